#include "domain/notes.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

const Paragraph* SharedNotes::find(NoteId id) const {
  const auto room = room_of_.find(id);
  if (room == room_of_.end()) return nullptr;
  const auto& notes = rooms_.at(room->second);
  const auto found = std::find_if(notes.begin(), notes.end(), [&](const Paragraph& one) { return one.id == id; });
  CONVENE_ASSERT(found != notes.end());
  return &*found;
}

Paragraph* SharedNotes::find(NoteId id) { return const_cast<Paragraph*>(std::as_const(*this).find(id)); }

RoomId SharedNotes::room_of(NoteId id) const {
  const auto room = room_of_.find(id);
  return room == room_of_.end() ? RoomId{} : room->second;
}

void SharedNotes::add(RoomId room, Paragraph paragraph, std::optional<NoteId> before) {
  room_of_[paragraph.id] = room;
  auto& notes = rooms_[room];
  const auto place = std::find_if(notes.begin(), notes.end(), [&](const Paragraph& one) { return one.id == before; });
  notes.insert(place, std::move(paragraph));
}

void SharedNotes::move(NoteId id, std::optional<NoteId> before) {
  Paragraph moved = *find(id);
  const RoomId room = room_of(id);
  erase(id);
  add(room, std::move(moved), before);
}

void SharedNotes::erase(NoteId id) {
  const auto room = room_of_.find(id);
  CONVENE_ASSERT(room != room_of_.end());
  std::erase_if(rooms_.at(room->second), [&](const Paragraph& one) { return one.id == id; });
  room_of_.erase(room);
}

const std::vector<Paragraph>& SharedNotes::of(RoomId room) const {
  static const std::vector<Paragraph> none;
  const auto found = rooms_.find(room);
  return found == rooms_.end() ? none : found->second;
}

std::vector<protocol::Paragraph> view_of_notes(const Convening& state, RoomId room) {
  std::vector<protocol::Paragraph> views;
  for (const Paragraph& one : state.notes.of(room)) {
    views.push_back({one.id, one.text, one.by, name_of(state, one.by), one.revision, {}});
    if (one.is_unrecorded) views.back().unrecorded = true;
  }
  return views;
}

std::optional<Refusal> refuse_no_writer(const Convening& state, const Actor& actor, RoomId room, Time now) {
  if (auto refusal = refuse_outside(state, actor, room)) return refusal;
  const Person& person = *state.people.find(actor.person);
  if (is_muted(person, now)) return refuse(ErrorCode::muted);
  // What a rehearsal leaves is swept, and nothing of theirs on a board would be.
  if (person.is_simulated) return refuse(ErrorCode::simulated);
  return std::nullopt;
}

namespace {

/// Where only moderators write in the talk, only they write the notes.
std::optional<Refusal> refuse_no_author(const Convening& state, const Actor& actor, RoomId room, Time now) {
  if (auto refusal = refuse_no_writer(state, actor, room, now)) return refusal;
  return refuse_writing(state, *state.people.find(actor.person), room);
}

/// What was taken away meanwhile is no place any more.
std::optional<NoteId> place_before(const Convening& state, RoomId room, std::optional<NoteId> before) {
  return before && state.notes.room_of(*before) == room ? before : std::nullopt;
}

Draft draft(RoomId room, const Actor& actor, protocol::Event event) {
  return {topic::of_board(room), actor.person, std::move(event)};
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::NoteAdd& command, const Context& context) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (auto refusal = refuse_no_author(state, actor, command.room, context.now)) return *refusal;
  const bool is_first = state.notes.of(command.room).empty();
  const auto off = refuse_tool(state, actor, command.room, protocol::Tool::notes, context.now);
  if (is_first && off) return *off;
  if (state.notes.of(command.room).size() >= protocol::limits::notes_room_max)
    return refuse(ErrorCode::limit_reached, "paragraphs");
  protocol::NoteAdded added;
  added.note = NoteId{context.next_sequence};
  added.by = actor.person;
  added.text = command.text;
  added.before = place_before(state, command.room, command.before);
  return accept({draft(command.room, actor, std::move(added))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::NoteChange& command,
                const Context& context) {
  const Paragraph* paragraph = state.notes.find(command.note);
  if (!paragraph) return refuse(ErrorCode::note_unknown);
  const RoomId room = state.notes.room_of(command.note);
  if (auto refusal = refuse_no_author(state, actor, room, context.now)) return *refusal;
  if (command.revision != paragraph->revision) return refuse(ErrorCode::note_changed);
  if (command.text == paragraph->text) return accept({});
  protocol::NoteChanged changed;
  changed.note = command.note;
  changed.by = actor.person;
  changed.text = command.text;
  changed.revision = paragraph->revision + 1;
  return accept({draft(room, actor, std::move(changed))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::NoteMove& command, const Context& context) {
  if (!state.notes.find(command.note)) return refuse(ErrorCode::note_unknown);
  const RoomId room = state.notes.room_of(command.note);
  if (auto refusal = refuse_no_author(state, actor, room, context.now)) return *refusal;
  if (command.before == command.note) return accept({});
  return accept({draft(room, actor, protocol::NoteMoved{command.note, place_before(state, room, command.before)})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::NoteRemove& command,
                const Context& context) {
  const Paragraph* paragraph = state.notes.find(command.note);
  if (!paragraph) return refuse(ErrorCode::note_unknown);
  const RoomId room = state.notes.room_of(command.note);
  if (auto refusal = refuse_no_author(state, actor, room, context.now)) return *refusal;
  if (command.revision != paragraph->revision) return refuse(ErrorCode::note_changed);
  return accept({draft(room, actor, protocol::NoteRemoved{command.note})});
}

void fold(Convening& state, const Entry& entry, const protocol::NoteAdded& event) {
  const auto room = topic::board_in(entry.topic);
  CONVENE_ASSERT(room);
  state.notes.add(*room, {event.note, event.text, entry.author, 1, event.unrecorded.value_or(false)}, event.before);
}

void fold(Convening& state, const Entry& entry, const protocol::NoteChanged& event) {
  Paragraph* paragraph = state.notes.find(event.note);
  CONVENE_ASSERT(paragraph);
  paragraph->text = event.text;
  paragraph->by = entry.author;
  paragraph->revision = event.revision;
  paragraph->is_unrecorded = event.unrecorded.value_or(false);
}

void fold(Convening& state, const Entry&, const protocol::NoteMoved& event) {
  state.notes.move(event.note, event.before);
}

void fold(Convening& state, const Entry&, const protocol::NoteRemoved& event) { state.notes.erase(event.note); }

}  // namespace convene::domain
