#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

void judge_sheets(World& world) {
  const domain::Convening& state = world.server().host().state();
  for (const auto& client : world.clients()) {
    const LifeOfPerson* life = world.server().chronicle().find(client->person());
    if (!client->is_live() || !life) continue;
    if (client->sheets() == domain::view_of_sheets(state, life->now().room)) continue;
    world.mutable_findings().add(5, client->person().text() + " knows other worksheets than those of the room");
  }
}

}  // namespace convene::simulation::laws
