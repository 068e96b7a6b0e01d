// Who takes part by voice at the moment. Live news, as presence is: no part of the state that is folded, gone with the
// process; where somebody takes part follows from where the state says that they are.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "domain/decision.hpp"
#include "domain/voice.hpp"
#include "domain/voice_streams.hpp"

namespace convene::domain {

class Voices {
 public:
  using Seat = VoiceSeat;

  explicit Voices(protocol::VoiceCarrier carrier = protocol::VoiceCarrier::browsers) : carrier_(carrier) {}

  protocol::VoiceCarrier carrier() const { return carrier_; }
  /// Whether the media server can be reached is told to those who take part.
  void set_away(bool is_away) { is_away_ = is_away; }

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
  /// Whether the tab may say this to the media server at this moment. Counts it.
  std::optional<Refusal> refuse_negotiation(PersonId person, const protocol::VoiceNegotiate& said, Time now);

  /// Those who went on to another place come behind those who are there. Gives the seats of which nothing was heard.
  std::vector<Ended> follow(const Convening& state, Time now);

  /// The places in which somebody takes part or wants to.
  std::vector<RoomId> places() const;
  /// Whom a live session is about come in before others. At most limits::media_mesh_people where browsers connect to
  /// each other; with a media server media_server_people, and whoever may not be heard in a live session only listens.
  protocol::VoiceMembers members(const Convening& state, RoomId room, Time now) const;
  /// All who take part and what a media server is to send each.
  std::vector<VoiceReader> readers(const Convening& state, Time now) const;

 private:
  struct Holder {
    Seat seat = 0;
    bool has_microphone = false;
    bool has_camera = false;
    bool has_screen = false;
    bool wants_pictures = true;
    std::optional<PersonId> pinned;  // whom they are sent before others
    Time spoke_at;
    Time heard_at;
    RoomId place;
    Time window_at;
    std::uint64_t signals = 0;  // in this window
    std::uint64_t bytes = 0;
  };

  Holder* holder(PersonId person, Seat seat);
  void move(PersonId person, Holder& holder, RoomId place);
  void remove(std::map<PersonId, Holder>::iterator holder);
  struct Admitted {
    std::vector<PersonId> members;
    std::size_t others = 0;  // who wait, or listen
  };
  Admitted admitted(const Convening& state, RoomId room) const;
  std::vector<VoiceSource> sources(const Convening& state, RoomId room, Time now) const;
  std::optional<Refusal> count(Holder& holder, std::size_t bytes, Time now);

  protocol::VoiceCarrier carrier_;
  bool is_away_ = false;
  std::map<PersonId, Holder> holders_;
  std::map<Seat, PersonId> people_;
  std::map<RoomId, std::vector<PersonId>> places_;  // in the order in which they came
  Seat last_ = 0;
};

}  // namespace convene::domain
