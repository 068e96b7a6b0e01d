#include "domain/stage.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::StagePhase;

bool Stage::has_hand(PersonId person) const { return std::find(hands.begin(), hands.end(), person) != hands.end(); }

const Stage::Speaker* Stage::speaker(PersonId person) const {
  const auto is_they = [person](const Speaker& one) { return one.person == person; };
  const auto found = std::find_if(speakers.begin(), speakers.end(), is_they);
  return found == speakers.end() ? nullptr : &*found;
}

const Stage& Stages::of(RoomId room) const {
  static const Stage empty;
  const auto found = stages_.find(room);
  return found == stages_.end() ? empty : found->second;
}

std::optional<protocol::StageView> view_of_stage(const Convening& state, RoomId id) {
  const Room* room = state.rooms.find(id);
  if (!room || room->parent) return std::nullopt;
  const Stage& stage = state.stages.of(id);
  protocol::StageView view{stage.phase, stage.title, named(state, stage.hands), {},
                           {},          stage.timer, view_of_slides(state, id)};
  if (stage.floor) view.floor = protocol::Mention{stage.floor, name_of(state, stage.floor)};
  for (const Stage::Speaker& one : stage.speakers) {
    view.speakers.push_back({one.person, name_of(state, one.person), one.is_ready});
  }
  return view;
}

std::vector<Draft> step_down(const Convening& state, PersonId author, PersonId person, RoomId room) {
  const Stage& stage = state.stages.of(room);
  std::vector<Draft> entries;
  if (stage.has_hand(person)) entries.push_back({topic::of_room(room), author, protocol::HandLowered{person}});
  if (stage.floor == person) entries.push_back({topic::of_room(room), author, protocol::FloorTaken{person}});
  return entries;
}

std::vector<Draft> dismiss_speakers(const Convening& state, PersonId author, const std::set<PersonId>& people) {
  std::vector<Draft> entries;
  for (const auto& [room, stage] : state.stages.all()) {
    for (const Stage::Speaker& one : stage.speakers) {
      if (!people.contains(one.person) || entries.size() == protocol::limits::rehearsal_sweep_max) continue;
      entries.push_back({topic::of_room(room), author, protocol::SpeakerDismissed{one.person}});
    }
  }
  return entries;
}

namespace {

Stage& stage_of(Convening& state, const Entry& entry) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  return state.stages.of(*room);
}

}  // namespace

void fold(Convening& state, const Entry& entry, const protocol::StageOpened& event) {
  Stage& stage = stage_of(state, entry);
  stage.phase = StagePhase::doors;
  stage.title = event.title;
  stage.opened = entry.sequence;
  const RoomId room = *topic::room_in(entry.topic);
  if (state.halls.all().contains(room)) state.halls.of(room).lines.clear();
  // What the session before left shown could be looked at until now.
  state.slides.of(room).shown.reset();
}

void fold(Convening& state, const Entry& entry, const protocol::StageStarted&) {
  stage_of(state, entry).phase = StagePhase::live;
}

void fold(Convening& state, const Entry& entry, const protocol::StageEnded&) {
  Stage& stage = stage_of(state, entry);
  Stage ended;
  ended.phase = StagePhase::ended;
  ended.title = std::move(stage.title);
  ended.opened = stage.opened;
  stage = std::move(ended);
  empty_hall(state, *topic::room_in(entry.topic), entry.at);
}

void fold(Convening& state, const Entry& entry, const protocol::HandRaised& event) {
  stage_of(state, entry).hands.push_back(event.person);
}

void fold(Convening& state, const Entry& entry, const protocol::HandLowered& event) {
  std::erase(stage_of(state, entry).hands, event.person);
}

void fold(Convening& state, const Entry& entry, const protocol::HandCleared&) { stage_of(state, entry).hands.clear(); }

void fold(Convening& state, const Entry& entry, const protocol::HandAdvanced& event) {
  auto& hands = stage_of(state, entry).hands;
  std::erase(hands, event.person);
  hands.insert(hands.begin(), event.person);
}

void fold(Convening& state, const Entry& entry, const protocol::FloorGiven& event) {
  Stage& stage = stage_of(state, entry);
  std::erase(stage.hands, event.person);
  stage.floor = event.person;
}

void fold(Convening& state, const Entry& entry, const protocol::FloorTaken&) { stage_of(state, entry).floor = {}; }

void fold(Convening& state, const Entry& entry, const protocol::SpeakerAppointed& event) {
  stage_of(state, entry).speakers.push_back({event.person, false});
}

void fold(Convening& state, const Entry& entry, const protocol::SpeakerDismissed& event) {
  std::erase_if(stage_of(state, entry).speakers, [&](const Stage::Speaker& one) { return one.person == event.person; });
}

void fold(Convening& state, const Entry& entry, const protocol::SpeakerReadied& event) {
  for (Stage::Speaker& one : stage_of(state, entry).speakers) {
    if (one.person == event.person) one.is_ready = event.ready;
  }
}

void fold(Convening& state, const Entry& entry, const protocol::TimerStarted& event) {
  stage_of(state, entry).timer = protocol::StageTimer{event.label, event.ends};
}

void fold(Convening& state, const Entry& entry, const protocol::TimerExtended& event) {
  Stage& stage = stage_of(state, entry);
  CONVENE_ASSERT(stage.timer);
  stage.timer->ends = event.ends;
}

void fold(Convening& state, const Entry& entry, const protocol::TimerStopped&) { stage_of(state, entry).timer.reset(); }

}  // namespace convene::domain
