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

}  // namespace convene::simulation::laws
