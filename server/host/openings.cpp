#include "host/openings.hpp"

#include "domain/topic.hpp"
#include "domain/views.hpp"

namespace convene::host {
namespace {

/// Whether every reader of the topic is shown the same view. A name in it may be the one before: names change
/// elsewhere.
bool is_same_for_all(const domain::Convening& state, const std::string& topic) {
  if (topic == domain::topic::convening || domain::topic::board_in(topic)) return true;
  const auto room = domain::topic::room_in(topic);
  return room && !state.conversations.find(*room);
}

}  // namespace

ports::Opening Openings::of(const domain::Convening& state, PersonId reader, const std::string& topic) {
  const auto span = domain::readable(state, reader, topic);
  const std::uint64_t first = span ? span->from : 0;
  if (!is_same_for_all(state, topic)) return {make(state, reader, topic), first};
  const std::uint64_t head = state.head_of(topic);
  const std::uint64_t convening_head = state.head_of(std::string(domain::topic::convening));
  if (kept_.size() >= protocol::limits::rooms_max) kept_.clear();
  Kept& kept = kept_[topic];
  if (!kept.opened || kept.head != head || kept.convening_head != convening_head) {
    kept = {head, convening_head, make(state, reader, topic)};
  }
  return {kept.opened, first};
}

Openings::Opened Openings::make(const domain::Convening& state, PersonId reader, const std::string& topic) const {
  protocol::TopicOpened opened = domain::open(state, reader, topic);
  opened.epoch = epoch_;
  return std::make_shared<const protocol::TopicOpened>(std::move(opened));
}

}  // namespace convene::host
