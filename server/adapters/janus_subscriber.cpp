#include "adapters/janus_subscriber.hpp"

#include <algorithm>

#include "adapters/janus_publisher.hpp"
#include "formats/session_description.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::adapters {

namespace janus = formats::janus;
using protocol::VoicePart;
using protocol::VoiceSignalKind;

namespace {

/// An offer that is not answered for so long was lost, or meant nothing to the browser.
constexpr Milliseconds answer_max{10'000};
constexpr std::int64_t no_such_feed = 428;

bool is_picture(const janus::Source& source) { return source.section != section_of(VoicePart::sound); }

}  // namespace

JanusSubscriber::JanusSubscriber(JanusSession& session, Say say, Carries carries)
    : session_(session),
      say_(std::move(say)),
      carries_(std::move(carries)),
      handle_(session.attach([this](const janus::Message& message) { happened(message); })) {}

void JanusSubscriber::want(std::set<janus::Source> sources) {
  if (sources != wanted_) has_missed_ = false;
  wanted_ = std::move(sources);
  step();
}

void JanusSubscriber::heard(const protocol::VoiceNegotiate& said) {
  if (said.kind == VoiceSignalKind::candidate) {
    handle_->ask(janus::Trickle{said.text, said.part.value_or("")});
  } else if (said.kind == VoiceSignalKind::answer) {
    handle_->ask(janus::Start{formats::with_full_line_ends(said.text)}, [this](const janus::Message& message) {
      is_owed_ = false;
      happened(message);
      step();
    });
  }
}

void JanusSubscriber::tick(Time now) {
  has_missed_ = false;
  step();
  if (!is_owed_) {
    owed_since_ = {};
  } else if (owed_since_ == Time{}) {
    owed_since_ = now;
  } else if (now - owed_since_ > answer_max) {
    is_broken_ = true;
  }
}

void JanusSubscriber::step() {
  if (is_asking_ || is_broken_) return;
  if (sections_.empty()) return begin();
  const Change change = due();
  const auto then = [this, change](const janus::Message& message) { changed(message, change); };
  is_asking_ = true;
  if (const auto* turns = std::get_if<janus::Switch>(&change)) {
    handle_->ask(*turns, then);
  } else if (const auto* update = std::get_if<janus::Update>(&change)) {
    handle_->ask(*update, then);
  } else {
    is_asking_ = false;
  }
}

/// All sections for voices are agreed upon at once, so that nobody who goes from room to room waits for more of them.
void JanusSubscriber::begin() {
  if (wanted_.empty() || has_missed_) return;
  janus::Subscribe first{{wanted_.begin(), wanted_.end()}};
  auto voices = static_cast<std::size_t>(wanted_.size() - std::count_if(wanted_.begin(), wanted_.end(), is_picture));
  for (; voices < protocol::limits::media_sounds_max; ++voices) first.sources.push_back(silence(false));
  is_asking_ = true;
  handle_->ask(first, [this](const janus::Message& message) { changed(message, {}); });
}

JanusSubscriber::Change JanusSubscriber::due() const {
  std::set<janus::Source> missing;
  if (!has_missed_) {
    std::set_difference(wanted_.begin(), wanted_.end(), unplaced_.begin(), unplaced_.end(),
                        std::inserter(missing, missing.end()));
  }
  for (const auto& [name, section] : sections_) {
    if (section.source) missing.erase(*section.source);
  }
  janus::Switch change = turns(missing);
  if (!change.turns.empty()) return change;
  if (missing.empty() || is_owed_) return {};
  return janus::Update{{missing.begin(), missing.end()}};
}

janus::Switch JanusSubscriber::turns(std::set<janus::Source>& missing) const {
  std::map<std::string, Section> free;
  for (const auto& [name, section] : sections_) {
    if (!section.source || !wanted_.contains(*section.source)) free.emplace(name, section);
  }
  janus::Switch change;
  // What a source sent meanwhile would pass for lost if it went on where it stopped: if possible it goes elsewhere.
  for (const bool is_choosy : {true, false}) {
    for (auto each = free.begin(); each != free.end();) {
      const auto& [name, section] = *each;
      const auto next = std::find_if(missing.begin(), missing.end(), [&, &of = section](const janus::Source& source) {
        return is_picture(source) == of.is_picture && !(is_choosy && source == of.last);
      });
      if (next == missing.end()) {
        ++each;
        continue;
      }
      change.turns.push_back({name, *next});
      missing.erase(next);
      each = free.erase(each);
    }
  }
  for (const auto& [name, section] : free) {
    if (section.source != silence(section.is_picture)) change.turns.push_back({name, silence(section.is_picture)});
  }
  return change;
}

janus::Source JanusSubscriber::silence(bool is_picture) const {
  return {session_.silence(), section_of(is_picture ? VoicePart::camera : VoicePart::sound)};
}

void JanusSubscriber::changed(const janus::Message& message, const Change& change) {
  is_asking_ = false;
  if (message.error == no_such_feed) {
    // Nothing was changed; what is not wanted ends at once all the same.
    has_missed_ = true;
    return step();
  }
  if (message.error != 0) return happened(message);
  if (message.has_carried) {
    take(message);
  } else if (const auto* update = std::get_if<janus::Update>(&change)) {
    unplaced_.insert(update->add.begin(), update->add.end());
  }
  // What led to nothing is asked again at the next tick.
  if (due() != change) step();
}

void JanusSubscriber::take(const janus::Message& message) {
  const auto before = std::move(sections_);
  sections_.clear();
  unplaced_.clear();
  for (const janus::Carried& one : message.carried) {
    Section& section = sections_[one.section];
    if (const auto known = before.find(one.section); known != before.end()) section.last = known->second.last;
    section.source = one.source;
    section.is_picture = one.is_picture;
    if (one.source && one.source->feed != session_.silence()) section.last = *one.source;
  }
  carries_(message.carried);
  if (message.offer.empty()) return;
  is_owed_ = true;
  say_(VoiceSignalKind::offer, formats::with_extensions(formats::with_plain_line_ends(message.offer)));
}

void JanusSubscriber::happened(const janus::Message& message) {
  if (message.has_carried) {
    take(message);
    step();
  }
  if (message.error != 0 || message.kind == "hangup" || message.kind == "detached") is_broken_ = true;
}

}  // namespace convene::adapters
