#include <algorithm>

#include "domain/topic.hpp"
#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

protocol::VoiceMembers without_names(protocol::VoiceMembers place) {
  for (protocol::VoiceMember& member : place.members) member.name.clear();
  for (protocol::VoiceMutedPerson& muted : place.muted) muted.name.clear();
  return place;
}

}  // namespace

void judge_voices(World& world) {
  const host::Host& host = world.server().host();
  for (const auto& client : world.clients()) {
    const LifeOfPerson* life = world.server().chronicle().find(client->person());
    if (!client->is_live() || !life || !life->now().room) continue;
    const RoomId room = life->now().room;
    const auto wanted = host.voices().members(host.state(), room, world.clock().watched());
    const auto known = client->voices().find(domain::topic::of_room(room));
    protocol::VoiceMembers told;
    told.room = room;
    if (known != client->voices().end()) told = known->second;
    if (without_names(told) == without_names(wanted)) continue;
    world.mutable_findings().add(15, client->id() + " of " + client->person().text() + " knows of the voices of " +
                                         room.text() + " " + protocol::encode_as(told) + " instead of " +
                                         protocol::encode_as(wanted));
  }
}

namespace {

std::string text_of(const std::set<domain::VoiceStream>& streams) {
  std::string text;
  for (const auto& stream : streams) {
    text += " " + std::to_string(stream.seat) + "/" + std::to_string(static_cast<int>(stream.part));
  }
  return text.empty() ? " nothing" : text;
}

/// What the rules want the media server to send somebody, of those who send anything.
std::set<domain::VoiceStream> wanted_by(const domain::VoiceReader& reader, const std::set<std::uint64_t>& senders) {
  std::set<domain::VoiceStream> wanted;
  for (const auto& stream : reader.streams) {
    if (senders.contains(stream.seat)) wanted.insert(stream);
  }
  return wanted;
}

/// Whether everyone of them takes part where the reader is and may be heard, or seen.
bool is_theirs(World& world, PersonId reader, const std::set<domain::VoiceStream>& streams) {
  const LifeOfPerson* life = world.server().chronicle().find(reader);
  const host::Host& host = world.server().host();
  if (!life || !life->now().room) return streams.empty();
  const auto place = host.voices().members(host.state(), life->now().room, world.clock().watched());
  return std::all_of(streams.begin(), streams.end(), [&](const domain::VoiceStream& stream) {
    return std::any_of(place.members.begin(), place.members.end(), [&](const protocol::VoiceMember& member) {
      const bool may_be = stream.part == protocol::VoicePart::sound ? member.heard : member.seen;
      return member.seat == stream.seat && member.person != reader && may_be;
    });
  });
}

}  // namespace

void judge_carried(World& world) {
  const testing::FakeJanus* janus = world.server().janus();
  if (!janus) return;
  const host::Host& host = world.server().host();
  std::set<std::uint64_t> live;
  for (const auto& client : world.clients()) {
    if (client->is_live() && client->seat()) live.insert(*client->seat());
  }
  auto sent = janus->sent();
  for (const domain::VoiceReader& reader : host.voices().readers(host.state(), world.clock().watched())) {
    const auto wanted = wanted_by(reader, janus->senders());
    const auto found = sent.extract(reader.seat);
    const std::set<domain::VoiceStream> got = found.empty() ? std::set<domain::VoiceStream>{} : found.mapped();
    // One whose line is broken may not have answered yet; they are sent nothing else for that.
    const bool holds = live.contains(reader.seat) ? got == wanted
                                                  : std::includes(wanted.begin(), wanted.end(), got.begin(), got.end());
    if (holds && is_theirs(world, reader.person, got)) continue;
    world.mutable_findings().add(18,
                                 reader.person.text() + " is sent" + text_of(got) + " instead of" + text_of(wanted));
  }
  for (const auto& [seat, streams] : sent) {
    if (streams.empty()) continue;
    world.mutable_findings().add(18, std::to_string(seat) + " takes no part and is sent" + text_of(streams));
  }
}

}  // namespace convene::simulation::laws
