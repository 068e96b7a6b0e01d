// The campus at run time: where everyone's avatar is, and how rooms and areas go together. Live: nothing of it is kept.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "campus/density.hpp"
#include "campus/world.hpp"
#include "domain/convening.hpp"

namespace convene::host {

class Grounds {
 public:
  /// Replaces the campus; everybody who is here arrives anew.
  void load(std::shared_ptr<const campus::Document> document, const domain::Convening& state);
  bool exists() const { return world_.has_value(); }

  /// The room is the one the person is in; null: none.
  void came(PersonId person, const domain::Room* room);
  void gone(PersonId person);

  /// The person is in the room, or in none, without having walked there: the avatar follows.
  void follow(PersonId person, const domain::Room* room);

  /// After a loss: everybody who does not stand where the record says they are is put there.
  void correct(const domain::Convening& state);

  /// A live command about walking; nothing when it is carried out.
  std::optional<domain::Refusal> walk(PersonId person, const protocol::Command& command);

  /// Moves everybody on and tells who walked into the area of a room (empty: out of one).
  std::vector<campus::World::Crossing> step(Milliseconds elapsed);

  /// The world, if it changed since the last call.
  std::shared_ptr<const campus::Snapshot> news();

  /// How many stand where: what differs from what was told before; with `all`, wherever somebody stands.
  std::optional<protocol::CampusCrowds> crowds(bool all);

 private:
  std::optional<campus::World> world_;
  std::optional<campus::Density> density_;
  std::vector<PersonId> here_;
  std::uint64_t told_changes_ = 0;
};

}  // namespace convene::host
