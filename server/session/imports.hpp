// What an organiser hands in, as the command that puts it into use and a report of what to look at. Used by the HTTP
// interface and the command line alike.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "formats/campus_import.hpp"
#include "ports/documents.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::session {

struct Import {
  protocol::Command command;
  protocol::ImportReport report;
};

/// A frab or pretalx schedule.json. Fails with a sentence where nothing of it can be used.
Result<Import> import_schedule(std::string_view json);

/// The main map and every map its exits lead to; campus document, drawings and pictures are kept in the store.
Result<Import> import_campus(const formats::CampusFiles& files, const std::string& main_path,
                             ports::Documents& documents);

/// One Tiled map in JSON, without anything beside it.
Result<Import> import_map(std::string_view json, ports::Documents& documents);

/// Several files handed in at once (formats/map_bundle.hpp).
Result<Import> import_maps(std::string_view json, ports::Documents& documents);

}  // namespace convene::session
