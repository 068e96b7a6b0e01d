// The laws that are judged over the whole world: some after each step, all when it has settled. What each connection
// is shown is judged by its Sight, attendance by the Lookout.
#pragma once

#include <vector>

#include "campus/document.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::simulation {

class World;

/// The rooms that a campus asks for.
std::vector<protocol::AreaRoom> rooms_of(const campus::Document& document);

namespace laws {

/// Law 10: one who is removed has no line any more, once the host was told that it is durable.
void judge_removed(World& world);
/// Law 14: who was to be erased is, with all that they wrote or told.
void judge_erasures(World& world);
/// Law 15: who takes part by voice is known to all in their place.
void judge_voices(World& world);
/// Law 18: a media server sends each what the rules want, and nothing to anybody else.
void judge_carried(World& world);
/// Laws of reports, appeals and doors, when nothing is on its way.
void judge_order(World& world);
/// Law 17: queues are fair, nobody waits twice, a time to book has one person; by what the journal says from its start.
void judge_offices(World& world);
/// Law 19: everybody in a room sees the same file and page, the one that the journal tells of.
void judge_slides(World& world);
/// Law 20: what rooms keep, whom they let in and how many.
void judge_rooms(World& world);
/// Law 21: votes for cards are counted as given; who wrote anonymously is named nowhere.
void judge_boards(World& world);
/// Law 22: in pairing nobody meets anybody twice or whom they must not; a host has one table, and sits at one that is
/// open.
void judge_meeting(World& world);
/// Law 5 of worksheets: everybody in a room knows those that lie there.
void judge_sheets(World& world);
/// Law 24: votes of persons and of guests in the hall count once each; the public is shown nobody's name.
void judge_halls(World& world);
/// Law 25: reactions to messages are counted as they were shown, and told to all who may read them.
void judge_reactions(World& world);
/// Law 26: what a room does not offer nobody begins but those who run it.
void judge_tools(World& world);
/// All laws that hold when nothing is on its way.
void judge_settled(World& world);

}  // namespace laws

}  // namespace convene::simulation
