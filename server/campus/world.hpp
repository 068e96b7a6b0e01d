// Everyone's avatar on one campus: who stands or walks where. Pure and without a clock: time passes by step().
// Avatars do not stand in each other's way, but those who stop spread out over the free tiles.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "campus/document.hpp"
#include "campus/exits.hpp"
#include "campus/path.hpp"
#include "campus/places.hpp"
#include "campus/snapshot.hpp"
#include "campus/walk.hpp"

namespace convene::campus {

class World {
 public:
  /// The document's entries are not empty and lie on free tiles, as every import guarantees.
  explicit World(std::shared_ptr<const Document> document);

  const Document& document() const { return *document_; }

  /// Puts a person at an entry (the default one when there is none of that name), on a tile nobody has taken if there
  /// is one. One who is here already stays where they are.
  void arrive(PersonId person, std::string_view entry = {});
  void depart(PersonId person);

  // Ways lead through exits where the goal lies on another map. Who walks to a tile of an exit goes through; who only
  // passes over one on the way elsewhere does not, unless led by the keys.
  enum class WalkResult { walking, out_of_reach, unknown };
  /// To a tile. Out of reach: a wall, off the campus, or no way there.
  WalkResult walk_to(PersonId person, int x, int y);
  /// To a tile of the area that nobody has taken. Unknown: no such person or area.
  WalkResult walk_into(PersonId person, std::string_view area);
  /// To a tile next to where the other stands or is going. Unknown: one of them is not here.
  WalkResult walk_beside(PersonId person, PersonId other);
  /// To an entry of the map, through exits. Where none leads there one stands there at once: nobody is left behind on a
  /// map. Unknown: no such person or map.
  WalkResult walk_onto(PersonId person, std::string_view map);
  /// Walks on in a direction, each of -1, 0, 1, sliding along walls, until told otherwise or through an exit;
  /// both 0 stops.
  void head(PersonId person, int dx, int dy);

  /// From now on these bits of the person's look are as given; they are none of facing and walking.
  void wear(PersonId person, std::uint8_t look, std::uint8_t bits);
  /// How far apart two people stand, the longer of both sides; nothing when one of them is not here.
  std::optional<int> tiles_between(PersonId one, PersonId other) const;

  /// Stands in the area at once, as one does who enters its room from the list; no crossing is told for it.
  /// False when person or area is not here, or no tile of it can be walked to from the default entry: nobody shall be
  /// locked in.
  bool put_into(PersonId person, std::string_view area);
  /// Stands at once on the nearest tile that belongs to no room; no crossing is told for the area left.
  void put_outside(PersonId person);
  /// Stands next to the tile at once, or on it where all around it is taken; no crossing is told.
  void put_beside(PersonId person, Cell cell);

  /// The nearest tile where something can stand that is nobody's room: no exit, none of those taken and, if there is
  /// such a one, not where somebody else is. Nothing when the person is not here or there is none.
  std::optional<Cell> spot_near(PersonId person, const std::vector<Cell>& taken) const;
  /// How far the person stands from the tile, the longer of both sides; nothing when they are not here.
  std::optional<int> tiles_to(PersonId person, Cell cell) const;

  /// Someone walked out of an area that opens a room, or into one; empty is no such area.
  struct Crossing {
    PersonId person;
    std::string area_left;
    std::string area_entered;

    bool operator==(const Crossing&) const = default;
  };
  /// Moves everyone on; longer than step_max counts as step_max. In the order of person ids.
  std::vector<Crossing> step(Milliseconds elapsed);
  /// What the next step would tell of this person if nobody moved; it is told once.
  std::optional<Crossing> crossing_of(PersonId person);

  /// Rises whenever a snapshot would show something else.
  std::uint64_t changes() const { return changes_; }
  /// The world as it is now. Its tick counts the steps. Pictures are held by this thread alone; one that
  /// nobody holds any more is drawn over, so that nothing is allocated while the crowd stays as large as it is.
  std::shared_ptr<const Snapshot> snapshot();

  std::size_t people() const { return persons_.size(); }

  static constexpr Milliseconds step_max{1000};
  static constexpr int tiles_per_second = 4;

 private:
  /// The newest, the one before for readers that are being served, and one to draw; more are not kept.
  static constexpr std::size_t pictures_max = 3;

  enum class Gait : std::uint8_t { standing, following, heading };
  struct Motion {
    Gait gait = Gait::standing;
    std::int8_t dx = 0;
    std::int8_t dy = 0;
    std::vector<Cell> way;         // the tiles still to walk, the next one last
    Cell claim;                    // where they stand or are going; means nothing while heading
    std::uint16_t exit = no_area;  // the one that the way ends in, while following
  };

  std::size_t index_of(PersonId person) const;  // people() when not here
  std::optional<Crossing> cross(std::size_t index);
  std::size_t insert(PersonId person);
  std::shared_ptr<Snapshot> blank_picture();
  std::uint16_t& claims_on(Cell cell) { return claims_[places_.blocked().index(cell)]; }
  void claim(std::size_t index, Cell cell);
  void release(std::size_t index);
  void stand(std::size_t index, Cell cell, std::uint16_t room_area);
  void travel(std::size_t index, Cell goal);
  void follow(std::size_t index, Cell target, Cell goal, std::uint16_t exit);
  void move(std::size_t index, std::int32_t budget);
  void advance(std::size_t index, std::int32_t budget);
  void pass(std::size_t index, std::uint16_t exit);

  // Choices of a tile; each prefers one that nobody has claimed.
  std::optional<Cell> unclaimed(PersonId person, const std::vector<Cell>& cells) const;
  Cell free_one(PersonId person, const std::vector<Cell>& cells) const;
  Cell entry_cell(PersonId person, std::string_view entry) const;
  std::optional<Cell> area_cell(PersonId person, std::uint16_t area, std::uint32_t from) const;
  Cell exit_cell(Cell from, std::uint16_t exit) const;
  std::optional<Cell> cell_beside(Cell walker, Cell anchor) const;
  std::optional<Cell> cell_outside(Cell from) const;

  std::shared_ptr<const Document> document_;
  Places places_;
  Exits exits_;
  PathFinder path_finder_;
  std::vector<std::uint16_t> claims_;  // a tile: how many stand there or are going there
  std::uint64_t changes_ = 0;
  std::uint32_t tick_ = 0;
  std::vector<std::shared_ptr<Snapshot>> pictures_;  // at most pictures_max

  // One element a person in each, in the order of their ids.
  std::vector<PersonId> persons_;
  std::vector<Position> positions_;
  std::vector<std::uint8_t> looks_;
  std::vector<std::uint8_t> worn_;    // what else their looks tell
  std::vector<std::uint16_t> areas_;  // the room-opening area they count as being in
  std::vector<Motion> motions_;
};

}  // namespace convene::campus
