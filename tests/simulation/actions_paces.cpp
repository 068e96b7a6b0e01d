// What people do in their own time: steps written, done and answered, worksheets filled and shared.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;
using protocol::StepReaders;

RoomId own_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  return life && life->now().room && !world.chance(5) ? life->now().room : RoomId{99999};
}

template <class Item>
const Item* any_of(World& world, const std::vector<Item>& items) {
  return items.empty() || world.chance(3) ? nullptr : &items[world.random().below(items.size())];
}

StepReaders any_readers(World& world) { return world.chance(50) ? StepReaders::self : StepReaders::runners; }

protocol::StepText any_text(World& world) {
  protocol::StepText text;
  text.title = world.numbered("step ");
  text.minutes = world.random().between(0, 3);
  if (world.chance(80)) text.question = "why?";
  text.readers = any_readers(world);
  return text;
}

/// A session with steps comes with the programme, and a worksheet lies in the library, the first time that anything is
/// to be done with them: seldom would they otherwise be there in time.
void provide(World& world) {
  if (!world.server().is_up()) return;
  const domain::Convening& state = world.server().host().state();
  if (state.courses.all().empty()) {
    protocol::ProgrammeSession item;
    item.guid = "paced";
    item.title = "Before we meet";
    item.kind = protocol::SessionKind::asynchronous;
    item.room_name = "Library";
    const Time opens = world.clock().now();
    world.execute({},
                  protocol::ProgrammePublish{
                      "Simulated", "Europe/Berlin", {item}, {{item.guid, opens, {any_text(world), any_text(world)}}}});
  }
  const domain::Room* library = state.rooms.named("Library");
  if (library && state.sheets.all().empty())
    world.execute({}, protocol::SheetMake{library->id, world.numbered("sheet "), {"past", "hoped for"}, {"I", "we"}});
}

/// One that a client has heard of.
const protocol::Course* any_course(World& world, const SimClient& client) {
  provide(world);
  return client.convening() ? any_of(world, client.convening()->courses) : nullptr;
}

StepId any_step(World& world, const SimClient& client) {
  const protocol::Course* course = any_course(world, client);
  const StepId* step = course ? any_of(world, course->steps) : nullptr;
  return step ? *step : StepId{99999};
}

/// In the room one is in, or one's own of elsewhere; sometimes any.
SheetId any_sheet(World& world, const SimClient& client) {
  provide(world);
  const auto* own = client.inbox() ? any_of(world, client.inbox()->sheets) : nullptr;
  if (own && world.chance(30)) return own->sheet;
  if (const protocol::Sheet* sheet = any_of(world, client.sheets())) return sheet->sheet;
  const bool is_known = world.server().is_up() && !world.server().host().state().sheets.all().empty();
  return is_known ? world.server().host().state().sheets.all().begin()->first : SheetId{99999};
}

/// Whoever is to do something with a worksheet goes where it lies, mostly.
bool goes_there(World& world, SimClient* client) {
  provide(world);
  if (!world.server().is_up() || !client->sheets().empty() || world.chance(20)) return false;
  const domain::Room* library = world.server().host().state().rooms.named("Library");
  if (!library) return false;
  ask(world, client, protocol::RoomEnter{library->id});
  return true;
}

void write(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  const protocol::Course* course = any_course(world, *client);
  protocol::StepWrite command{course ? course->session : SessionId{99999}, {}, any_text(world)};
  if (world.chance(20)) command.content.sheet = any_sheet(world, *client);
  if (world.chance(60)) command.step = any_step(world, *client);
  ask(world, client, command);
}

void move(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::StepMove{any_step(world, *client), world.random().between(0, 3)});
}

void remove_step(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::StepRemove{any_step(world, *client)});
}

void open(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  const protocol::Course* course = any_course(world, *client);
  protocol::CourseOpen command{course ? course->session : SessionId{99999}, {}};
  if (world.chance(80)) command.opens = world.clock().now() + Milliseconds(world.random().between(-5000, 5000));
  ask(world, client, command);
}

void mark(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::StepMark{any_step(world, *client), world.chance(80)});
}

void answer(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const std::string text = world.chance(90) ? world.numbered("answer ") : "";
  ask(world, client, protocol::StepAnswer{any_step(world, *client), text, any_readers(world)});
}

void read_steps(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  if (world.chance(60)) return ask(world, client, protocol::StepRead{any_step(world, *client)});
  const protocol::Course* course = any_course(world, *client);
  ask(world, client, protocol::CourseRead{course ? course->session : SessionId{99999}});
}

void read_answers(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  if (world.chance(60)) return ask(world, client, protocol::StepAnswers{any_step(world, *client)});
  const protocol::Course* course = any_course(world, *client);
  ask(world, client, protocol::CourseStanding{course ? course->session : SessionId{99999}});
}

void make_sheet(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client,
        protocol::SheetMake{own_room(world, *client), world.numbered("sheet "), {"past", "hoped for"}, {"I", "we"}});
}

void remove_sheet(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::SheetRemove{any_sheet(world, *client)});
}

void fill(World& world) {
  SimClient* client = any_live(world);
  if (!client || goes_there(world, client)) return;
  const std::string text = world.chance(90) ? world.numbered("cell ") : "";
  ask(world, client,
      protocol::SheetFill{any_sheet(world, *client),
                          {world.random().between(0, 1), world.random().between(0, 1), text}});
}

void share(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const auto* own = client->inbox() ? any_of(world, client->inbox()->sheets) : nullptr;
  ask(world, client, protocol::SheetShare{own ? own->sheet : any_sheet(world, *client), !own || !own->shared});
}

void read_sheet(World& world) {
  SimClient* client = any_live(world);
  if (!client || goes_there(world, client)) return;
  if (world.chance(20)) return ask(world, client, protocol::SheetList{any_sheet(world, *client)});
  protocol::SheetRead command{any_sheet(world, *client), {}};
  if (world.chance(80)) command.person = any_person(world);
  ask(world, client, command);
}

}  // namespace

std::span<const Action> paced_actions() {
  static constexpr Action actions[] = {
      {"write a step", 3, write},
      {"move a step", 1, move},
      {"remove a step", 1, remove_step},
      {"open a session's steps", 2, open},
      {"mark a step", 6, mark},
      {"answer at a step", 6, answer},
      {"read steps", 3, read_steps},
      {"read answers", 5, read_answers},
      {"make a worksheet", 3, make_sheet},
      {"remove a worksheet", 1, remove_sheet},
      {"fill a worksheet", 7, fill},
      {"share a worksheet", 4, share},
      {"read a worksheet", 6, read_sheet},
  };
  return actions;
}

}  // namespace convene::simulation
