// People for a first look and for rehearsals: they come through the gateway like everybody, stroll, sit down in rooms
// and say kind things. The product marks them as simulated.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "host/host.hpp"
#include "ports/executor.hpp"
#include "ports/secrets.hpp"
#include "session/gateway.hpp"

namespace convene::app {

class SimulatedPerson;

class SimulatedPeople {
 public:
  /// What they need of the house; all of it outlives them.
  struct Surroundings {
    host::Host& host;
    session::Gateway& gateway;
    ports::Secrets& secrets;
    const ports::Clock& clock;
    ports::Post post;
    std::vector<std::string> areas;  // of the campus, that one can stroll into
    std::size_t remarks_made = 0;    // by all of them, so that nobody says what was just said
  };

  SimulatedPeople(Surroundings surroundings, std::size_t count);
  ~SimulatedPeople();

  /// To be called ten times a second. One more person arrives with each call until all are there.
  void tick();

 private:
  void let_in_next();
  void let_in(PersonId known, protocol::Profile profile, std::uint64_t seed);

  Surroundings surroundings_;
  std::size_t count_;
  std::size_t invited_ = 0;
  std::vector<PersonId> known_;  // simulated people of earlier runs, who come back
  std::vector<std::shared_ptr<SimulatedPerson>> people_;
};

}  // namespace convene::app
