// The hall and the public (F22, S4.1, S4.3): rooms that are shown by a link, and halls whose people take part by their
// phones. Who has an account counts as themselves wherever they are; others are guests, known by their cookie's hash.
// What both are shown is made by domain/watch.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

/// What of one room goes outside.
struct Hall {
  struct Line {
    protocol::WatchLine line;  // n: its offset among the captions
    bool is_unrecorded = false;
  };

  std::string watch;  // the public link's code; empty: not public
  std::string ask;    // that of the phones' link; empty: the hall does not take part
  std::string code;   // by which devices join until it expires
  Time expires;
  std::set<std::string> devices;  // hashes of their cookies
  std::uint64_t watch_from = 0;   // the sequence by which it became public; what was asked before is not shown
  std::uint64_t watch_from_line = 0;
  std::deque<Line> lines;  // of the session that is on, while anybody outside may be shown them

  bool is_public() const { return !watch.empty(); }
  bool is_open() const { return !ask.empty(); }
};

struct Guest {
  std::string hash;
  RoomId room;                                   // where they checked in last
  bool is_here = false;                          // checked in there now
  std::vector<protocol::OwnQuestion> questions;  // the newest first
};

class Halls {
 public:
  /// That of a room of which nothing goes outside is an empty one.
  const Hall& of(RoomId room) const;
  Hall& of(RoomId room) { return rooms_[room]; }
  const std::map<RoomId, Hall>& all() const { return rooms_; }
  /// The room that this link shows, or in whose hall it lets phones take part; none where it is no link, or no longer.
  RoomId shown_by(std::string_view watch) const;
  RoomId asked_by(std::string_view ask) const;
  RoomId of_device(std::string_view hash) const;

  const Guest* find(GuestId id) const;
  Guest* find(GuestId id);
  /// None where nobody has this cookie.
  GuestId guest_with(const std::string& hash) const;
  void add(GuestId id, Guest guest);
  const std::map<GuestId, Guest>& guests() const { return guests_; }

  /// The room in whose hall the person is; none where they are in none.
  RoomId hall_of(PersonId person) const;
  void enter(PersonId person, RoomId room) { people_[person] = room; }
  void leave(PersonId person) { people_.erase(person); }
  const std::map<PersonId, RoomId>& people() const { return people_; }

 private:
  std::map<RoomId, Hall> rooms_;
  std::map<GuestId, Guest> guests_;
  std::unordered_map<std::string, GuestId> by_hash_;
  std::map<PersonId, RoomId> people_;
};

/// Nothing of a room that is neither public nor open to its hall.
std::optional<protocol::HallView> view_of_hall(const Convening& state, RoomId room);
std::optional<protocol::HallLinks> view_of_hall_links(const Convening& state, RoomId room);
/// By which links rooms are shown to the public; everybody may know them.
std::vector<protocol::WatchedRoom> view_of_watched(const Convening& state);

/// Nobody is checked in in this hall from then on: its session is over, or it takes part no longer.
void empty_hall(Convening& state, RoomId room, Time at);
/// The person is in no hall any more.
void leave_hall(Convening& state, PersonId person, Time at);
/// The newest line of a room's captions, for those outside.
void note_line(Convening& state, RoomId room, const Entry& entry, const protocol::CaptionSaid& event);
void forget_lines(Convening& state, RoomId room, const std::vector<std::uint64_t>& offsets);
/// What became of a guest's question.
void mark_asked(Convening& state, GuestId guest, QuestionId question, protocol::OwnQuestionStage stage,
                const std::string& why);

Decision decide(const Convening& state, const Actor& actor, const protocol::HallPublish& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HallOpen& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HallJoin& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HallArrive& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HallLeave& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HallAsk& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HallVote& command, const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::HallLinked& event);
void fold(Convening& state, const Entry& entry, const protocol::HallTold& event);
void fold(Convening& state, const Entry& entry, const protocol::HallWatched& event);
void fold(Convening& state, const Entry& entry, const protocol::HallJoined& event);
void fold(Convening& state, const Entry& entry, const protocol::HallArrived& event);
void fold(Convening& state, const Entry& entry, const protocol::HallLeft& event);
void fold(Convening& state, const Entry& entry, const protocol::HallAsked& event);
void fold(Convening& state, const Entry& entry, const protocol::HallVoted& event);

}  // namespace convene::domain
