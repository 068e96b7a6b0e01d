// What is done for the hall and the public: moderators open and close by HTTP, phones in the hall act by HTTP, too. So
// the host is asked, in somebody's name or in that of nobody.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

/// Few, so that guests come back and persons are found to be guests.
constexpr std::uint64_t cookies = 6;

constexpr std::string_view code = "ABC234";

std::string any_cookie(World& world) {
  const std::string digit = std::to_string(world.random().below(cookies));
  return std::string(63, 'c') + digit;
}

/// A room that a moderator is in, and the moderator.
std::pair<PersonId, RoomId> any_desk(World& world) {
  SimClient* client = world.server().is_up() ? any_of_role(world, protocol::Role::moderator) : nullptr;
  const LifeOfPerson* life = client ? world.server().chronicle().find(client->person()) : nullptr;
  return life ? std::pair(client->person(), life->now().main_room) : std::pair(PersonId{}, RoomId{});
}

void publish(World& world) {
  const auto [person, room] = any_desk(world);
  if (!person || !room) return;
  protocol::HallPublish publish{room, {}};
  if (world.chance(80)) publish.watch = world.numbered("watchwatch");
  world.note(person.text() + " shows " + room.text() + (publish.watch ? " to the public" : " to nobody outside"));
  world.execute(person, publish);
}

void open(World& world) {
  const auto [person, room] = any_desk(world);
  if (!person || !room) return;
  protocol::HallOpen open{room, {}, {}};
  if (world.chance(85)) {
    open.ask = world.numbered("askaskask");
    open.code = std::string(code);
  }
  world.note(person.text() + (open.ask ? " opens" : " closes") + " the hall of " + room.text());
  world.execute(person, open);
}

/// A hall that takes part, and somebody in it: a guest, or sometimes one who is signed in.
struct Phone {
  RoomId room;
  std::string ask;
  PersonId person;
  std::optional<std::string> guest;
};

std::optional<Phone> any_phone(World& world) {
  if (!world.server().is_up()) return std::nullopt;
  for (const auto& [room, hall] : world.server().host().state().halls.all()) {
    if (!hall.is_open() || world.chance(30)) continue;
    Phone phone{room, hall.ask, {}, any_cookie(world)};
    const bool is_signed_in = world.chance(30);
    if (is_signed_in) phone.person = any_person(world);
    return phone;
  }
  return std::nullopt;
}

void act(World& world, const Phone& phone, const protocol::Command& command) {
  const std::string who = phone.person ? phone.person.text() : "a guest";
  world.note(who + " in the hall of " + phone.room.text() + ": " + std::string(protocol::name_of(command)));
  world.execute(phone.person, command);
}

void arrive(World& world) {
  if (const auto phone = any_phone(world)) act(world, *phone, protocol::HallArrive{phone->ask, phone->guest});
}

void depart(World& world) {
  if (const auto phone = any_phone(world)) act(world, *phone, protocol::HallLeave{phone->ask, phone->guest});
}

void ask_there(World& world) {
  if (const auto phone = any_phone(world)) {
    act(world, *phone, protocol::HallAsk{phone->ask, phone->guest, world.numbered("hall question ")});
  }
}

void vote_there(World& world) {
  const auto phone = any_phone(world);
  if (!phone) return;
  for (const auto& [id, poll] : world.server().host().state().polls.of(phone->room)) {
    const bool is_open = poll.stage == protocol::PollStage::open;
    if (world.chance(is_open ? 20 : 90)) continue;
    const auto choices = any_choices(world, poll.is_multiple, poll.options.size());
    return act(world, *phone, protocol::HallVote{phone->ask, phone->guest, id, choices});
  }
}

void bring_a_device(World& world) {
  if (!world.server().is_up()) return;
  world.note("a device comes into a hall");
  world.execute({}, protocol::HallJoin{world.chance(90) ? std::string(code) : "XYZ789", any_cookie(world)});
}

}  // namespace

std::span<const Action> hall_actions() {
  static constexpr Action actions[] = {
      {"show a room to the public", 2, publish},
      {"open a hall", 4, open},
      {"check in in the hall", 10, arrive},
      {"check out of the hall", 2, depart},
      {"ask in the hall", 4, ask_there},
      {"vote in the hall", 10, vote_there},
      {"bring a device into a hall", 3, bring_a_device},
  };
  return actions;
}

}  // namespace convene::simulation
