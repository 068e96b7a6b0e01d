// The stage of a standing room: a session from its doors to its end, who wants to be heard and who is, its speakers and
// its timer. Every standing room may have one; a breakout or a conversation has none.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Stage {
  struct Speaker {
    PersonId person;
    bool is_ready = false;
  };

  protocol::StagePhase phase = protocol::StagePhase::planned;
  std::string title;
  std::uint64_t opened = 0;     // the sequence by which its doors were opened last
  std::vector<PersonId> hands;  // in the order in which they will be heard
  PersonId floor;               // none: nobody is being heard
  std::vector<Speaker> speakers;
  std::optional<protocol::StageTimer> timer;

  bool is_open() const { return phase == protocol::StagePhase::doors || phase == protocol::StagePhase::live; }
  bool has_hand(PersonId person) const;
  const Speaker* speaker(PersonId person) const;
};

class Stages {
 public:
  /// That of a room in which nothing was ever on is an empty one.
  const Stage& of(RoomId room) const;
  Stage& of(RoomId room) { return stages_[room]; }
  const std::map<RoomId, Stage>& all() const { return stages_; }

 private:
  std::map<RoomId, Stage> stages_;
};

/// The session of the programme that is on in the room or comes soon, the one whose beginning is nearest; or none.
const protocol::SessionScheduled* session_at(const Convening& state, RoomId room, Time now);

/// What everybody in a room knows of its stage; nothing of a room that can have none.
std::optional<protocol::StageView> view_of_stage(const Convening& state, RoomId room);

/// The entries by which one who goes out of a room wants to be heard there no more, and is not.
std::vector<Draft> step_down(const Convening& state, PersonId author, PersonId person, RoomId room);

/// These people are speakers nowhere any more; so many at most as fit a commit.
std::vector<Draft> dismiss_speakers(const Convening& state, PersonId author, const std::set<PersonId>& people);

Decision decide(const Convening& state, const Actor& actor, const protocol::StageOpen& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::StageStart& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::StageEnd& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HandRaise& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HandLower& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HandClear& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HandAdvance& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::FloorGive& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::FloorTake& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SpeakerAppoint& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SpeakerDismiss& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SpeakerReady& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::TimerStart& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::TimerExtend& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::TimerStop& command, const Context& context);
/// Whether one may show how they feel; counting it is the host's.
std::optional<Refusal> refuse_reaction(const Convening& state, const Actor& actor,
                                       const protocol::ReactionSend& command);

void fold(Convening& state, const Entry& entry, const protocol::StageOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::StageStarted& event);
void fold(Convening& state, const Entry& entry, const protocol::StageEnded& event);
void fold(Convening& state, const Entry& entry, const protocol::HandRaised& event);
void fold(Convening& state, const Entry& entry, const protocol::HandLowered& event);
void fold(Convening& state, const Entry& entry, const protocol::HandCleared& event);
void fold(Convening& state, const Entry& entry, const protocol::HandAdvanced& event);
void fold(Convening& state, const Entry& entry, const protocol::FloorGiven& event);
void fold(Convening& state, const Entry& entry, const protocol::FloorTaken& event);
void fold(Convening& state, const Entry& entry, const protocol::SpeakerAppointed& event);
void fold(Convening& state, const Entry& entry, const protocol::SpeakerDismissed& event);
void fold(Convening& state, const Entry& entry, const protocol::SpeakerReadied& event);
void fold(Convening& state, const Entry& entry, const protocol::TimerStarted& event);
void fold(Convening& state, const Entry& entry, const protocol::TimerExtended& event);
void fold(Convening& state, const Entry& entry, const protocol::TimerStopped& event);

}  // namespace convene::domain
