#include "session/imports.hpp"

#include "formats/campus_document.hpp"
#include "formats/map_bundle.hpp"
#include "formats/schedule.hpp"
#include "session/picture_shelf.hpp"

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
  import.command = protocol::ProgrammePublish{std::move(schedule.title), std::move(schedule.zone),
                                              std::move(schedule.sessions), std::move(schedule.courses)};
  return import;
}

namespace {

Result<Done> keep_drawings(formats::ImportedCampus& campus, const formats::CampusFiles& files,
                           ports::Documents& documents) {
  PictureShelf shelf(files, documents, campus.document.warnings);
  for (std::size_t map = 0; map < campus.drawings.size(); ++map) {
    auto kept = shelf.keep(campus.drawings[map]);
    if (!kept) return kept.error();
    campus.document.maps[map].pictures = kept.value();
  }
  return Done{};
}

}  // namespace

Result<Import> import_campus(const formats::CampusFiles& files, const std::string& main_path,
                             ports::Documents& documents) {
  auto imported = formats::import_campus(files, main_path);
  if (!imported) return imported.error();
  campus::Document& document = imported.value().document;
  if (auto kept = keep_drawings(imported.value(), files, documents); !kept) return kept.error();
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
  import.report.taken = count_of(document.maps.size(), "map") + ", " + count_of(document.areas.size(), "area") + ", " +
                        count_of(publish.rooms.size(), "room");
  import.report.warnings = document.warnings;
  import.command = std::move(publish);
  return import;
}

Result<Import> import_map(std::string_view json, ports::Documents& documents) {
  const std::string path = "campus.tmj";
  const auto file = [&](const std::string& wanted) -> Result<std::string> {
    if (wanted != path) return Failure{"a map that is not here", "Hand in all maps together."};
    return std::string(json);
  };
  return import_campus(file, path, documents);
}

Result<Import> import_maps(std::string_view json, ports::Documents& documents) {
  auto bundle = formats::read_map_bundle(json);
  if (!bundle) return bundle.error();
  return import_campus(bundle.value().files, bundle.value().main, documents);
}

}  // namespace convene::session
