#include "domain/direct.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

const Inbox& Inboxes::of(PersonId person) const {
  static const Inbox empty;
  const auto found = inboxes_.find(person);
  return found == inboxes_.end() ? empty : found->second;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::DirectPost& command,
                const Context& context) {
  const Person* from = state.people.find(actor.person);
  const Person* to = state.people.find(command.to);
  if (!from) return refuse(ErrorCode::signed_out);
  if (!to || to->is_removed) return refuse(ErrorCode::person_unknown);
  if (from == to) return refuse(ErrorCode::not_yourself);
  if (from->is_simulated || to->is_simulated) return refuse(ErrorCode::simulated);
  if (is_muted(*from, context.now)) return refuse(ErrorCode::muted);
  if (auto refusal = refuse_private(state, *from, *to)) return *refusal;
  protocol::DirectPosted posted;
  posted.author = actor.person;
  posted.to = command.to;
  posted.text = command.text;
  // The author's own copy first: the reply names it.
  return accept(
      {{topic::of_inbox(actor.person), actor.person, posted}, {topic::of_inbox(command.to), actor.person, posted}});
}

namespace {

std::uint64_t unread_from(const Correspondence& correspondence, std::uint64_t next) {
  const auto& unread = correspondence.unread;
  return static_cast<std::uint64_t>(unread.end() - std::lower_bound(unread.begin(), unread.end(), next));
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::ReadMark& command, const Context&) {
  const std::string own_inbox = topic::of_inbox(actor.person);
  if (command.with) {
    if (command.topic != own_inbox || !state.inboxes.of(actor.person).with.contains(*command.with)) {
      return refuse(ErrorCode::person_unknown);
    }
  } else {
    const auto room = topic::room_in(command.topic);
    const bool is_known = room && (state.rooms.find(*room) || readable(state, actor.person, command.topic));
    if (!is_known) return refuse(ErrorCode::not_in_room);
  }
  if (command.next > state.head_of(command.topic)) return refuse(ErrorCode::field_invalid, "next lies in the future");
  const Inbox& inbox = state.inboxes.of(actor.person);
  const auto mark = inbox.marks.find({command.topic, command.with.value_or(PersonId{})});
  if (mark != inbox.marks.end() && mark->second >= command.next) return accept({});
  protocol::ReadMarked marked{command.topic, command.with, command.next, {}};
  if (command.with) marked.unread = unread_from(inbox.with.at(*command.with), command.next);
  return accept({{own_inbox, actor.person, std::move(marked)}});
}

void fold(Convening& state, const Entry& entry, const protocol::DirectPosted& event) {
  const bool is_own_copy = entry.topic == topic::of_inbox(event.author);
  const PersonId owner = is_own_copy ? event.author : event.to;
  const PersonId other = is_own_copy ? event.to : event.author;
  Correspondence& correspondence = state.inboxes.of(owner).with[other];
  correspondence.last = entry.offset;
  correspondence.messages.push_back(entry.offset);
  correspondence.at = entry.at;
  if (is_own_copy) return;
  correspondence.unread.push_back(entry.offset);
  if (correspondence.unread.size() > unread_max) correspondence.unread.pop_front();
}

void fold(Convening& state, const Entry& entry, const protocol::ReadMarked& event) {
  Inbox& inbox = state.inboxes.of(entry.author);
  inbox.marks[{event.topic, event.with.value_or(PersonId{})}] = event.next;
  if (!event.with) return;
  std::deque<std::uint64_t>& unread = inbox.with[*event.with].unread;
  unread.erase(unread.begin(), std::lower_bound(unread.begin(), unread.end(), event.next));
}

}  // namespace convene::domain
