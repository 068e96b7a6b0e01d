#include "domain/chat.hpp"

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

void Chat::add(RoomId room, std::uint64_t offset, Message message) {
  std::vector<Message>& messages = messages_[room];
  if (messages.size() <= offset) messages.resize(offset + 1);
  messages[offset] = message;
}

const Message* Chat::find(RoomId room, std::uint64_t offset) const {
  const auto found = messages_.find(room);
  if (found == messages_.end() || offset >= found->second.size()) return nullptr;
  const Message& message = found->second[offset];
  return message.author ? &message : nullptr;
}

Message* Chat::find(RoomId room, std::uint64_t offset) {
  return const_cast<Message*>(std::as_const(*this).find(room, offset));
}

const Edit* Chat::edit_of(RoomId room, std::uint64_t offset) const {
  const auto found = edits_.find({room, offset});
  return found == edits_.end() ? nullptr : &found->second;
}

std::optional<Time> Chat::last_of(RoomId room, PersonId person) const {
  const auto found = last_.find({room, person});
  return found == last_.end() ? std::nullopt : std::optional(found->second);
}

void Chat::forget(PersonId person) {
  std::erase_if(last_, [&](const auto& one) { return one.first.second == person; });
}

std::uint64_t Chat::next_of(RoomId room) const {
  const auto found = messages_.find(room);
  return found == messages_.end() ? 0 : found->second.size();
}

void Chat::erase(RoomId room, std::uint64_t offset) {
  Message* message = find(room, offset);
  CONVENE_ASSERT(message);
  *message = Message{};
  edits_.erase({room, offset});
}

std::vector<Revision> revise(const Convening& state, RoomId room, std::uint64_t offset, Time at,
                             protocol::ChatPosted now_stands) {
  const std::string topic = topic::of_room(room);
  std::vector<Revision> revisions{{topic, offset, at, std::move(now_stands)}};
  if (const Edit* edit = state.chat.edit_of(room, offset)) {
    protocol::ChatEdited emptied;
    emptied.offset = offset;
    revisions.push_back({topic, edit->offset, edit->at, std::move(emptied)});
  }
  return revisions;
}

namespace {

/// One who is in the room may write there now.
std::optional<Refusal> refuse_silent(const Convening& state, const Actor& actor, RoomId room, Time now) {
  const Person* person = state.people.find(actor.person);
  if (!person) return std::nullopt;
  if (is_muted(*person, now)) return refuse(ErrorCode::muted);
  return refuse_writing(state, *person, room);
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::ChatPost& command, const Context& context) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  if (is_closed(state, command.room)) return refuse(ErrorCode::room_closed);
  if (auto refusal = refuse_silent(state, actor, command.room, context.now)) return *refusal;
  if (auto refusal = refuse_hurry(state, *state.people.find(actor.person), command.room, context.now)) return *refusal;
  if (command.reply_to && !state.chat.find(command.room, *command.reply_to)) return refuse(ErrorCode::message_unknown);
  protocol::ChatPosted posted;
  posted.author = actor.person;
  posted.text = command.text;
  posted.reply_to = command.reply_to;
  return accept({{topic::of_room(command.room), actor.person, std::move(posted)}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ChatEdit& command, const Context& context) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  if (auto refusal = refuse_silent(state, actor, command.room, context.now)) return *refusal;
  const Message* message = state.chat.find(command.room, command.offset);
  if (!message) return refuse(ErrorCode::message_unknown);
  if (message->author != actor.person) return refuse(ErrorCode::not_yours);
  if (message->is_deleted) return refuse(ErrorCode::message_deleted);

  protocol::ChatPosted now_stands;
  now_stands.author = message->author;
  now_stands.text = command.text;
  now_stands.reply_to = message->reply_to;
  now_stands.edited = context.now;
  if (message->is_unrecorded) now_stands.unrecorded = true;
  protocol::ChatEdited edited;
  edited.offset = command.offset;
  edited.text = command.text;
  edited.unrecorded = now_stands.unrecorded;
  return Accepted{{{topic::of_room(command.room), actor.person, std::move(edited)}},
                  revise(state, command.room, command.offset, message->at, std::move(now_stands))};
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ChatDelete& command, const Context&) {
  const bool is_moderator = is_at_least(state, actor.person, protocol::Role::moderator);
  if (auto refusal = refuse_outside(state, actor, command.room)) {
    if (!is_moderator || refusal->code != ErrorCode::not_in_room) return *refusal;
  }
  const Message* message = state.chat.find(command.room, command.offset);
  if (!message) return refuse(ErrorCode::message_unknown);
  if (message->author != actor.person && !is_moderator) return refuse(ErrorCode::not_yours);
  if (message->is_deleted) return refuse(ErrorCode::message_deleted);

  protocol::ChatPosted now_stands;
  now_stands.author = message->author;
  now_stands.reply_to = message->reply_to;
  now_stands.deleted_by = actor.person;
  if (message->is_unrecorded) now_stands.unrecorded = true;
  Accepted accepted;
  accepted.entries.push_back(
      {topic::of_room(command.room), actor.person, protocol::ChatDeleted{command.offset, actor.person}});
  if (message->author != actor.person) {
    accepted.entries.push_back(note(actor.person, message->author, protocol::Act::delete_message, command.why));
  }
  accepted.revisions = revise(state, command.room, command.offset, message->at, std::move(now_stands));
  return accepted;
}

void fold(Convening& state, const Entry& entry, const protocol::ChatPosted& event) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  state.chat.add(
      *room, entry.offset,
      {event.author, entry.at, event.reply_to, event.deleted_by.has_value(), event.unrecorded.value_or(false)});
  state.chat.note_last(*room, event.author, entry.at);
  if (state.rehearsal.people.contains(event.author)) state.rehearsal.messages[*room].push_back(entry.offset);
}

void fold(Convening& state, const Entry& entry, const protocol::ChatEdited& event) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  state.chat.note_edit(*room, event.offset, {entry.offset, entry.at});
  Message* message = state.chat.find(*room, event.offset);
  if (message && event.unrecorded) message->is_unrecorded = true;
}

void fold(Convening& state, const Entry& entry, const protocol::ChatDeleted& event) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  Message* message = state.chat.find(*room, event.offset);
  CONVENE_ASSERT(message);
  message->is_deleted = true;
  state.reactions.erase(Talk::in(*room), event.offset);
}

}  // namespace convene::domain
