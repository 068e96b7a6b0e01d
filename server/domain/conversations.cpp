#include "domain/conversations.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

bool Conversation::is_full() const { return people.size() >= protocol::limits::conversation_people_max; }

const Conversation* Conversations::find(RoomId room) const {
  const auto found = conversations_.find(room);
  return found == conversations_.end() ? nullptr : &found->second;
}

Conversation* Conversations::find(RoomId room) { return const_cast<Conversation*>(std::as_const(*this).find(room)); }

const Conversation* Conversations::of(const Convening& state, PersonId id) const {
  const Person* person = state.people.find(id);
  return person ? find(person->room) : nullptr;
}

void Conversations::start(RoomId room) {
  conversations_[room].room = room;
  open_.insert(room);
}

namespace {

Draft in_topic(const Conversation& conversation, PersonId author, protocol::Event event) {
  return {topic::of_room(conversation.room), author, std::move(event)};
}

protocol::ConversationJoined joined(RoomId room, PersonId person) {
  protocol::ConversationJoined event;
  event.room = room;
  event.person = person;
  return event;
}

/// What stays with one who goes: whom they met, and where to read it again.
Draft kept(const Conversation& conversation, PersonId author, PersonId person) {
  constexpr std::size_t met_max = 50;
  const Conversation::Part& own = conversation.parts.at(person);
  protocol::ConversationKept event;
  event.room = conversation.room;
  event.since = own.since;
  for (const auto& [other, part] : conversation.parts) {
    const bool was_there = !part.to || *part.to > own.from;
    if (other != person && was_there && event.people.size() < met_max) event.people.push_back(other);
  }
  return {topic::of_inbox(person), author, std::move(event)};
}

void depart_from(const Conversation& conversation, PersonId author, std::vector<Departure> leavers,
                 std::vector<Draft>& entries) {
  const auto stays = [&](PersonId person) {
    return std::none_of(leavers.begin(), leavers.end(), [&](const Departure& one) { return one.person == person; });
  };
  const auto staying = std::count_if(conversation.people.begin(), conversation.people.end(), stays);
  if (staying == 1) {
    const auto last = std::find_if(conversation.people.begin(), conversation.people.end(), stays);
    leavers.push_back({*last, leavers.back().since, protocol::Leaving::went});
  }
  for (const Departure& leaver : leavers) {
    entries.push_back(kept(conversation, author, leaver.person));
    protocol::ConversationLeft left;
    left.room = conversation.room;
    left.person = leaver.person;
    left.since = leaver.since;
    left.how = leaver.how;
    entries.push_back(in_topic(conversation, author, std::move(left)));
  }
  if (staying <= 1) entries.push_back(in_topic(conversation, author, protocol::ConversationEnded{conversation.room}));
}

}  // namespace

std::vector<Draft> depart(const Convening& state, PersonId author, const std::vector<Departure>& departures) {
  std::vector<Draft> entries;
  std::map<RoomId, std::vector<Departure>> from_conversations;
  for (const Departure& departure : departures) {
    const Person* person = state.people.find(departure.person);
    if (!person || !person->room) continue;
    if (state.conversations.find(person->room)) {
      from_conversations[person->room].push_back(departure);
    } else {
      entries.push_back({std::string(topic::ledger), author,
                         protocol::RoomLeft{person->id, person->room, departure.since, departure.how}});
      append(entries, step_down(state, author, person->id, person->room));
    }
  }
  for (auto& [room, leavers] : from_conversations) {
    depart_from(*state.conversations.find(room), author, std::move(leavers), entries);
  }
  return entries;
}

void enter(const Convening& state, PersonId author, const Conversation& conversation, PersonId person, Time now,
           std::vector<Draft>& entries) {
  append(entries, depart(state, author, {{person, now}}));
  entries.push_back(in_topic(conversation, author, joined(conversation.room, person)));
}

void begin(const Convening& state, PersonId author, PersonId first, PersonId second, const Context& context,
           std::vector<Draft>& entries) {
  append(entries, depart(state, author, {{first, context.now}, {second, context.now}}));
  const RoomId room{context.next_sequence + entries.size()};
  const std::string topic = topic::of_room(room);
  entries.push_back({topic, author, protocol::ConversationStarted{room}});
  entries.push_back({topic, author, joined(room, first)});
  entries.push_back({topic, author, joined(room, second)});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationJoin& command,
                const Context& context) {
  const Person* person = state.people.find(command.person);
  if (!person || person->is_removed) return refuse(ErrorCode::person_unknown);
  if (command.person == actor.person) return refuse(ErrorCode::not_yourself);
  const Conversation* conversation = state.conversations.of(state, command.person);
  if (!conversation) return refuse(ErrorCode::not_in_conversation);
  if (conversation->holds(actor.person)) return accept({});
  if (auto refusal = refuse_private(state, *state.people.find(actor.person), *person)) return *refusal;
  if (conversation->is_locked) return refuse(ErrorCode::conversation_locked);
  if (conversation->is_full()) return refuse(ErrorCode::room_full);
  std::vector<Draft> entries;
  enter(state, actor.person, *conversation, actor.person, context.now, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationLock& command, const Context&) {
  const Conversation* conversation = state.conversations.of(state, actor.person);
  if (!conversation) return refuse(ErrorCode::not_in_conversation);
  if (conversation->is_locked == command.locked) return accept({});
  protocol::ConversationLocked locked;
  locked.room = conversation->room;
  locked.person = actor.person;
  locked.locked = command.locked;
  return accept({in_topic(*conversation, actor.person, std::move(locked))});
}

void fold(Convening& state, const Entry&, const protocol::ConversationStarted& event) {
  state.conversations.start(event.room);
}

void fold(Convening& state, const Entry& entry, const protocol::ConversationJoined& event) {
  Person* person = state.people.find(event.person);
  Conversation* conversation = state.conversations.find(event.room);
  CONVENE_ASSERT(person && conversation && !person->room);
  person->room = event.room;
  conversation->people.push_back(event.person);
  const bool reads_all = person->role >= protocol::Role::moderator;
  conversation->parts[event.person] = {entry.at, reads_all ? 0 : entry.offset, {}};
}

void fold(Convening& state, const Entry& entry, const protocol::ConversationLeft& event) {
  Person* person = state.people.find(event.person);
  Conversation* conversation = state.conversations.find(event.room);
  CONVENE_ASSERT(person && conversation && person->room == event.room);
  person->room = {};
  std::erase(conversation->people, event.person);
  conversation->parts.at(event.person).to = entry.offset;
}

void fold(Convening& state, const Entry&, const protocol::ConversationLocked& event) {
  state.conversations.find(event.room)->is_locked = event.locked;
}

void fold(Convening& state, const Entry&, const protocol::ConversationEnded& event) {
  state.conversations.end(event.room);
}

}  // namespace convene::domain
