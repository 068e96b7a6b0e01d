// Who waits for a place in a room that is full (S4.17). Everybody sees the lines, and with them their own place, from
// wherever they are. Who is called has a place until they come, or their time is over.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
struct Person;

class Lines {
 public:
  const protocol::RoomLine* find(RoomId room) const;
  /// The one in which the person waits, or is called.
  const protocol::RoomLine* of(PersonId person) const;
  /// One in which nobody is any more is none.
  void set(protocol::RoomLine line);
  const std::map<RoomId, protocol::RoomLine>& all() const { return lines_; }

 private:
  std::map<RoomId, protocol::RoomLine> lines_;
};

/// Whether there is no place for them: all are taken, kept for somebody who is called, or waited for.
bool is_full_for(const Convening& state, const Person& person, RoomId room);

/// The person waits for no room any more.
std::vector<Draft> leave_line(const Convening& state, PersonId author, PersonId person);
/// Who goes into a room waits for it no more.
std::vector<Draft> come_in(const Convening& state, PersonId person, RoomId room);
/// Whose time to come is over is passed over, and the next are called; asked at every tick of the host.
std::vector<Draft> lines_due(const Convening& state, Time now);

/// How many more may come into each room that holds only so many; none while others wait for a place.
std::map<RoomId, std::uint64_t> places_left(const Convening& state);

std::vector<protocol::RoomLine> view_of_lines(const Convening& state);

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomWait& command, const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::RoomLined& event);

}  // namespace convene::domain
