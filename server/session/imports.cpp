#include "session/imports.hpp"

#include "formats/campus_document.hpp"
#include "formats/schedule.hpp"
#include "formats/tiled_import.hpp"

namespace convene::session {

namespace {

std::string count_of(std::size_t count, std::string_view thing) {
  return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

}  // namespace

Result<Import> import_schedule(std::string_view json) {
  auto imported = formats::import_schedule(json);
  if (!imported) return imported.error();
  formats::ImportedSchedule& schedule = imported.value();
  Import import;
  import.report.taken = count_of(schedule.sessions.size(), "session");
  import.report.warnings = std::move(schedule.warnings);
  import.command =
      protocol::ProgrammePublish{std::move(schedule.title), std::move(schedule.zone), std::move(schedule.sessions)};
  return import;
}

Result<Import> import_map(std::string_view json, const std::string& name, ports::Documents& documents) {
  formats::TiledImportOptions options;
  options.name = name;
  auto imported = formats::import_tiled(json, options);
  if (!imported) return imported.error();
  const campus::Document& document = imported.value().document;
  auto hash = documents.keep(formats::write_campus_document(document));
  if (!hash) return hash.error();
  protocol::CampusPublish publish;
  publish.hash = hash.value();
  for (const campus::Area& area : document.areas) {
    if (!area.opens_room()) continue;
    publish.rooms.push_back(
        {area.name, area.room_name, area.kind.value_or(protocol::RoomKind::table), area.description});
  }
  Import import;
  import.report.taken = count_of(document.areas.size(), "area") + ", " + count_of(publish.rooms.size(), "room");
  import.report.warnings = document.warnings;
  import.command = std::move(publish);
  return import;
}

}  // namespace convene::session
