// Files that organisers hand in, made by other programs, and what is kept of them.
#include "base/assert.hpp"
#include "formats/campus_document.hpp"
#include "formats/campus_import.hpp"
#include "formats/schedule.hpp"
#include "fuzz/targets.hpp"
#include "protocol/codec/codec.hpp"

namespace convene::fuzz {

/// What is taken over can be published: it keeps the bounds of the command.
void hold_schedule(std::string_view bytes) {
  auto schedule = formats::import_schedule(bytes);
  if (!schedule) return;
  CONVENE_ASSERT(!schedule.value().sessions.empty());
  for (const auto& session : schedule.value().sessions) {
    const auto again = protocol::decode_as<protocol::ProgrammeSession>(protocol::encode_as(session));
    CONVENE_ASSERT(again && again.value() == session);
  }
}

/// What is imported can be kept and read again, where each of its exits leads to itself, too.
void hold_map(std::string_view bytes) {
  const auto file = [&](const std::string&) -> Result<std::string> { return std::string(bytes); };
  const auto map = formats::import_campus(file, "fuzz.tmj");
  if (!map) return;
  const auto again = formats::read_campus_document(formats::write_campus_document(map.value().document));
  CONVENE_ASSERT(again);
  CONVENE_ASSERT(formats::write_campus_document(again.value()) == formats::write_campus_document(map.value().document));
}

void hold_campus(std::string_view bytes) {
  const auto document = formats::read_campus_document(bytes);
  if (!document) return;
  const std::string written = formats::write_campus_document(document.value());
  const auto again = formats::read_campus_document(written);
  CONVENE_ASSERT(again && formats::write_campus_document(again.value()) == written);
}

}  // namespace convene::fuzz
