// What a host told its delivery, a line each, in order: "publish room/r3 0 chat.posted", "open p1 staff at 2".
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ports/delivery.hpp"
#include "protocol/codec/codec.hpp"

namespace convene::testing {

class Told : public ports::Delivery {
 public:
  void open(PersonId person, const ports::Opening& opening) override {
    lines.push_back("open " + person.text() + " " + opening.opened->topic + " at " +
                    std::to_string(opening.opened->next));
  }
  void close(PersonId person, const std::string& topic, std::string_view why) override {
    lines.push_back("close " + person.text() + " " + topic + ": " + std::string(why));
  }
  void publish(const std::string& topic, std::uint64_t first, std::uint64_t count, ports::Bytes frame) override {
    const auto decoded = protocol::decode_server(*frame);
    CONVENE_ASSERT(decoded);
    const auto& records = std::get<protocol::RecordsFrame>(decoded.value()).records;
    CONVENE_ASSERT(records.size() == count && records.front().offset == first);
    std::string line = "publish " + topic + " " + std::to_string(first);
    for (const auto& record : records) line += " " + std::string(protocol::name_of(record.event));
    lines.push_back(std::move(line));
    frames.push_back(std::move(frame));
  }
  std::chrono::microseconds rest() const override { return {}; }
  void replace(const std::string& topic, std::uint64_t offset, ports::Bytes frame) override {
    lines.push_back("replace " + topic + " " + std::to_string(offset));
    frames.push_back(std::move(frame));
  }
  void live(const std::string& topic, std::string_view key, ports::Bytes frame) override {
    const auto decoded = protocol::decode_server(*frame);
    CONVENE_ASSERT(decoded);
    const auto& news = std::get<protocol::Live>(decoded.value());
    if (const auto* told = std::get_if<protocol::RoomCounts>(&news)) {
      counts.push_back(*told);
    } else if (const auto* standing = std::get_if<protocol::CampusCrowds>(&news)) {
      crowds.push_back(*standing);
    } else if (const auto* shown = std::get_if<protocol::ReactionsCounted>(&news)) {
      reactions.push_back(*shown);
    } else if (const auto* place = std::get_if<protocol::VoiceMembers>(&news)) {
      voices.push_back(*place);
    } else if (const auto* signal = std::get_if<protocol::VoiceSignalled>(&news)) {
      signals.push_back(*signal);
      lines.push_back("signal " + topic);
    } else {
      lines.push_back("live " + topic + " " + std::string(key));
    }
  }
  void sign_out(PersonId person, const std::string& cookie_hash) override {
    lines.push_back("sign out " + person.text() + " " + cookie_hash);
  }
  void forget_past() override { lines.push_back("forget the past"); }
  void expel(PersonId person, protocol::CloseCode code) override {
    lines.push_back("expel " + person.text() + " " + std::to_string(static_cast<int>(code)));
  }
  void world(std::shared_ptr<const campus::Snapshot> snapshot) override { worlds.push_back(std::move(snapshot)); }

  std::vector<std::string> take() { return std::exchange(lines, {}); }

  std::vector<std::string> lines;  // counts, crowds, reactions, voices and worlds are apart: they come every second
  std::vector<ports::Bytes> frames;
  std::vector<protocol::RoomCounts> counts;
  std::vector<protocol::CampusCrowds> crowds;
  std::vector<protocol::ReactionsCounted> reactions;
  std::vector<protocol::VoiceMembers> voices;
  std::vector<protocol::VoiceSignalled> signals;
  std::vector<std::shared_ptr<const campus::Snapshot>> worlds;
};

}  // namespace convene::testing
