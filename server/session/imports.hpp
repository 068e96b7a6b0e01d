// What an organiser hands in, as the command that puts it into use and a report of what to look at. Used by the HTTP
// interface and the command line alike.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "ports/documents.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::session {

struct Import {
  protocol::Command command;
  protocol::ImportReport report;
};

/// A frab or pretalx schedule.json. Fails with a sentence where nothing of it can be used.
Result<Import> import_schedule(std::string_view json);

/// A Tiled map in JSON; its campus document is kept in the store. The name is that of the map's file.
Result<Import> import_map(std::string_view json, const std::string& name, ports::Documents& documents);

}  // namespace convene::session
