// What all connections of one listener share, and the list of them.
#pragma once

#include <list>
#include <memory>
#include <utility>

#include "transport/gathering_wire.hpp"
#include "transport/handlers.hpp"
#include "transport/limits.hpp"
#include "transport/static_files.hpp"
#include "transport/strangers.hpp"

namespace convene::transport {

/// A connection as the listener's sweep sees it. It leaves the list only in calls made to itself.
class Member {
 public:
  virtual ~Member() = default;
  /// Looks at its deadlines.
  virtual void sweep() = 0;
  /// The server leaves: nothing new is begun, what is idle ends now.
  virtual void leave() = 0;
};

using Membership = std::list<std::shared_ptr<Member>>::iterator;

/// Kept by every connection, and by whatever of a connection still waits in the event loop.
struct Site {
  Site(Handlers& site_handlers, const StaticFiles& site_files, GatheringWire& shard_wire, Settings site_settings)
      : handlers(site_handlers), files(site_files), wire(shard_wire), settings(std::move(site_settings)) {}

  Handlers& handlers;
  const StaticFiles& files;
  GatheringWire& wire;
  Settings settings;
  Strangers strangers{settings.limits.strangers_max};
  Strangers silent{settings.limits.silent_max};
  std::list<std::shared_ptr<Member>> members;

  /// Time as deadlines see it: moved by the sweep alone and never by much at once, so that a process that was stopped
  /// for a while does not hold its own absence against its peers.
  Milliseconds now{0};
  bool is_leaving = false;
};

}  // namespace convene::transport
