// Writes down what a view is before and after events: vectors that the client's reducers must satisfy (law of views).
// With CONVENE_WRITE_VECTORS set the files are written; else they are compared.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "domain/topic.hpp"
#include "domain/views.hpp"
#include "host/publication.hpp"
#include "simulation/scene.hpp"

namespace convene::simulation {

inline std::string list(const std::vector<std::string>& items) {
  std::string text = "[";
  for (const std::string& item : items) text += (&item == &items.front() ? "\n    " : ",\n    ") + item;
  return text + "\n  ]";
}

class ViewVectors : public Scene {
 protected:
  void SetUp() override {
    SimClock& clock = world.clock();
    clock.let_work_take_no_time();
    const Milliseconds minute = std::chrono::minutes(1);
    clock.advance(minute - clock.outside().time_since_epoch() % minute);
  }
  void happens(SimClient& client, const protocol::Command& command) {
    world.clock().advance(std::chrono::seconds(1));
    does(client, command);
  }
  /// The entries of a topic since the last call, each as it is told at this moment.
  std::vector<std::string> news(const std::string& topic) {
    std::vector<std::string> records;
    const auto& entries = world.server().chronicle().topic(topic);
    for (std::uint64_t& next = next_[topic]; next < entries.size(); ++next) {
      records.push_back(host::record_of(state(), topic, next, entries[next].at, entries[next].now()));
    }
    return records;
  }
  void add_news(const std::string& topic, std::vector<std::string>& events) {
    for (std::string& record : news(topic)) events.push_back(std::move(record));
  }
  const domain::Convening& state() { return world.server().host().state(); }

  static void keep(const std::string& name, const std::string& topic, const std::string& view,
                   const std::vector<std::string>& events, const std::string& view_after) {
    const std::string text = "{\n  \"topic\": \"" + topic + "\",\n  \"view\": " + view +
                             ",\n  \"events\": " + list(events) + ",\n  \"view_after\": " + view_after + "\n}\n";
    const std::string path = std::string(CONVENE_SOURCE_DIR) + "/protocol/vectors/views/" + name + ".json";
    if (std::getenv("CONVENE_WRITE_VECTORS")) std::ofstream(path) << text;
    std::stringstream kept;
    kept << std::ifstream(path).rdbuf();
    EXPECT_EQ(kept.str(), text) << path << " is stale: run this test with CONVENE_WRITE_VECTORS=1";
  }

 private:
  std::map<std::string, std::uint64_t> next_;
};

}  // namespace convene::simulation
