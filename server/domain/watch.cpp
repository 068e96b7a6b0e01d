#include "domain/watch.hpp"

#include <algorithm>

#include "domain/naming.hpp"

namespace convene::domain {

using protocol::PollStage;
using protocol::QuestionStage;
using protocol::WatchState;

namespace {

constexpr std::size_t polls_max = 5;
constexpr std::size_t questions_max = 30;
constexpr std::size_t lines_max = 12;
constexpr std::size_t page_max = 200;

bool is_in_hall(const protocol::SessionScheduled* session) {
  return session && session->item.access == protocol::SessionAccess::in_hall;
}

/// The session of the programme that is on the stage: that of its title, of several the one that is nearest in time.
const protocol::SessionScheduled* staged(const Convening& state, RoomId room, Time now) {
  const std::string& title = state.stages.of(room).title;
  const protocol::SessionScheduled* nearest = nullptr;
  const auto distance = [now](const protocol::SessionScheduled& session) {
    return session.item.starts > now ? session.item.starts - now : now - session.item.starts;
  };
  for (const auto& [id, session] : state.programme.all()) {
    if (session.room != room || session.item.title != title) continue;
    if (!nearest || distance(session) < distance(*nearest)) nearest = &session;
  }
  return nearest;
}

const protocol::SessionScheduled* next_in(const Convening& state, RoomId room, Time now) {
  for (const auto* session : state.programme.in_order()) {
    if (session->room == room && session->item.starts > now) return session;
  }
  return nullptr;
}

const protocol::SessionScheduled* shown_session(const Convening& state, RoomId room, Time now) {
  if (state.stages.of(room).is_open()) return staged(state, room, now);
  const auto* session = session_at(state, room, now);
  return session ? session : next_in(state, room, now);
}

WatchState state_of(const Convening& state, RoomId room, Audience audience, Time now) {
  if (audience == Audience::hall) return WatchState::shown;
  if (keeps_no_record(state, room)) return WatchState::off_record;
  // A session may begin before its time, and last longer.
  const bool is_staged_in_hall = state.stages.of(room).is_open() && is_in_hall(staged(state, room, now));
  const bool is_near_in_hall = is_in_hall(session_at(state, room, now));
  if (is_staged_in_hall || is_near_in_hall || is_in_hall_only(state, room, now)) return WatchState::in_hall;
  return WatchState::shown;
}

std::vector<protocol::Poll> polls_for(const Convening& state, RoomId room, Audience audience) {
  std::vector<protocol::Poll> open;
  std::vector<protocol::Poll> over;
  const std::uint64_t opened = state.stages.of(room).opened;
  for (const auto& [id, poll] : state.polls.of(room)) {
    if (audience == Audience::everybody && poll.is_unrecorded) continue;
    if (poll.stage == PollStage::open) open.push_back(view_of_poll(id, poll));
    if (poll.stage == PollStage::closed && poll.opened >= opened) over.insert(over.begin(), view_of_poll(id, poll));
  }
  open.insert(open.end(), over.begin(), over.end());
  if (open.size() > polls_max) open.resize(polls_max);
  return open;
}

int rank_of(QuestionStage stage) {
  switch (stage) {
    case QuestionStage::answering:
      return 0;
    case QuestionStage::open:
      return 1;
    case QuestionStage::answered:
      return 2;
  }
  CONVENE_ASSERT(false);
  return 2;
}

/// Who asked knew that it would be shown.
bool is_for_everybody(const Convening& state, QuestionId id, const Question& question) {
  const std::uint64_t since = std::max(state.stages.of(question.room).opened, state.halls.of(question.room).watch_from);
  return !question.is_unrecorded && id.value > since;
}

void add_questions(const Convening& state, RoomId room, Audience audience, protocol::Watch& watch) {
  const Forum& forum = state.questions.of(room);
  for (const auto& [id, question] : forum.questions) {
    if (question.is_waiting) continue;
    if (audience == Audience::everybody && !is_for_everybody(state, id, question)) continue;
    const bool tells_answer = audience == Audience::hall || !question.is_answer_unrecorded;
    watch.questions.push_back(
        {id, question.text, question.voters.size(), question.stage, tells_answer ? question.answer : std::string()});
  }
  const auto place = [&](const protocol::WatchQuestion& one) {
    const bool is_first = forum.pinned == one.question;
    return std::make_tuple(is_first ? -1 : rank_of(one.stage), ~one.votes, one.question);
  };
  std::sort(watch.questions.begin(), watch.questions.end(),
            [&](const auto& left, const auto& right) { return place(left) < place(right); });
  if (watch.questions.size() > questions_max) watch.questions.resize(questions_max);
  watch.pinned = !watch.questions.empty() && forum.pinned == watch.questions.front().question;
}

bool is_heard(const Hall& hall, const Hall::Line& line, Audience audience) {
  return audience == Audience::hall || (!line.is_unrecorded && line.line.n >= hall.watch_from_line);
}

void add_lines(const Convening& state, RoomId room, Audience audience, protocol::Watch& watch) {
  const Hall& hall = state.halls.of(room);
  for (auto line = hall.lines.rbegin(); line != hall.lines.rend() && watch.lines.size() < lines_max; ++line) {
    if (is_heard(hall, *line, audience)) watch.lines.insert(watch.lines.begin(), line->line);
  }
}

protocol::WatchSession view_of(const protocol::SessionScheduled& session) {
  protocol::WatchSession view{session.item.title, session.item.starts, session.item.ends, {}};
  for (const protocol::Speaker& speaker : session.item.speakers) view.speakers.push_back(speaker.name);
  return view;
}

std::optional<protocol::WatchSlides> slides_of(const Convening& state, RoomId room) {
  const auto& shown = state.slides.of(room).shown;
  const SlidesFile* file = shown ? state.slides.find(shown->slides) : nullptr;
  if (!file) return std::nullopt;
  return protocol::WatchSlides{shown->slides, shown->page, file->pages};
}

}  // namespace

protocol::Watch watch_of(const Convening& state, RoomId room, Audience audience, Time now) {
  protocol::Watch watch;
  watch.convening = state.about.title;
  watch.zone = state.programme.zone.empty() ? state.about.zone : state.programme.zone;
  watch.room = state.rooms.find(room)->name;
  watch.state = state_of(state, room, audience, now);
  if (watch.state != WatchState::shown) return watch;
  const Stage& stage = state.stages.of(room);
  watch.phase = stage.phase;
  const auto* session = shown_session(state, room, now);
  // What comes next may be in the hall only: the public is not told of it.
  if (session && (audience == Audience::hall || !is_in_hall(session))) watch.session = view_of(*session);
  add_lines(state, room, audience, watch);
  if (!stage.is_open()) return watch;
  watch.title = stage.title;
  watch.timer = stage.timer;
  watch.slides = slides_of(state, room);
  watch.polls = polls_for(state, room, audience);
  add_questions(state, room, audience, watch);
  return watch;
}

protocol::WatchLines lines_of(const Convening& state, RoomId room, Audience audience, Time now, std::uint64_t from) {
  protocol::WatchLines page{{}, false};
  if (state_of(state, room, audience, now) != WatchState::shown) return page;
  const Hall& hall = state.halls.of(room);
  auto line = std::partition_point(hall.lines.begin(), hall.lines.end(),
                                   [from](const Hall::Line& one) { return one.line.n < from; });
  for (; line != hall.lines.end() && !page.more; ++line) {
    if (!is_heard(hall, *line, audience)) continue;
    page.more = page.lines.size() == page_max;
    if (!page.more) page.lines.push_back(line->line);
  }
  return page;
}

const SlidesFile* slides_for(const Convening& state, RoomId room, Audience audience, Time now, SlidesId slides) {
  const bool is_shown = state_of(state, room, audience, now) == WatchState::shown && state.stages.of(room).is_open();
  const auto& shown = state.slides.of(room).shown;
  return is_shown && shown && shown->slides == slides ? state.slides.find(slides) : nullptr;
}

protocol::Turnout turnout_of(const Convening& state, RoomId id, std::uint64_t watching) {
  protocol::Turnout turnout{0, 0, 0, watching};
  const Room* room = state.rooms.find(id);
  CONVENE_ASSERT(room);
  turnout.remote = room->people;
  for (const RoomId breakout : state.rooms.breakouts_of(id)) turnout.remote += state.rooms.find(breakout)->people;
  for (const auto& [guest, one] : state.halls.guests()) turnout.hall += one.is_here && one.room == id;
  std::uint64_t in_both = 0;
  for (const auto& [person, hall] : state.halls.people()) {
    if (hall != id) continue;
    ++turnout.hall;
    in_both += main_room(state, state.people.find(person)->room) == id;
  }
  turnout.together = turnout.hall + turnout.remote - in_both;
  return turnout;
}

protocol::AskOwn own_of(const Convening& state, RoomId room, PersonId id, GuestId guest) {
  protocol::AskOwn own;
  if (const Person* person = state.people.find(id)) {
    own.identity = protocol::Identity{id, person->profile.name, person->role};
    own.here = state.halls.hall_of(id) == room;
    const Inbox& inbox = state.inboxes.of(id);
    own.votes = inbox.poll_votes;
    own.questions = inbox.questions;
  } else if (const Guest* one = state.halls.find(guest)) {
    own.here = one->is_here && one->room == room;
    own.questions = one->questions;
    for (const auto& [poll, of] : state.polls.of(room)) {
      const auto vote = of.hall_votes.find(guest);
      if (vote != of.hall_votes.end()) own.votes.push_back({poll, vote->second});
    }
  }
  std::erase_if(own.questions, [room](const protocol::OwnQuestion& one) { return one.room != room; });
  return own;
}

}  // namespace convene::domain
