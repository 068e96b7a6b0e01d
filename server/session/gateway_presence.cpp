// What each connection sees of the campus: the newest world, as often as its reader wants it.
#include "protocol/codec/codec.hpp"
#include "session/gateway.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::CloseCode;

void Gateway::world(std::shared_ptr<const campus::Snapshot> snapshot) {
  newest_world_ = std::move(snapshot);
  for (auto& [id, line] : lines_) {
    if (!line.is_attended || line.rate == protocol::Rate::list) continue;
    line.unseen = newest_world_;
    pump(line);
  }
}

void Gateway::set_rate(Line& line, protocol::Rate rate, std::int32_t neighbours) {
  line.rate = rate;
  line.neighbours = neighbours;
  line.unseen = rate == protocol::Rate::list ? nullptr : newest_world_;
  pump(line);
}

std::optional<Message> Gateway::take_presence(Line& line) {
  const Time now = clock_.now();
  if (!line.unseen || line.rate == protocol::Rate::list || now < line.presence_due) return std::nullopt;
  if (line.rate == protocol::Rate::calm) line.presence_due = now + Milliseconds(1000 / limits::presence_calm_hz);
  const auto frame = line.audience.encode(*line.unseen, line.person, static_cast<std::size_t>(line.neighbours), desk_);
  line.unseen.reset();
  if (!frame) return std::nullopt;
  Message positions{std::make_shared<const std::string>(frame->bytes.begin(), frame->bytes.end()), true};
  protocol::AvatarsIntroduced introduced;
  for (const auto& [slot, id] : frame->introduced) {
    const protocol::AvatarCard* card = host_.cards().find(id);
    if (!card) continue;
    introduced.avatars.push_back(*card);
    introduced.avatars.back().slot = slot;
  }
  if (introduced.avatars.empty()) return positions;
  if (!line.outbox.push(std::move(positions))) close_line(line, CloseCode::slow_reader);
  return Message{std::make_shared<const std::string>(protocol::encode_live(introduced)), false};
}

}  // namespace convene::session
