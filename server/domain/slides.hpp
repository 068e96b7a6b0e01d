// Slides on the stage of a standing room: files that lie ready, the one that is shown and its page. The state knows
// files by the hash of their bytes; the bytes are kept elsewhere.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct SlidesFile {
  PersonId person;  // whose it is
  std::string title;
  std::int32_t pages = 0;
  std::uint64_t bytes = 0;
  std::string hash;
};

struct RoomSlides {
  std::map<SlidesId, SlidesFile> ready;
  std::optional<protocol::ShownSlides> shown;  // one of those that lie ready
};

class Slides {
 public:
  const RoomSlides& of(RoomId room) const;
  RoomSlides& of(RoomId room) { return rooms_[room]; }
  const std::map<RoomId, RoomSlides>& all() const { return rooms_; }
  /// The room on whose stage the file lies; none where there is no such file.
  RoomId room_of(SlidesId slides) const;
  const SlidesFile* find(SlidesId slides) const;
  /// The files that are named anywhere.
  std::set<std::string> hashes() const;
  std::uint64_t bytes() const;

 private:
  std::map<RoomId, RoomSlides> rooms_;
};

protocol::SlidesView view_of_slides(const Convening& state, RoomId room);

/// Refuses one who may not present in this room: those who run it may, its speakers, and who has the floor.
std::optional<Refusal> refuse_no_presenter(const Convening& state, const Actor& actor, RoomId room);

/// Whether the person may have the file's bytes: who may read the room, and whose file it is.
bool may_read_slides(const Convening& state, PersonId person, SlidesId slides);

/// The entries by which nothing that is theirs lies on a stage any more.
std::vector<Draft> withdraw_slides(const Convening& state, PersonId author, PersonId person);

/// Everything that would refuse the file but its bytes: asked before they are received, and again with them.
std::optional<Refusal> refuse_slides(const Convening& state, const Actor& actor, const protocol::SlidesAdd& command,
                                     Time now);

Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesAdd& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesShow& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesTurn& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesHide& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesWithdraw& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::SlidesAdded& event);
void fold(Convening& state, const Entry& entry, const protocol::SlidesShown& event);
void fold(Convening& state, const Entry& entry, const protocol::SlidesTurned& event);
void fold(Convening& state, const Entry& entry, const protocol::SlidesHidden& event);
void fold(Convening& state, const Entry& entry, const protocol::SlidesWithdrawn& event);

}  // namespace convene::domain
