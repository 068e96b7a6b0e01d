// Who may react to which message, and what is told of it.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::ReactionKind;
namespace limits = protocol::limits;

namespace {

std::size_t index_of(ReactionKind kind) { return static_cast<std::size_t>(kind); }

bool shows(const Reactions::People* people, ReactionKind kind, PersonId person) {
  if (!people) return false;
  const auto& of_kind = (*people)[index_of(kind)];
  return std::find(of_kind.begin(), of_kind.end(), person) != of_kind.end();
}

/// A message by its place in the talk, as the actor named it by topic and offset.
struct Place {
  Talk talk;
  std::uint64_t message = 0;
};

/// In an inbox: the message in the other's, too.
struct DirectPlace {
  Place place;
  PersonId other;
  std::optional<std::uint64_t> offset_of_other;
};

std::optional<DirectPlace> find_direct(const Convening& state, PersonId owner, std::uint64_t offset) {
  for (const auto& [other, correspondence] : state.inboxes.of(owner).with) {
    const auto& messages = correspondence.messages;
    const auto found = std::lower_bound(messages.begin(), messages.end(), offset);
    if (found == messages.end() || *found != offset) continue;
    const auto at = static_cast<std::size_t>(found - messages.begin());
    DirectPlace direct{{Talk::between(owner, other), at}, other, {}};
    const auto& theirs = state.inboxes.of(other).with;
    const auto with_owner = theirs.find(owner);
    if (with_owner != theirs.end() && at < with_owner->second.messages.size())
      direct.offset_of_other = with_owner->second.messages[at];
    return direct;
  }
  return std::nullopt;
}

std::uint64_t count_after(const Reactions::People* people, const protocol::MessageReact& command) {
  const std::uint64_t before = people ? (*people)[index_of(command.kind)].size() : 0;
  return command.on ? before + 1 : before - 1;
}

protocol::MessageReacted reacted(const protocol::MessageReact& command, PersonId by, std::uint64_t people) {
  protocol::MessageReacted event;
  event.by = by;
  event.topic = command.topic;
  event.offset = command.offset;
  event.kind = command.kind;
  event.on = command.on;
  event.people = people;
  return event;
}

Decision react_in_room(const Convening& state, const Person& person, RoomId room, const protocol::MessageReact& command,
                       Time now) {
  if (auto refusal = refuse_outside(state, {person.id}, room)) return *refusal;
  const auto span = readable(state, person.id, command.topic);
  const Message* message = state.chat.find(room, command.offset);
  if (!message || !span || command.offset < span->from) return refuse(ErrorCode::message_unknown);
  const Reactions::People* people = state.reactions.find(Talk::in(room), command.offset);
  if (shows(people, command.kind, person.id) == command.on) return accept({});
  // To take a reaction back says nothing: it is never refused.
  if (command.on) {
    if (is_closed(state, room)) return refuse(ErrorCode::room_closed);
    if (is_muted(person, now)) return refuse(ErrorCode::muted);
    if (auto refusal = refuse_writing(state, person, room)) return *refusal;
    if (message->is_deleted) return refuse(ErrorCode::message_deleted);
  }
  protocol::MessageReacted event = reacted(command, person.id, count_after(people, command));
  event.revision = state.reactions.revision_of(Talk::in(room)) + 1;
  return accept({{topic::of_inbox(person.id), person.id, std::move(event)}});
}

Decision react_directly(const Convening& state, const Person& person, const protocol::MessageReact& command, Time now) {
  const auto direct = find_direct(state, person.id, command.offset);
  if (!direct) return refuse(ErrorCode::message_unknown);
  const Reactions::People* people = state.reactions.find(direct->place.talk, direct->place.message);
  if (shows(people, command.kind, person.id) == command.on) return accept({});
  if (command.on) {
    const Person* other = state.people.find(direct->other);
    if (!other || other->is_removed) return refuse(ErrorCode::person_unknown);
    if (is_muted(person, now)) return refuse(ErrorCode::muted);
    if (auto refusal = refuse_private(state, person, *other)) return *refusal;
  }
  const protocol::MessageReacted own = reacted(command, person.id, count_after(people, command));
  std::vector<Draft> entries{{command.topic, person.id, own}};
  if (direct->offset_of_other) {
    protocol::MessageReacted theirs = own;
    theirs.topic = topic::of_inbox(direct->other);
    theirs.offset = *direct->offset_of_other;
    entries.push_back({theirs.topic, person.id, theirs});
  }
  return accept(std::move(entries));
}

std::vector<std::uint64_t> counts_of(const Reactions::People* people) {
  std::vector<std::uint64_t> counts(reaction_kinds);
  if (!people) return counts;
  std::transform(people->begin(), people->end(), counts.begin(), [](const auto& of_kind) { return of_kind.size(); });
  return counts;
}

protocol::ReactedMessage view_of(std::uint64_t offset, const Reactions::People& people, PersonId reader) {
  protocol::ReactedMessage view{offset, counts_of(&people), {}};
  for (std::size_t kind = 0; kind < reaction_kinds; ++kind) {
    const auto each = static_cast<ReactionKind>(kind);
    if (shows(&people, each, reader)) view.own.push_back(each);
  }
  return view;
}

/// Adds a message to the page, unless it is full: then the page ends before it.
bool add(protocol::ReactionPage& page, std::uint64_t offset, const Reactions::People& people, PersonId reader) {
  if (page.messages.size() == limits::reactions_page_max) {
    page.to = offset;
    return false;
  }
  page.messages.push_back(view_of(offset, people, reader));
  return true;
}

}  // namespace

protocol::MessageTally tally_of_reactions(const Convening& state, RoomId room) {
  const Talk talk = Talk::in(room);
  const Reactions::Changes& changes = state.reactions.changes_of(talk);
  protocol::MessageTally tally{room, state.reactions.revision_of(talk), changes.since, {}};
  for (const std::uint64_t message : changes.messages) {
    tally.messages.push_back({message, counts_of(state.reactions.find(talk, message))});
  }
  return tally;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::MessageReact& command,
                const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  if (command.topic == topic::of_inbox(person->id)) return react_directly(state, *person, command, context.now);
  const auto room = topic::room_in(command.topic);
  if (!room) return refuse(ErrorCode::not_in_room);
  return react_in_room(state, *person, *room, command, context.now);
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::MessageReactions& query, Time) {
  const auto span = readable(state, actor.person, query.topic);
  if (!span) return refuse(ErrorCode::not_in_room);
  protocol::ReactionPage page;
  page.topic = query.topic;
  page.to = query.to;
  if (const auto room = topic::room_in(query.topic)) {
    page.revision = state.reactions.revision_of(Talk::in(*room));
    const auto& messages = state.reactions.of(Talk::in(*room));
    const std::uint64_t end = std::min(query.to, span->to);
    for (auto at = messages.lower_bound(std::max(query.from, span->from)); at != messages.end(); ++at) {
      if (at->first >= end || !add(page, at->first, at->second, actor.person)) break;
    }
    return protocol::Reply(std::move(page));
  }
  const auto& with = state.inboxes.of(actor.person).with;
  const auto correspondence = query.with ? with.find(*query.with) : with.end();
  if (correspondence == with.end()) return refuse(ErrorCode::person_unknown);
  for (const auto& [message, people] : state.reactions.of(Talk::between(actor.person, *query.with))) {
    const std::uint64_t offset = correspondence->second.messages.at(message);
    if (offset < query.from) continue;
    if (offset >= query.to || !add(page, offset, people, actor.person)) break;
  }
  return protocol::Reply(std::move(page));
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::MessageReactors& query, Time) {
  const auto span = readable(state, actor.person, query.topic);
  if (!span) return refuse(ErrorCode::not_in_room);
  std::optional<Place> place;
  if (const auto room = topic::room_in(query.topic)) {
    place = Place{Talk::in(*room), query.offset};
  } else if (const auto direct = find_direct(state, actor.person, query.offset)) {
    place = direct->place;
  }
  const bool is_readable = span->from <= query.offset && query.offset < span->to;
  if (!place || !is_readable) return refuse(ErrorCode::message_unknown);
  protocol::Reactors reactors;
  const Reactions::People* people = state.reactions.find(place->talk, place->message);
  if (!people) return protocol::Reply(std::move(reactors));
  const auto& of_kind = (*people)[index_of(query.kind)];
  const std::size_t first = std::min<std::size_t>(query.from, of_kind.size());
  const std::size_t last = std::min(of_kind.size(), first + limits::reactors_page_max);
  const auto at = [&](std::size_t index) { return of_kind.begin() + static_cast<std::ptrdiff_t>(index); };
  reactors.people = named(state, {at(first), at(last)});
  reactors.more = last < of_kind.size();
  return protocol::Reply(std::move(reactors));
}

void fold(Convening& state, const Entry& entry, const protocol::MessageReacted& event) {
  // Of a direct message the one who reacted comes first; the entry for the other says the same.
  if (entry.topic != topic::of_inbox(event.by)) return;
  if (const auto room = topic::room_in(event.topic)) {
    return state.reactions.set(Talk::in(*room), event.offset, event.kind, event.by, event.on);
  }
  const auto direct = find_direct(state, event.by, event.offset);
  CONVENE_ASSERT(direct);
  state.reactions.set(direct->place.talk, direct->place.message, event.kind, event.by, event.on);
}

}  // namespace convene::domain
