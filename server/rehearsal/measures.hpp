// What a rehearsal measured.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/id.hpp"
#include "rehearsal/histogram.hpp"

namespace convene::rehearsal {

struct BreakoutMeasures {
  Histogram moved;              // from the moderator's word to the breakout room, also of those who were away
  Histogram back;               // from the end of the grace to the main room, of those whose line held
  std::uint64_t misplaced = 0;  // found themselves in another breakout room than their own
};

struct Measures {
  Histogram joins;             // from opening the line to the welcome and the view
  Histogram returns;           // the same, after a line broke
  Histogram deliveries;        // from the intended moment of sending to a reader
  Histogram slow_deliveries;   // the same, to readers on slow lines
  Histogram acknowledgements;  // from the intended moment of sending to the answer: it is on disk

  std::uint64_t posts = 0;
  std::uint64_t lost = 0;   // entries of a room that a reader in it was never given
  std::uint64_t twice = 0;  // entries that a reader was given again
  std::uint64_t cuts = 0;   // lines that broke on purpose
  std::uint64_t ended_by_server = 0;
  std::map<std::string, std::uint64_t> refusals;  // by code

  BreakoutMeasures breakouts;

  /// The next offset of each room, as far as anybody was told.
  std::map<RoomId, std::uint64_t> heads;
};

/// What the server's process used during the rehearsal; measured only on the same machine.
struct ServerUse {
  bool is_seen = false;
  double core_mean = 0;  // 1: a core was busy all the time
  double core_peak = 0;  // in the busiest second
  std::uint64_t bytes_before = 0;
  std::uint64_t bytes_peak = 0;
};

struct Outcome {
  std::size_t planned = 0;
  std::size_t arrived = 0;
  std::size_t breakout_rooms = 0;  // 0: nobody was broken up
  double seconds = 0;
  double own_core = 0;  // of the rehearsal itself
  std::uint64_t bytes_received = 0;
  Measures measures;
  ServerUse server;
};

}  // namespace convene::rehearsal
