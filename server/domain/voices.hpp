// Who takes part by voice at the moment. Live news, as presence is: no part of the state that is folded, gone with the
// process; where somebody takes part follows from where the state says that they are.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "domain/decision.hpp"
#include "domain/voice.hpp"

namespace convene::domain {

class Voices {
 public:
  using Seat = std::uint64_t;

  /// A seat that is no more, and whose it was.
  struct Ended {
    PersonId person;
    Seat seat = 0;
    protocol::VoiceEnd why = protocol::VoiceEnd::elsewhere;

    bool operator==(const Ended&) const = default;
  };
  struct Taken {
    Seat seat = 0;
    std::optional<Ended> ended;  // that of another tab
  };

  /// The person takes part from now on: with the seat that they have, if they name it, else with a new one.
  Result<Taken, Refusal> join(const Convening& state, PersonId person, std::optional<Seat> seat, Time now);
  std::optional<Refusal> set(PersonId person, const protocol::VoiceSet& command, Time now);
  void leave(PersonId person, Seat seat);

  /// To whom the signal goes: its sender and the other take part in the same place at this moment. Counts it.
  Result<PersonId, Refusal> pass(const Convening& state, PersonId person, const protocol::VoiceSignal& signal,
                                 Time now);

  /// Those who went on to another place come behind those who are there. Gives the seats of which nothing was heard.
  std::vector<Ended> follow(const Convening& state, Time now);

  /// The places in which somebody takes part or wants to.
  std::vector<RoomId> places() const;
  /// At most limits::media_mesh_people; whom a live session is about come in before others.
  protocol::VoiceMembers members(const Convening& state, RoomId room, Time now) const;

 private:
  struct Holder {
    Seat seat = 0;
    bool has_microphone = false;
    bool has_camera = false;
    bool has_screen = false;
    Time heard_at;
    RoomId place;
    Time window_at;
    std::uint64_t signals = 0;  // in this window
    std::uint64_t bytes = 0;
  };

  Holder* holder(PersonId person, Seat seat);
  void move(PersonId person, Holder& holder, RoomId place);
  void remove(std::map<PersonId, Holder>::iterator holder);
  /// Those who take part, and how many want to besides.
  std::vector<PersonId> admitted(const Convening& state, RoomId room, std::size_t& waiting) const;
  std::optional<Refusal> count(Holder& holder, std::size_t bytes, Time now);

  std::map<PersonId, Holder> holders_;
  std::map<Seat, PersonId> people_;
  std::map<RoomId, std::vector<PersonId>> places_;  // in the order in which they came
  Seat last_ = 0;
};

}  // namespace convene::domain
