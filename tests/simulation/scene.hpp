// A world for scripted tests: the people by name, connected, and the room they meet in.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>

#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation {

class Scene : public ::testing::Test {
 protected:
  void TearDown() override { EXPECT_TRUE(world.findings().empty()) << world.story(); }

  void come(std::initializer_list<SimClient*> clients) {
    for (SimClient* client : clients) world.connect(*client);
    world.flow();
  }
  void ask(SimClient& client, const protocol::Command& command) { ASSERT_TRUE(client.ask(command)); }
  /// Asked, and told to all.
  void does(SimClient& client, const protocol::Command& command) {
    ask(client, command);
    world.flow();
  }
  /// Time passes, and disk and lines keep up with it.
  void live(std::chrono::seconds time) {
    for (; time.count() > 0; time -= std::chrono::seconds(1)) {
      world.pass(std::chrono::seconds(1));
      world.flow();
    }
  }
  /// The server dies, everybody notices, and it starts again; meanwhile the machine's clock may be set.
  void restart(Milliseconds clock_set_by = {}) {
    world.crash();
    world.flow();
    world.clock().set_machine(clock_set_by);
    world.start();
  }
  RoomId room(std::string_view name) {
    for (const auto& [id, known] : world.server().host().state().rooms.all()) {
      if (known.name == name) return id;
    }
    return {};
  }
  const std::vector<Interval>& stays_of(const SimClient& client) {
    return world.server().chronicle().stays_of(client.person());
  }

  World world{1};
  SimClient& ann = *world.clients()[0];  // organiser
  SimClient& bea = *world.clients()[1];  // moderator
  SimClient& cem = *world.clients()[2];
  SimClient& dan = *world.clients()[3];
  SimClient& eve = *world.clients()[4];
  RoomId library = room("Library");
};

}  // namespace convene::simulation
