// What those outside a room are shown of it: the public, and the people and devices in its hall. A pure function of the
// state: no person's name but those that the programme names, no chat, and for the public nothing that is off the
// record, in the hall only, or was said before the room became public.
#pragma once

#include <cstddef>
#include <cstdint>

#include "domain/convening.hpp"

namespace convene::domain {

enum class Audience { everybody, hall };

/// Version and counts are left to those who know them; the link for phones to those who show it.
protocol::Watch watch_of(const Convening& state, RoomId room, Audience audience, Time now);

/// The lines of captions from this number on, as many as fit a page.
protocol::WatchLines lines_of(const Convening& state, RoomId room, Audience audience, Time now, std::uint64_t from);

/// The file of slides that they are shown now, if it is this one.
const SlidesFile* slides_for(const Convening& state, RoomId room, Audience audience, Time now, SlidesId slides);

protocol::Turnout turnout_of(const Convening& state, RoomId room, std::uint64_t watching);

/// What is a phone's own in this hall: a person's, or else a guest's.
protocol::AskOwn own_of(const Convening& state, RoomId room, PersonId person, GuestId guest);

}  // namespace convene::domain
