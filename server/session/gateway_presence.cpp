// What each connection sees of the campus: the newest world, as often as its reader wants it.
#include <algorithm>

#include "protocol/codec/codec.hpp"
#include "session/frames.hpp"
#include "session/gateway.hpp"

namespace convene::session {

namespace limits = protocol::limits;

void Gateway::world(std::shared_ptr<const campus::Snapshot> snapshot) {
  newest_world_ = std::move(snapshot);
  for (auto& [id, line] : lines_) {
    if (!line.is_attended || line.rate == protocol::Rate::list) continue;
    line.has_unseen_world = true;
    note_due(line);
  }
}

void Gateway::set_rate(Line& line, protocol::Rate rate, std::optional<std::int32_t> neighbours) {
  line.rate = rate;
  line.neighbours = neighbours;
  line.has_unseen_world = rate != protocol::Rate::list && newest_world_;
  if (line.has_unseen_world) note_due(line);
}

/// Introductions come just before the positions that need them.
void Gateway::take_presence(Line& line) {
  const Time now = clock_.now();
  if (now < line.presence_due) return;
  if (line.rate == protocol::Rate::calm) line.presence_due = now + Milliseconds(1000 / limits::presence_calm_hz);
  const std::uint64_t most = operator_limits_.presence_neighbours;
  const std::size_t neighbours = line.neighbours ? std::min<std::uint64_t>(*line.neighbours, most) : most;
  const auto frame = line.audience.encode(*newest_world_, line.person, neighbours, desk_);
  line.has_unseen_world = false;
  if (!frame) return;
  protocol::AvatarsIntroduced introduced;
  for (const auto& [slot, id] : frame->introduced) {
    const protocol::AvatarCard* card = host_.cards().find(id);
    if (!card) continue;
    introduced.avatars.push_back(*card);
    introduced.avatars.back().slot = slot;
  }
  if (!introduced.avatars.empty()) batch_.add(text_frame(protocol::encode_live(introduced)));
  const std::string_view bytes(reinterpret_cast<const char*>(frame->bytes.data()), frame->bytes.size());
  batch_.add(frame_of(Opcode::binary, bytes));
}

}  // namespace convene::session
