#include "adapters/janus_subscriber.hpp"

#include <algorithm>

#include "formats/session_description.hpp"

namespace convene::adapters {

namespace janus = formats::janus;
using protocol::VoiceSignalKind;

namespace {

/// How long somebody can go on hearing what they should not, by leaving an offer unanswered and moving twice.
constexpr Milliseconds stuck_max{500};
/// An offer that is not answered for so long was lost, or meant nothing to the browser.
constexpr Milliseconds answer_max{10'000};
constexpr std::int64_t no_such_feed = 428;

/// Whether something has been so for longer than that; `since` is when it was seen first.
bool has_lasted(bool is_so, Time& since, Time now, Milliseconds longest) {
  if (!is_so) {
    since = {};
  } else if (since == Time{}) {
    since = now;
  }
  return is_so && now - since > longest;
}

}  // namespace

JanusSubscriber::JanusSubscriber(JanusSession& session, Say say, Carries carries)
    : say_(std::move(say)),
      carries_(std::move(carries)),
      handle_(session.attach([this](const janus::Message& message) { happened(message); })) {}

void JanusSubscriber::want(std::set<janus::Source> sources) {
  wanted_ = std::move(sources);
  step();
}

void JanusSubscriber::heard(const protocol::VoiceNegotiate& said) {
  if (said.kind == VoiceSignalKind::answer) {
    is_owed_ = false;
    owed_since_ = {};
    handle_->ask(janus::Start{formats::with_full_line_ends(said.text)});
  } else if (said.kind == VoiceSignalKind::candidate) {
    handle_->ask(janus::Trickle{said.text, said.part.value_or("")});
  }
}

void JanusSubscriber::tick(Time now) {
  step();
  const bool is_stuck_long = has_lasted(is_stuck(), stuck_since_, now, stuck_max);
  const bool is_owed_long = has_lasted(is_owed_, owed_since_, now, answer_max);
  if (is_stuck_long || is_owed_long) is_broken_ = true;
}

bool JanusSubscriber::is_stuck() const {
  return !std::includes(wanted_.begin(), wanted_.end(), unplaced_.begin(), unplaced_.end());
}

void JanusSubscriber::step() {
  if (is_asking_ || is_broken_) return;
  std::set<janus::Source> added = wanted_;
  for (const janus::Source& source : unplaced_) added.erase(source);
  janus::Update update;
  for (const auto& [section, source] : carried_) {
    if (!wanted_.contains(source)) update.drop.push_back(section);
    added.erase(source);
  }
  update.add.assign(added.begin(), added.end());
  if (update.add.empty() && update.drop.empty()) return;
  is_asking_ = true;
  const auto then = [this, update, asked = wanted_](const janus::Message& message) {
    updated(message, update);
    // It went this moment; what is wanted instead need not wait for the next tick.
    if (message.error == no_such_feed && wanted_ != asked) step();
  };
  if (is_begun_) {
    handle_->ask(update, then);
  } else {
    handle_->ask(janus::Subscribe{update.add}, then);
  }
}

void JanusSubscriber::updated(const janus::Message& message, const janus::Update& update) {
  is_asking_ = false;
  if (message.error == no_such_feed) return;  // all is tried again at the next tick
  if (message.error != 0) return happened(message);
  is_begun_ = true;
  if (message.has_carried) {
    take(message);
  } else {
    // It is so, and told when the browser has answered what it was offered before.
    for (const std::string& section : update.drop) carried_.erase(section);
    unplaced_.insert(update.add.begin(), update.add.end());
  }
  step();
}

void JanusSubscriber::take(const janus::Message& message) {
  carried_.clear();
  unplaced_.clear();
  for (const janus::Carried& one : message.carried) {
    if (one.source) carried_[one.section] = *one.source;
  }
  carries_(message.carried);
  if (message.offer.empty()) return;
  is_owed_ = true;
  say_(VoiceSignalKind::offer, formats::with_plain_line_ends(message.offer));
}

void JanusSubscriber::happened(const janus::Message& message) {
  if (message.has_carried) {
    take(message);
    step();
  }
  if (message.error != 0 || message.kind == "hangup" || message.kind == "detached") is_broken_ = true;
}

}  // namespace convene::adapters
