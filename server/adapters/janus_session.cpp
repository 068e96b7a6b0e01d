#include "adapters/janus_session.hpp"

namespace convene::adapters {

namespace janus = formats::janus;

namespace {

constexpr Milliseconds keepalive_every{15'000};  // Janus forgets a session after 60 s
constexpr Milliseconds answer_within{10'000};
constexpr std::size_t early_max = 100;  // asks before a handle is there
constexpr std::size_t open_max = 20'000;
constexpr std::int64_t room_exists = 427;

}  // namespace

JanusHandle::~JanusHandle() {
  if (id_ == 0 || life_ != session_.life_) return;
  session_.handles_.erase(id_);
  session_.send(id_, janus::Detach{}, {});
}

void JanusHandle::ask(janus::Ask ask, Then then) {
  if (id_ != 0) {
    if (life_ == session_.life_) session_.send(id_, ask, {std::move(then), self_, true, {}});
  } else if (early_.size() < early_max) {
    early_.push_back({std::move(ask), std::move(then)});
  }
}

void JanusSession::opened() {
  ++life_;
  is_open_ = true;
  kept_alive_at_ = now_;
  begin(
      [this](const janus::Message& made) {
        session_ = made.id;
        begin([this](const janus::Message& attached) { make_room(attached.id); }, 0, janus::Attach{});
      },
      0, janus::Create{});
}

/// A step without which there is no session.
void JanusSession::begin(JanusHandle::Then then, std::uint64_t handle, const janus::Ask& ask) {
  const auto or_drop = [this, then = std::move(then)](const janus::Message& message) {
    if (message.error != 0 && message.error != room_exists) return line_.drop();
    then(message);
  };
  send(handle, ask, {or_drop, {}, false, {}});
}

void JanusSession::make_room(std::uint64_t handle) {
  begin([this, handle](const janus::Message&) { find_silence(handle); }, handle, janus::MakeRoom{});
}

void JanusSession::find_silence(std::uint64_t handle) {
  begin(
      [this](const janus::Message& message) {
        silence_ = message.id;
        if (silence_ == 0) return line_.drop();
        is_ready_ = true;
        news_.ready();
      },
      handle, janus::ListFeeds{});
}

void JanusSession::received(std::string_view text) {
  if (!is_open_) return;
  const auto read = janus::read(text);
  if (!read) return line_.drop();
  const janus::Message& message = read.value();
  if (message.kind == "timeout" && message.sender == 0) return line_.drop();
  if (open_.contains(message.transaction)) return answered(message);
  const auto found = handles_.find(message.sender);
  if (found == handles_.end()) return;
  if (const auto handle = found->second.lock()) handle->heard_(message);
}

void JanusSession::answered(const janus::Message& message) {
  const auto found = open_.find(message.transaction);
  if (message.kind == "ack" && found->second.then) return;  // the answer is still to come
  const Open open = std::move(found->second);
  open_.erase(found);
  const auto owner = open.owner.lock();  // for as long as it is told
  if (open.is_owned && !owner) return;
  if (open.then) return open.then(message);
  if (owner && message.error != 0) owner->heard_(message);
}

void JanusSession::closed() {
  if (!std::exchange(is_open_, false)) return;
  ++life_;
  session_ = 0;
  open_.clear();
  handles_.clear();
  if (std::exchange(is_ready_, false)) news_.lost();
}

void JanusSession::tick(Time now) {
  now_ = now;
  if (!is_open_) return;
  for (auto& [transaction, open] : open_) {
    if (open.asked_at == Time{}) open.asked_at = now;
    if (now - open.asked_at > answer_within) return line_.drop();
  }
  if (session_ == 0 || now - kept_alive_at_ < keepalive_every) return;
  kept_alive_at_ = now;
  send(0, janus::Keepalive{}, {});
}

std::shared_ptr<JanusHandle> JanusSession::attach(JanusHandle::Then heard) {
  auto handle = std::make_shared<JanusHandle>(*this, std::move(heard));
  handle->self_ = handle;
  const auto attached = [this, weak = std::weak_ptr(handle)](const janus::Message& message) {
    const auto made = weak.lock();
    if (message.error != 0) {
      if (made) made->heard_(message);
      return;
    }
    if (!made) return send(message.id, janus::Detach{}, {});
    made->id_ = message.id;
    made->life_ = life_;
    handles_[message.id] = made;
    for (JanusHandle::Asked& early : std::exchange(made->early_, {})) {
      made->ask(std::move(early.ask), std::move(early.then));
    }
  };
  send(0, janus::Attach{}, {attached, {}, false, {}});
  return handle;
}

void JanusSession::send(std::uint64_t handle, const janus::Ask& ask, Open open) {
  if (!is_open_) return;
  if (open_.size() >= open_max) return line_.drop();
  const std::string transaction = std::to_string(++last_transaction_);
  open_.emplace(transaction, std::move(open));
  line_.send(janus::write({transaction, secret_, session_, handle}, ask));
}

}  // namespace convene::adapters
