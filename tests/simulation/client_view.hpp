// How a client reduces what it is told to what it shows: the reference that other clients are measured against
// (protocol/vectors/views). Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

void reduce(protocol::ConveningView& view, const protocol::Record& record);
/// `me` is the person whose inbox it is.
void reduce(protocol::InboxView& view, PersonId me, const protocol::Record& record);

void reduce(protocol::ConversationView& view, const protocol::Record& record);
/// What one in a room knows of its breakouts; and what is known at its desk.
void reduce(std::optional<protocol::BreakoutsView>& view, const protocol::Record& record);
void reduce(protocol::DeskView& view, const protocol::Record& record);
void reduce(protocol::CaptionsView& view, const protocol::Record& record);
/// What one in a standing room knows of its stage; of another place there is nothing to know.
void reduce(std::optional<protocol::StageView>& view, const protocol::Record& record);

/// A message of a room, named by its offset.
struct RoomMessage {
  PersonId author;
  std::string text;
  std::optional<std::uint64_t> reply_to;
  std::optional<Time> edited;
  std::optional<PersonId> deleted_by;

  bool operator==(const RoomMessage&) const = default;
};

/// What is known of a room's talk: everything from `first` on.
struct RoomTalk {
  std::uint64_t first = 0;
  std::map<std::uint64_t, RoomMessage> messages;

  bool operator==(const RoomTalk&) const = default;
};

void reduce(RoomTalk& talk, const protocol::Record& record);
/// Puts a page of history in front; its entries hold what later ones made of them.
void prepend(RoomTalk& talk, const std::vector<protocol::Record>& page);

}  // namespace convene::simulation
