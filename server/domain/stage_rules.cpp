// What those who run a room may do with its stage, and what everybody in it may.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/stage.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::StagePhase;

namespace {

/// The doors may be opened as long before the beginning.
constexpr std::chrono::hours doors_before{1};

/// The stage of a room that can have one.
Result<const Stage*, Refusal> find_stage(const Convening& state, RoomId id) {
  const Room* room = state.rooms.find(id);
  if (!room || room->parent) return refuse(ErrorCode::room_unknown);
  return &state.stages.of(id);
}

/// The stage of a room in which something is on.
Result<const Stage*, Refusal> find_open(const Convening& state, RoomId id) {
  const auto found = find_stage(state, id);
  if (found && !found.value()->is_open()) return refuse(ErrorCode::stage_closed);
  return found;
}

/// What is about someone is theirs to do, and that of those who run the room.
std::optional<Refusal> refuse_others(const Convening& state, const Actor& actor, PersonId person) {
  const bool may =
      actor.is_server() || actor.person == person || is_at_least(state, actor.person, protocol::Role::moderator);
  if (!may) return refuse(ErrorCode::not_allowed);
  return std::nullopt;
}

Decision tell(const Actor& actor, RoomId room, protocol::Event event) {
  return accept({{topic::of_room(room), actor.person, std::move(event)}});
}

/// The same, with its line in the audit trail.
Decision tell_noted(const Actor& actor, RoomId room, protocol::Event event, protocol::Act act, PersonId person) {
  return accept({{topic::of_room(room), actor.person, std::move(event)}, note_in(actor.person, person, act, room, {})});
}

}  // namespace

// The doors are opened for the next session while the one before still has some minutes in the programme.
const protocol::SessionScheduled* session_at(const Convening& state, RoomId room, Time now) {
  const protocol::SessionScheduled* nearest = nullptr;
  const auto distance = [now](const protocol::SessionScheduled& session) {
    return session.item.starts > now ? session.item.starts - now : now - session.item.starts;
  };
  for (const auto* session : state.programme.in_order()) {
    const bool is_near = session->item.ends > now && session->item.starts <= now + doors_before;
    if (session->room != room || !is_near) continue;
    if (!nearest || distance(*session) < distance(*nearest)) nearest = session;
  }
  return nearest;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StageOpen& command,
                const Context& context) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (stage.value()->is_open()) return accept({});
  const auto* session = session_at(state, command.room, context.now);
  const std::string title = session ? session->item.title : std::string();
  return tell_noted(actor, command.room, protocol::StageOpened{title}, protocol::Act::open_stage, actor.person);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StageStart& command, const Context&) {
  const auto stage = find_open(state, command.room);
  if (!stage) return stage.error();
  if (stage.value()->phase == StagePhase::live) return accept({});
  return tell_noted(actor, command.room, protocol::StageStarted{}, protocol::Act::start_stage, actor.person);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StageEnd& command, const Context&) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (!stage.value()->is_open()) return accept({});
  return tell_noted(actor, command.room, protocol::StageEnded{}, protocol::Act::end_stage, actor.person);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HandRaise& command,
                const Context& context) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  const auto stage = find_open(state, command.room);
  if (!stage) return stage.error();
  if (stage.value()->has_hand(actor.person)) return accept({});
  if (is_muted(*state.people.find(actor.person), context.now)) return refuse(ErrorCode::muted);
  if (stage.value()->hands.size() >= protocol::limits::hands_max) return refuse(ErrorCode::hands_full);
  protocol::HandRaised raised;
  raised.person = actor.person;
  return tell(actor, command.room, std::move(raised));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HandLower& command, const Context&) {
  if (auto refusal = refuse_others(state, actor, command.person)) return *refusal;
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (!stage.value()->has_hand(command.person)) return accept({});
  return tell(actor, command.room, protocol::HandLowered{command.person});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HandClear& command, const Context&) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (stage.value()->hands.empty()) return accept({});
  return tell(actor, command.room, protocol::HandCleared{});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HandAdvance& command, const Context&) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  const auto& hands = stage.value()->hands;
  if (!stage.value()->has_hand(command.person) || hands.front() == command.person) return accept({});
  return tell(actor, command.room, protocol::HandAdvanced{command.person});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::FloorGive& command, const Context&) {
  const auto stage = find_open(state, command.room);
  if (!stage) return stage.error();
  const Person* person = state.people.find(command.person);
  if (!person) return refuse(ErrorCode::person_unknown);
  if (person->room != command.room) return refuse(ErrorCode::not_here);
  if (stage.value()->floor == command.person) return accept({});
  protocol::FloorGiven given;
  given.person = command.person;
  return tell(actor, command.room, std::move(given));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::FloorTake& command, const Context&) {
  if (auto refusal = refuse_others(state, actor, command.person)) return *refusal;
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (stage.value()->floor != command.person) return accept({});
  return tell(actor, command.room, protocol::FloorTaken{command.person});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SpeakerAppoint& command, const Context&) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  const Person* person = state.people.find(command.person);
  if (!person || person->is_removed) return refuse(ErrorCode::person_unknown);
  if (stage.value()->speaker(command.person)) return accept({});
  if (stage.value()->speakers.size() >= protocol::limits::speakers_max) {
    return refuse(ErrorCode::limit_reached, "speakers");
  }
  protocol::SpeakerAppointed appointed;
  appointed.person = command.person;
  return tell_noted(actor, command.room, std::move(appointed), protocol::Act::appoint_speaker, command.person);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SpeakerDismiss& command, const Context&) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (!stage.value()->speaker(command.person)) return accept({});
  return tell_noted(actor, command.room, protocol::SpeakerDismissed{command.person}, protocol::Act::dismiss_speaker,
                    command.person);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SpeakerReady& command, const Context&) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  const Stage::Speaker* speaker = stage.value()->speaker(actor.person);
  if (!speaker) return refuse(ErrorCode::not_speaker);
  if (speaker->is_ready == command.ready) return accept({});
  return tell(actor, command.room, protocol::SpeakerReadied{actor.person, command.ready});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::TimerStart& command,
                const Context& context) {
  const auto stage = find_open(state, command.room);
  if (!stage) return stage.error();
  const Time ends = context.now + std::chrono::minutes(command.minutes);
  return tell(actor, command.room, protocol::TimerStarted{command.label, ends});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::TimerExtend& command,
                const Context& context) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (!stage.value()->timer) return refuse(ErrorCode::timer_missing);
  const Time from = std::max(stage.value()->timer->ends, context.now);
  return tell(actor, command.room, protocol::TimerExtended{from + std::chrono::minutes(command.minutes)});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::TimerStop& command, const Context&) {
  const auto stage = find_stage(state, command.room);
  if (!stage) return stage.error();
  if (!stage.value()->timer) return accept({});
  return tell(actor, command.room, protocol::TimerStopped{});
}

std::optional<Refusal> refuse_reaction(const Convening& state, const Actor& actor,
                                       const protocol::ReactionSend& command) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return refusal;
  const auto stage = find_open(state, command.room);
  if (!stage) return stage.error();
  return std::nullopt;
}

}  // namespace convene::domain
