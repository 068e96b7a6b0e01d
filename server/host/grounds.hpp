// The campus at run time: where everyone's avatar is, and how rooms and areas go together. Live: nothing of it is kept.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
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
  /// Whether people walk on the campus that the record names.
  bool is_on_record(const domain::Convening& state) const { return world_ && campus_ == state.about.campus; }

  /// They stand where the record says that they are.
  void came(PersonId person, const domain::Convening& state);
  void gone(PersonId person);

  /// From these entries on avatars show who wants to talk and who does.
  void wear(const std::vector<domain::Entry>& entries);

  /// The person is in a conversation with the other now: they go and stand there.
  void gather(PersonId person, PersonId other);
  /// Who has walked away from everybody in their conversation.
  std::vector<PersonId> strayed(const domain::Convening& state);

  /// The person is in the room, or in none, without having walked there: the avatar follows.
  void follow(PersonId person, const domain::Convening& state, const domain::Room* room);

  /// Where a table of the person can stand: where they do, or as near as can be. Nothing when they are not here.
  std::optional<protocol::TableSpot> spot_for(PersonId person, const domain::Convening& state) const;
  /// Who has walked away from the table at which they sat.
  std::vector<PersonId> got_up(const domain::Convening& state);

  /// After a loss: everybody who does not stand where the record says they are is put there.
  void correct(const domain::Convening& state);

  /// A live command about walking; nothing when it is carried out.
  std::optional<domain::Refusal> walk(PersonId person, const protocol::Command& command);

  /// Moves everybody on and tells who walked into the area of a room (empty: out of one).
  std::vector<campus::World::Crossing> step(Milliseconds elapsed);
  /// The same of one who has just come, without waiting for the next step.
  std::optional<campus::World::Crossing> crossing_of(PersonId person);

  /// The world, if it changed since the last call.
  std::shared_ptr<const campus::Snapshot> news();

  /// How many stand where: what differs from what was told before; with `all`, wherever somebody stands.
  std::optional<protocol::CampusCrowds> crowds(bool all);

 private:
  void arrive(PersonId person, const domain::Convening& state);
  std::optional<int> nearest_of(PersonId person, const std::vector<PersonId>& people) const;

  std::optional<campus::World> world_;
  std::string campus_;  // whose ground it is, as the record names it
  std::optional<campus::Density> density_;
  std::vector<PersonId> here_;
  std::map<PersonId, RoomId> seated_;  // at tables that stand on the campus
  std::set<PersonId> together_;        // of those in conversations: who has arrived there, or walks by their own will
  std::uint64_t told_changes_ = 0;
};

}  // namespace convene::host
