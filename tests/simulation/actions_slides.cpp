// What people do with slides: files come over HTTP, so the host is asked in their name; the rest goes over their line.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

/// The stage of the room they are in.
const protocol::StageView* stage_of(const SimClient& client) {
  for (const auto& [topic, view] : client.stages()) {
    if (view) return &*view;
  }
  return nullptr;
}

/// Somebody who may present where they are, mostly: others try it, too.
SimClient* any_presenter(World& world) {
  for (const auto& client : world.clients()) {
    const protocol::StageView* stage = client->is_live() ? stage_of(*client) : nullptr;
    if (!stage || world.chance(40)) continue;
    for (const protocol::StageSpeaker& one : stage->speakers) {
      if (one.person == client->person()) return client.get();
    }
  }
  return any_of_role(world, protocol::Role::moderator);
}

/// A file that lies ready where they are; sometimes one that does not exist.
protocol::Slides any_slides(World& world, const SimClient& client) {
  const protocol::StageView* stage = stage_of(client);
  protocol::Slides none;
  none.slides = SlidesId{99999};
  none.pages = 3;
  if (!stage || stage->slides.ready.empty() || world.chance(3)) return none;
  return stage->slides.ready[world.random().below(stage->slides.ready.size())];
}

protocol::Slides shown_slides(World& world, const SimClient& client) {
  const protocol::StageView* stage = stage_of(client);
  if (!stage || !stage->slides.shown || world.chance(10)) return any_slides(world, client);
  for (const protocol::Slides& one : stage->slides.ready) {
    if (one.slides == stage->slides.shown->slides) return one;
  }
  return any_slides(world, client);
}

void put_up(World& world) {
  SimClient* client = any_presenter(world);
  const LifeOfPerson* life = client ? world.server().chronicle().find(client->person()) : nullptr;
  if (!life || !life->now().room || !world.server().is_up()) return;
  const std::string digits = std::to_string(world.random().below(5));
  world.note(client->person().text() + " puts slides up");
  world.execute(client->person(),
                protocol::SlidesAdd{life->now().room, world.numbered("Slides "), world.random().between(1, 9), 1000,
                                    std::string(64 - digits.size(), 'a') + digits});
}

void show(World& world) {
  if (SimClient* client = any_presenter(world)) {
    const protocol::Slides slides = any_slides(world, *client);
    ask(world, client, protocol::SlidesShow{slides.slides, world.chance(70) ? 1 : slides.pages});
  }
}

void turn(World& world) {
  if (SimClient* client = any_presenter(world)) {
    const protocol::Slides slides = shown_slides(world, *client);
    const std::int32_t pages = slides.pages + (world.chance(25) ? 1 : 0);
    ask(world, client, protocol::SlidesTurn{slides.slides, world.random().between(1, pages)});
  }
}

void hide(World& world) {
  if (SimClient* client = any_presenter(world)) {
    ask(world, client, protocol::SlidesHide{shown_slides(world, *client).slides});
  }
}

void withdraw(World& world) {
  if (SimClient* client = any_presenter(world)) {
    ask(world, client, protocol::SlidesWithdraw{any_slides(world, *client).slides});
  }
}

}  // namespace

std::span<const Action> slides_actions() {
  static constexpr Action actions[] = {
      {"put slides up", 4, put_up}, {"show slides", 6, show},         {"turn a page", 10, turn},
      {"hide the slides", 1, hide}, {"withdraw slides", 1, withdraw},
  };
  return actions;
}

}  // namespace convene::simulation
