// Off the record (F20): what people say in a room that keeps no record is shown to those who are there, and its words
// are in no journal. Each entry that carries words says of itself that it is off the record; the journal keeps who said
// something, where and when. The one place that decides which words these are.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

/// Rooms that keep no record because the programme says so.
class OffRecord {
 public:
  /// Whether the room stopped recording for this session already; a moderator may have let it record again since.
  bool has_begun(SessionId session) const { return begun_.contains(session); }
  const std::map<RoomId, SessionId>& by_session() const { return by_session_; }

  void begin(SessionId session, RoomId room, bool was_off);
  void end(SessionId session, RoomId room);
  /// It is a moderator's from now on.
  void take_over(RoomId room) { by_session_.erase(room); }

 private:
  std::map<RoomId, SessionId> by_session_;
  std::set<SessionId> begun_;
};

/// A breakout keeps none while its main room keeps none.
bool keeps_no_record(const Convening& state, RoomId room);

/// Says of what is about to happen, or to stand in an entry's place, whether it is off the record. What came from
/// something off the record stays so.
void mark(const Convening& state, const std::string& topic, protocol::Event& event);
bool is_unrecorded(const protocol::Event& event);
/// What the journal holds of it.
protocol::Event recorded(protocol::Event event);

/// A session of the programme that is off the record begins, or is over; asked at every tick of the host. It is not
/// over while its stage is open, whatever the programme says.
std::vector<Draft> records_due(const Convening& state, Time now);

}  // namespace convene::domain
