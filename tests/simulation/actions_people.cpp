// What people do in their tabs: mostly sensible things, some that are refused.
#include <array>
#include <vector>

#include "simulation/actions.hpp"
#include "simulation/choices.hpp"
#include "simulation/world.hpp"

namespace convene::simulation {

using protocol::Command;

namespace {

RoomId any_listed_room(World& world, const SimClient& client) {
  if (!client.convening() || client.convening()->rooms.empty() || world.chance(3)) return RoomId{99999};
  const auto& rooms = client.convening()->rooms;
  return rooms[world.random().below(rooms.size())].room;
}

/// The room whose talk the tab shows, mostly.
RoomId own_room(World& world, const SimClient& client) {
  const bool is_inside = !client.talks().empty();
  if (!is_inside || world.chance(5)) return any_listed_room(world, client);
  return RoomId::parse(client.talks().begin()->first.substr(5)).value_or(RoomId{});
}

/// A message that the tab shows, mostly one of the newest.
std::uint64_t any_message(World& world, const SimClient& client) {
  if (client.talks().empty() || world.chance(5)) return world.random().below(20);
  const auto& messages = client.talks().begin()->second.messages;
  if (messages.empty()) return 0;
  auto chosen = messages.rbegin();
  for (auto back = world.random().below(std::min<std::uint64_t>(messages.size(), 6)); back > 0; --back) ++chosen;
  return chosen->first;
}

std::string any_text(World& world) {
  std::string text = world.numbered("text ");
  if (world.chance(15)) text += " @[" + any_person(world).text() + "]";
  if (world.chance(3)) text += std::string(7000, '.');
  return text;
}

void post(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  protocol::ChatPost command{own_room(world, *client), any_text(world), {}};
  if (world.chance(20)) command.reply_to = any_message(world, *client);
  ask(world, client, command);
}

void edit(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const std::uint64_t offset = any_message(world, *client);
  ask(world, client, protocol::ChatEdit{own_room(world, *client), offset, any_text(world)});
}

void take_away(World& world) {
  SimClient* client = world.chance(50) ? any_live(world) : any_of_role(world, protocol::Role::moderator);
  if (!client) return;
  const std::uint64_t offset = any_message(world, *client);
  ask(world, client, protocol::ChatDelete{own_room(world, *client), offset, "why"});
}

void write_to_one(World& world) {
  ask(world, any_live(world), protocol::DirectPost{any_person(world), any_text(world)});
}

void mark_read(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->inbox()) return;
  if (world.chance(40)) {
    const RoomId room = any_listed_room(world, *client);
    return ask(world, client, protocol::ReadMark{"room/" + room.text(), {}, world.random().below(12)});
  }
  const auto& conversations = client->inbox()->conversations;
  if (conversations.empty()) return;
  const auto& conversation = conversations[world.random().below(conversations.size())];
  const std::uint64_t next = world.chance(50) ? conversation.last + 1 : world.random().below(conversation.last + 1);
  ask(world, client, protocol::ReadMark{"inbox/" + client->person().text(), conversation.person, next});
}

void enter(World& world) {
  SimClient* client = any_live(world);
  if (client) ask(world, client, protocol::RoomEnter{any_listed_room(world, *client)});
}

void leave_room(World& world) { ask(world, any_live(world), protocol::RoomLeave{}); }

void walk(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const auto choice = world.random().below(10);
  if (choice < 3)
    return ask(world, client, protocol::WalkTo{world.random().between(0, 12), world.random().between(0, 5)});
  if (choice < 4) return ask(world, client, protocol::WalkBeside{any_person(world)});
  if (choice < 5)
    return ask(world, client, protocol::WalkHead{world.random().between(-1, 1), world.random().between(-1, 1)});
  if (choice < 6) return ask(world, client, protocol::WalkMap{world.chance(50) ? "loft" : "house"});
  const std::array<const char*, 8> areas{"A", "B", "C", "D", "E", "x", "y", "Nowhere"};
  ask(world, client, protocol::WalkInto{areas[world.random().below(areas.size())]});
}

void write(World& world) {
  SimClient* client = any_live(world);
  if (client) ask(world, client, protocol::ChatType{own_room(world, *client)});
}

void open_room(World& world) {
  const auto kind = world.chance(50) ? protocol::RoomKind::table : protocol::RoomKind::quiet;
  ask(world, any_of_role(world, protocol::Role::moderator), protocol::RoomOpen{world.numbered("Room "), kind, ""});
}

void mute(World& world) {
  SimClient* client = any_of_role(world, protocol::Role::moderator);
  ask(world, client, protocol::PersonMute{any_person(world), world.random().between(1, 3), "why"});
}

void unmute(World& world) {
  ask(world, any_of_role(world, protocol::Role::moderator), protocol::PersonUnmute{any_person(world)});
}

void remove_person(World& world) {
  ask(world, any_of_role(world, protocol::Role::moderator), protocol::PersonRemove{any_person(world), "why"});
}

void restore(World& world) {
  SimClient* client = any_of_role(world, protocol::Role::moderator);
  for (const auto& [person, life] : world.server().chronicle().people()) {
    if (life.now().is_removed && !life.is_swept && !life.is_erased)
      return ask(world, client, protocol::PersonRestore{person});
  }
  ask(world, client, protocol::PersonRestore{any_person(world)});
}

void grant(World& world) {
  const auto role = static_cast<protocol::Role>(world.random().below(3));
  ask(world, any_of_role(world, protocol::Role::organiser), protocol::RoleGrant{any_person(world), role});
}

void edit_profile(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->inbox()) return;
  protocol::Profile profile = client->inbox()->profile;
  profile.name = world.numbered("Name ");
  ask(world, client, protocol::ProfileEdit{profile});
}

void page_back(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  protocol::HistoryPage page;
  page.limit = world.random().between(1, 10);
  if (world.chance(25)) {
    page.topic = "inbox/" + client->person().text();
    page.before = world.random().below(30);
    if (world.chance(50)) page.with = any_person(world);
  } else {
    const RoomId room = own_room(world, *client);
    page.topic = "room/" + room.text();
    const auto talk = client->talks().find(page.topic);
    page.before = talk == client->talks().end() ? world.random().below(30) : talk->second.first;
  }
  ask(world, client, page);
}

void look_for_people(World& world) {
  protocol::PeoplePage page;
  page.here = world.chance(50);
  page.query = world.chance(30) ? "e" : "";
  page.simulated = world.chance(10);
  ask(world, any_live(world), page);
}

void look_at_attendance(World& world) { ask(world, any_live(world), protocol::AttendancePage{any_person(world)}); }

void set_availability(World& world) {
  ask(world, any_live(world), protocol::AvailabilitySet{static_cast<protocol::Availability>(world.random().below(3))});
}

void ask_to_talk(World& world) { ask(world, any_live(world), protocol::ConversationInvite{any_person(world)}); }

/// Mostly what one was asked, and mostly yes.
void answer_invitation(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->inbox()) return;
  const auto& invitations = client->inbox()->invitations;
  PersonId other = any_person(world);
  if (!invitations.empty() && !world.chance(5)) {
    const auto& one = invitations[world.random().below(invitations.size())];
    other = one.from == client->person() ? one.to : one.from;
  }
  ask(world, client, protocol::ConversationAnswer{other, world.chance(75)});
}

void join_conversation(World& world) { ask(world, any_live(world), protocol::ConversationJoin{any_person(world)}); }

void lock_conversation(World& world) { ask(world, any_live(world), protocol::ConversationLock{world.chance(40)}); }

void set_rate(World& world) {
  protocol::RateSet wish{static_cast<protocol::Rate>(world.random().below(3)), {}};
  if (world.chance(30)) wish.neighbours = static_cast<std::int32_t>(world.random().below(4));
  ask(world, any_live(world), wish);
}

void rehearse(World& world) {
  constexpr std::size_t clients_max = 14;
  if (world.server().is_up() && world.clients().size() < clients_max)
    world.rehearse(static_cast<std::size_t>(world.random().between(1, 3)));
}

void sweep(World& world) { ask(world, any_of_role(world, protocol::Role::organiser), protocol::RehearsalSweep{}); }

void erase(World& world) {
  if (world.chance(40)) {
    SimClient* client = any_live(world);
    return ask(world, client, protocol::PersonErase{client ? client->person() : PersonId{}});
  }
  ask(world, any_of_role(world, protocol::Role::organiser), protocol::PersonErase{any_person(world)});
}

void revoke_access(World& world) {
  ask(world, any_of_role(world, protocol::Role::organiser), protocol::AccessRevoke{any_person(world)});
}

void send_again(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->has_answered()) return;
  world.note(client->id() + ": an answered command again");
  client->repeat(nullptr);
}

void use_number_again(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->has_answered()) return;
  world.note(client->id() + ": an answered number with other content");
  const Command other = protocol::DirectPost{any_person(world), any_text(world)};
  client->repeat(&other);
}

}  // namespace

std::span<const Action> people_actions() {
  static constexpr Action actions[] = {
      {"post", 20, post},
      {"edit", 5, edit},
      {"delete", 4, take_away},
      {"write to one", 7, write_to_one},
      {"mark as read", 5, mark_read},
      {"enter", 12, enter},
      {"leave the room", 3, leave_room},
      {"walk", 8, walk},
      {"write", 2, write},
      {"open a room", 1, open_room},
      {"mute", 1, mute},
      {"unmute", 1, unmute},
      {"remove", 1, remove_person},
      {"restore", 2, restore},
      {"grant a role", 2, grant},
      {"edit the profile", 2, edit_profile},
      {"page back", 5, page_back},
      {"look for people", 2, look_for_people},
      {"look at attendance", 1, look_at_attendance},
      {"set the rate", 1, set_rate},
      {"say whether one wants to talk", 1, set_availability},
      {"invite", 5, ask_to_talk},
      {"answer an invitation", 8, answer_invitation},
      {"join a conversation", 4, join_conversation},
      {"lock a conversation", 2, lock_conversation},
      {"rehearse", 1, rehearse},
      {"sweep", 1, sweep},
      {"erase", 1, erase},
      {"revoke access", 1, revoke_access},
      {"send again", 3, send_again},
      {"use a number again", 2, use_number_again},
  };
  return actions;
}

}  // namespace convene::simulation
