// What is off the record, as those see it who have no words of it: the journal, and whoever comes after a restart.
// Others may still have them on their screens. Shares no rule with the domain.
#pragma once

#include <optional>

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

/// All that somebody said in words in an event of a room; nothing where it carries none.
std::string words_in(const protocol::Event& event);
bool is_off_the_record(const protocol::Event& event);

protocol::Event silenced(protocol::Event event);
protocol::QuestionsView silenced(protocol::QuestionsView view);
protocol::PollsView silenced(protocol::PollsView view);
std::optional<protocol::PairingView> silenced(std::optional<protocol::PairingView> view);
std::optional<protocol::BreakoutsView> silenced(std::optional<protocol::BreakoutsView> view);
protocol::BoardView silenced(protocol::BoardView view);
protocol::InboxView silenced(protocol::InboxView view);

}  // namespace convene::simulation
