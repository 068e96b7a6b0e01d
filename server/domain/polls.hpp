// Polls of standing rooms: drafted, opened, closed. Who voted for what stays in the state; of an open poll with a
// hidden result the counts do, too.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Poll {
  RoomId room;
  std::string text;
  std::vector<std::string> options;
  std::vector<std::string> cases;  // what each option is about; empty where they speak for themselves
  bool is_multiple = false;
  bool is_hidden = false;
  bool is_unrecorded = false;
  protocol::PollStage stage = protocol::PollStage::draft;
  std::map<PersonId, std::vector<std::int32_t>> votes;      // while it is open
  std::map<GuestId, std::vector<std::int32_t>> hall_votes;  // those of guests in the hall
  std::uint64_t opened = 0;                                 // the sequence by which it was opened
  std::uint64_t voters = 0;                                 // closed: the result
  std::vector<std::uint64_t> counts;
};

class Polls {
 public:
  const Poll* find(PollId id) const;
  Poll* find(PollId id);
  void add(PollId id, Poll poll);
  void erase(PollId id);
  /// A person who is swept takes their votes along; results stand.
  void forget(PersonId person);
  /// A guest in the hall who is found to be a person has no vote beside theirs.
  void forget(GuestId guest);
  const std::map<PollId, Poll>& of(RoomId room) const;
  const std::map<RoomId, std::map<PollId, Poll>>& all() const { return rooms_; }

 private:
  std::map<RoomId, std::map<PollId, Poll>> rooms_;
  std::map<PollId, RoomId> room_of_;
};

/// A poll as those see it who may know of it.
protocol::Poll view_of_poll(PollId id, const Poll& poll);
/// Refuses what is no vote in this poll, or comes too late.
std::optional<Refusal> refuse_vote(const Poll& poll, const std::vector<std::int32_t>& choices);

/// What everybody in the room sees; the drafts at its desk.
protocol::PollsView view_of_polls(const Convening& state, RoomId room);
protocol::PollsView view_of_drafts(const Convening& state, RoomId room);
/// Of the open polls in which somebody has voted.
protocol::PollTally tally_of_polls(const Convening& state, RoomId room);

Decision decide(const Convening& state, const Actor& actor, const protocol::PollDraft& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PollOpen& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PollVote& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PollClose& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PollDiscard& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::PollDrafted& event);
void fold(Convening& state, const Entry& entry, const protocol::PollOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::PollVoted& event);
void fold(Convening& state, const Entry& entry, const protocol::PollClosed& event);
void fold(Convening& state, const Entry& entry, const protocol::PollRemoved& event);

}  // namespace convene::domain
