#include "domain/hall.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

namespace limits = protocol::limits;

const Hall& Halls::of(RoomId room) const {
  static const Hall none;
  const auto found = rooms_.find(room);
  return found == rooms_.end() ? none : found->second;
}

namespace {

template <class Holds>
RoomId room_where(const std::map<RoomId, Hall>& rooms, Holds holds) {
  const auto found = std::find_if(rooms.begin(), rooms.end(), [&](const auto& one) { return holds(one.second); });
  return found == rooms.end() ? RoomId{} : found->first;
}

}  // namespace

RoomId Halls::shown_by(std::string_view watch) const {
  return room_where(rooms_, [&](const Hall& hall) { return hall.is_public() && hall.watch == watch; });
}

RoomId Halls::asked_by(std::string_view ask) const {
  return room_where(rooms_, [&](const Hall& hall) { return hall.is_open() && hall.ask == ask; });
}

RoomId Halls::of_device(std::string_view hash) const {
  return room_where(rooms_, [&](const Hall& hall) { return hall.devices.contains(std::string(hash)); });
}

const Guest* Halls::find(GuestId id) const {
  const auto found = guests_.find(id);
  return found == guests_.end() ? nullptr : &found->second;
}

Guest* Halls::find(GuestId id) { return const_cast<Guest*>(std::as_const(*this).find(id)); }

GuestId Halls::guest_with(const std::string& hash) const {
  const auto found = by_hash_.find(hash);
  return found == by_hash_.end() ? GuestId{} : found->second;
}

void Halls::add(GuestId id, Guest guest) {
  by_hash_[guest.hash] = id;
  guests_.emplace(id, std::move(guest));
}

RoomId Halls::hall_of(PersonId person) const {
  const auto found = people_.find(person);
  return found == people_.end() ? RoomId{} : found->second;
}

std::optional<protocol::HallView> view_of_hall(const Convening& state, RoomId room) {
  const Hall& hall = state.halls.of(room);
  if (!hall.is_public() && !hall.is_open()) return std::nullopt;
  return protocol::HallView{hall.is_public(), hall.is_open()};
}

std::optional<protocol::HallLinks> view_of_hall_links(const Convening& state, RoomId room) {
  const Hall& hall = state.halls.of(room);
  if (!hall.is_public() && !hall.is_open()) return std::nullopt;
  protocol::HallLinks links;
  if (hall.is_public()) links.watch = hall.watch;
  if (hall.is_open()) {
    links.ask = hall.ask;
    links.code = hall.code;
    links.expires = hall.expires;
  }
  links.devices = hall.devices.size();
  return links;
}

std::vector<protocol::WatchedRoom> view_of_watched(const Convening& state) {
  std::vector<protocol::WatchedRoom> views;
  for (const auto& [room, hall] : state.halls.all()) {
    if (hall.is_public()) views.push_back({room, hall.watch});
  }
  return views;
}

void empty_hall(Convening& state, RoomId room, Time at) {
  for (const auto& [id, guest] : state.halls.guests()) {
    if (guest.room == room && guest.is_here) state.halls.find(id)->is_here = false;
  }
  std::vector<PersonId> people;
  for (const auto& [person, hall] : state.halls.people()) {
    if (hall == room) people.push_back(person);
  }
  for (const PersonId person : people) leave_hall(state, person, at);
}

void leave_hall(Convening& state, PersonId person, Time at) {
  if (!state.halls.hall_of(person)) return;
  state.halls.leave(person);
  state.attendance.left_hall(person, at);
}

void note_line(Convening& state, RoomId room, const Entry& entry, const protocol::CaptionSaid& event) {
  const Hall& hall = state.halls.of(room);
  if ((!hall.is_public() && !hall.is_open()) || event.text.empty()) return;
  auto& lines = state.halls.of(room).lines;
  lines.push_back({{entry.offset, event.text, event.lang, event.began}, event.unrecorded.value_or(false)});
  if (lines.size() > limits::watch_lines_max) lines.pop_front();
}

void forget_lines(Convening& state, RoomId room, const std::vector<std::uint64_t>& offsets) {
  if (!state.halls.all().contains(room)) return;
  std::erase_if(state.halls.of(room).lines, [&](const Hall::Line& one) {
    return std::find(offsets.begin(), offsets.end(), one.line.n) != offsets.end();
  });
}

void mark_asked(Convening& state, GuestId id, QuestionId question, protocol::OwnQuestionStage stage,
                const std::string& why) {
  Guest* guest = state.halls.find(id);
  CONVENE_ASSERT(guest);
  for (protocol::OwnQuestion& own : guest->questions) {
    if (own.question != question) continue;
    own.stage = stage;
    if (stage != protocol::OwnQuestionStage::dismissed) continue;
    own.text.clear();
    own.why = why;
  }
}

void fold(Convening& state, const Entry& entry, const protocol::HallLinked& event) {
  const auto room = topic::desk_in(entry.topic);
  CONVENE_ASSERT(room);
  Hall& hall = state.halls.of(*room);
  const std::string watch = event.links.watch.value_or("");
  if (watch != hall.watch && !watch.empty() && !hall.is_public()) {
    hall.watch_from = entry.sequence;
    hall.watch_from_line = state.head_of(topic::of_captions(*room));
  }
  const bool was_open = hall.is_open();
  hall.watch = watch;
  hall.ask = event.links.ask.value_or("");
  hall.code = event.links.code.value_or("");
  hall.expires = event.links.expires.value_or(Time{});
  if (!hall.is_public() && !hall.is_open()) hall.lines.clear();
  if (!was_open || hall.is_open()) return;
  hall.devices.clear();
  empty_hall(state, *room, entry.at);
}

// Both tell others what the entry at the desk did: the room, and everybody.
void fold(Convening&, const Entry&, const protocol::HallTold&) {}
void fold(Convening&, const Entry&, const protocol::HallWatched&) {}

void fold(Convening& state, const Entry&, const protocol::HallJoined& event) {
  state.halls.of(event.room).devices.insert(event.device);
}

void fold(Convening& state, const Entry& entry, const protocol::HallArrived& event) {
  if (!event.guest) {
    leave_hall(state, entry.author, entry.at);
    state.halls.enter(entry.author, event.room);
    state.attendance.entered_hall(entry.author, event.room, entry.at);
    return;
  }
  if (!state.halls.find(*event.guest)) state.halls.add(*event.guest, {event.hash.value_or(""), {}, false, {}});
  Guest& guest = *state.halls.find(*event.guest);
  guest.room = event.room;
  guest.is_here = true;
}

void fold(Convening& state, const Entry& entry, const protocol::HallLeft& event) {
  if (!event.guest) return leave_hall(state, entry.author, entry.at);
  Guest* guest = state.halls.find(*event.guest);
  CONVENE_ASSERT(guest);
  guest->is_here = false;
  if (event.person) state.polls.forget(*event.guest);
}

void fold(Convening& state, const Entry& entry, const protocol::HallAsked& event) {
  Question question;
  question.room = event.room;
  question.guest = event.guest;
  question.is_anonymous = true;
  question.is_waiting = true;
  question.text = event.text;
  question.is_unrecorded = event.unrecorded.value_or(false);
  question.sent = {entry.offset, entry.at};
  state.questions.add(event.question, std::move(question));
  keep_newest(state.halls.find(event.guest)->questions,
              {event.room, event.question, event.text, protocol::OwnQuestionStage::waiting, {}, event.unrecorded},
              limits::questions_own_max);
}

void fold(Convening& state, const Entry&, const protocol::HallVoted& event) {
  Poll* poll = state.polls.find(event.poll);
  CONVENE_ASSERT(poll);
  poll->hall_votes[event.guest] = event.choices;
}

}  // namespace convene::domain
