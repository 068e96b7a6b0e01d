// Ids that cannot be mistaken for one another. On the wire an id is a short string: its kind's letter and a number,
// "p7".
#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace convene {

template <char Letter>
struct Id {
  static constexpr char letter = Letter;

  /// From the sequence of the entry that made the thing; 0 names nothing.
  std::uint64_t value = 0;

  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value != 0; }

  std::string text() const { return Letter + std::to_string(value); }

  static std::optional<Id> parse(std::string_view text) {
    constexpr std::size_t digits_max = 15;  // below 2^53, so that a browser can hold it too
    if (text.size() < 2 || text.size() > 1 + digits_max || text[0] != Letter || text[1] == '0') return std::nullopt;
    Id id;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, id.value);
    if (error != std::errc() || stop != end) return std::nullopt;
    return id;
  }
};

using PersonId = Id<'p'>;
using RoomId = Id<'r'>;
using SessionId = Id<'s'>;  // a session of the programme
using QuestionId = Id<'q'>;
using PollId = Id<'v'>;
using ReportId = Id<'j'>;    // what somebody told moderators of somebody
using MeasureId = Id<'k'>;   // what a moderator did to somebody
using AffinityId = Id<'a'>;  // a set of affinity rooms
using OfficeId = Id<'o'>;    // a helper's desk
using TicketId = Id<'w'>;    // a place in its queue
using SlotId = Id<'b'>;      // a time to book
using SlidesId = Id<'d'>;    // a file of slides on a stage
using WallId = Id<'l'>;      // a wall of cards
using CardId = Id<'c'>;
using GroupId = Id<'g'>;  // of cards on a wall
using NoteId = Id<'n'>;   // a paragraph of a room's shared notes
using GuestId = Id<'h'>;  // somebody in the hall without an account
using StepId = Id<'e'>;   // a step of a self-paced session
using SheetId = Id<'f'>;  // a worksheet

}  // namespace convene

template <char Letter>
struct std::hash<convene::Id<Letter>> {
  std::size_t operator()(const convene::Id<Letter>& id) const noexcept { return std::hash<std::uint64_t>()(id.value); }
};
