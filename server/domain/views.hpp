// What a reader is shown of a topic who comes to it afresh.
#pragma once

#include <string>

#include "domain/convening.hpp"

namespace convene::domain {

protocol::ConveningView view_of_convening(const Convening& state);
protocol::RoomView view_of_room(const Room& room);
protocol::ConversationView view_of_conversation(const Convening& state, const Conversation& conversation);
protocol::InboxView view_of_inbox(const Convening& state, PersonId person);

/// The opening of a topic: its head and its view. Epoch, answer and where it begins for a reader are left to those who
/// deliver it.
protocol::TopicOpened open(const Convening& state, PersonId reader, const std::string& topic);

}  // namespace convene::domain
