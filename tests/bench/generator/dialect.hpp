// How one server wants to be spoken to. The same workload is played to all through this.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "bench/generator/options.hpp"
#include "rehearsal/lines.hpp"
#include "rehearsal/moment.hpp"
#include "rehearsal/websocket_frames.hpp"

namespace convene::bench {

using rehearsal::Microseconds;
using rehearsal::now_us;
using rehearsal::Opcode;
using rehearsal::second;
using rehearsal::Upgrade;
using rehearsal::Who;

/// A place on the campus in sixteenths of a tile.
struct Spot {
  int x = 0;
  int y = 0;
};

/// What a workload may want to hear of.
class Ears {
 public:
  virtual ~Ears() = default;
  virtual void joined(Who) {}
  virtual void heard(Who, Microseconds /*stamp*/) {}
  virtual void answered(Who, std::uint32_t /*n*/, bool /*is_ok*/) {}
  virtual void record(Who, std::uint64_t /*offset*/) {}
  /// A topic was opened to one who had read it before; afresh: what was missed is not told exactly.
  virtual void resumed(Who, bool /*is_afresh*/) {}
  virtual void positions(Who, std::string_view /*frame*/) {}
  /// The server closes the line, and says why (RFC 6455 7.4).
  virtual void closed(Who, std::uint16_t /*code*/) {}
  virtual void lost(Who) {}
};

class Dialect {
 public:
  using Mouth = std::function<void(Who, Opcode, std::string_view)>;

  virtual ~Dialect() = default;
  virtual Upgrade upgrade(Who who) = 0;
  /// The upgrade is done: whatever else it takes to be in the room. Tells joined() sooner or later.
  virtual void open(Who who) = 0;
  virtual void message(Who who, Opcode opcode, std::string_view payload) = 0;
  /// Says something to everyone in the room; answers its number where the server will answer.
  virtual std::uint32_t chat(Who who, std::string_view text) = 0;
  /// Goes on towards a place, or stands there: as the server wants it told.
  virtual void move(Who who, Spot spot) = 0;
  /// Goes into the room, where joining is not that already.
  virtual void enter(Who) {}
  /// The server walks people on by itself; otherwise each step is sent.
  virtual bool walks_by_itself() const { return false; }
};

std::unique_ptr<Dialect> make_convene(const Options& options, Dialect::Mouth mouth, Ears& ears);
std::unique_ptr<Dialect> make_plain(const Options& options, Dialect::Mouth mouth, Ears& ears);
std::unique_ptr<Dialect> make_socketio(const Options& options, Dialect::Mouth mouth, Ears& ears);
std::unique_ptr<Dialect> make_colyseus(const Options& options, Dialect::Mouth mouth, Ears& ears);

}  // namespace convene::bench
