#include "domain/polls.hpp"

#include <algorithm>
#include <set>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::PollStage;
namespace limits = protocol::limits;

const Poll* Polls::find(PollId id) const {
  const auto room = room_of_.find(id);
  return room == room_of_.end() ? nullptr : &rooms_.at(room->second).at(id);
}

Poll* Polls::find(PollId id) { return const_cast<Poll*>(std::as_const(*this).find(id)); }

void Polls::add(PollId id, Poll poll) {
  room_of_[id] = poll.room;
  rooms_[poll.room].emplace(id, std::move(poll));
}

void Polls::erase(PollId id) {
  const auto room = room_of_.find(id);
  CONVENE_ASSERT(room != room_of_.end());
  rooms_.at(room->second).erase(id);
  room_of_.erase(room);
}

void Polls::forget(PersonId person) {
  for (auto& [room, polls] : rooms_) {
    for (auto& [id, poll] : polls) poll.votes.erase(person);
  }
}

void Polls::forget(GuestId guest) {
  for (auto& [room, polls] : rooms_) {
    for (auto& [id, poll] : polls) poll.hall_votes.erase(guest);
  }
}

const std::map<PollId, Poll>& Polls::of(RoomId room) const {
  static const std::map<PollId, Poll> none;
  const auto found = rooms_.find(room);
  return found == rooms_.end() ? none : found->second;
}

namespace {

std::uint64_t voters_of(const Poll& poll) { return poll.votes.size() + poll.hall_votes.size(); }

std::vector<std::uint64_t> counted(const Poll& poll) {
  std::vector<std::uint64_t> counts(poll.options.size());
  const auto count = [&](const auto& votes) {
    for (const auto& [voter, choices] : votes) {
      for (const std::int32_t choice : choices) ++counts[static_cast<std::size_t>(choice)];
    }
  };
  count(poll.votes);
  count(poll.hall_votes);
  return counts;
}

/// How it stands, as far as that may be told.
protocol::PollCount count_of(PollId id, const Poll& poll) {
  if (poll.stage == PollStage::closed) return {id, poll.voters, poll.counts};
  protocol::PollCount count{id, voters_of(poll), {}};
  if (!poll.is_hidden && poll.stage == PollStage::open) count.counts = counted(poll);
  return count;
}

}  // namespace

protocol::Poll view_of_poll(PollId id, const Poll& poll) {
  protocol::PollCount count = count_of(id, poll);
  protocol::Poll view{
      id, poll.text, poll.options, poll.is_multiple, poll.is_hidden, poll.stage, count.voters, std::move(count.counts),
      {}, {}};
  if (poll.is_unrecorded) view.unrecorded = true;
  if (!poll.cases.empty()) view.cases = poll.cases;
  return view;
}

namespace {

protocol::PollsView view_of(const Convening& state, RoomId room, bool is_draft) {
  protocol::PollsView view;
  for (const auto& [id, poll] : state.polls.of(room)) {
    if ((poll.stage == PollStage::draft) == is_draft) view.polls.push_back(view_of_poll(id, poll));
  }
  return view;
}

/// Between cases: their texts take more room than options.
std::size_t choices_in(const Convening& state, RoomId room) {
  const auto& polls = state.polls.of(room);
  return static_cast<std::size_t>(
      std::count_if(polls.begin(), polls.end(), [](const auto& one) { return !one.second.cases.empty(); }));
}

/// One option, or several where that is allowed; each once, and all of them there.
bool is_vote(const Poll& poll, const std::vector<std::int32_t>& choices) {
  const std::set<std::int32_t> distinct(choices.begin(), choices.end());
  if (choices.empty() || distinct.size() != choices.size()) return false;
  if (choices.size() > 1 && !poll.is_multiple) return false;
  return *distinct.begin() >= 0 && static_cast<std::size_t>(*distinct.rbegin()) < poll.options.size();
}

}  // namespace

std::optional<Refusal> refuse_vote(const Poll& poll, const std::vector<std::int32_t>& choices) {
  if (poll.stage == PollStage::closed) return refuse(ErrorCode::poll_closed);
  if (!is_vote(poll, choices)) return refuse(ErrorCode::field_invalid, "choices");
  return std::nullopt;
}

protocol::PollsView view_of_polls(const Convening& state, RoomId room) { return view_of(state, room, false); }

protocol::PollsView view_of_drafts(const Convening& state, RoomId room) { return view_of(state, room, true); }

protocol::PollTally tally_of_polls(const Convening& state, RoomId room) {
  protocol::PollTally tally{room, {}};
  for (const auto& [id, poll] : state.polls.of(room)) {
    if (poll.stage == PollStage::open && voters_of(poll) > 0) tally.polls.push_back(count_of(id, poll));
  }
  return tally;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PollDraft& command,
                const Context& context) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (command.options.size() < 2 || command.options.size() > limits::poll_options_max)
    return refuse(ErrorCode::field_invalid, "options");
  if (command.cases && command.cases->size() != command.options.size())
    return refuse(ErrorCode::field_invalid, "cases");
  if (state.polls.of(command.room).size() >= limits::polls_room_max) return refuse(ErrorCode::limit_reached, "polls");
  if (command.cases && choices_in(state, command.room) >= limits::cases_room_max)
    return refuse(ErrorCode::limit_reached, "choices between cases");
  const PollId poll{context.next_sequence};
  return accept({{topic::of_desk(command.room), actor.person,
                  protocol::PollDrafted{
                      poll, command.text, command.options, command.multiple, command.hidden, {}, command.cases}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PollOpen& command, const Context&) {
  const Poll* poll = state.polls.find(command.poll);
  if (!poll) return refuse(ErrorCode::poll_unknown);
  if (poll->stage != PollStage::draft) return refuse(ErrorCode::poll_opened);
  protocol::PollOpened opened{command.poll, poll->text, poll->options, poll->is_multiple, poll->is_hidden,
                              std::nullopt, {}};
  if (!poll->cases.empty()) opened.cases = poll->cases;
  if (poll->is_unrecorded) opened.unrecorded = true;
  return accept({{topic::of_room(poll->room), actor.person, std::move(opened)},
                 {topic::of_desk(poll->room), actor.person, protocol::PollRemoved{command.poll}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PollVote& command, const Context&) {
  const Poll* poll = state.polls.find(command.poll);
  // Who may not know of a draft is not told that there is one.
  if (!poll || poll->stage == PollStage::draft) return refuse(ErrorCode::poll_unknown);
  if (auto refusal = refuse_outside(state, actor, poll->room)) return *refusal;
  if (auto refusal = refuse_vote(*poll, command.choices)) return *refusal;
  const auto before = poll->votes.find(actor.person);
  if (before != poll->votes.end() && before->second == command.choices) return accept({});
  return accept({{topic::of_inbox(actor.person), actor.person, protocol::PollVoted{command.poll, command.choices}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PollClose& command, const Context&) {
  const Poll* poll = state.polls.find(command.poll);
  if (!poll) return refuse(ErrorCode::poll_unknown);
  if (poll->stage != PollStage::open) return refuse(ErrorCode::poll_closed);
  return accept({{topic::of_room(poll->room), actor.person,
                  protocol::PollClosed{command.poll, voters_of(*poll), counted(*poll)}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PollDiscard& command, const Context&) {
  const Poll* poll = state.polls.find(command.poll);
  if (!poll) return refuse(ErrorCode::poll_unknown);
  if (poll->stage == PollStage::open) return refuse(ErrorCode::poll_opened);
  const bool is_draft = poll->stage == PollStage::draft;
  return accept({{is_draft ? topic::of_desk(poll->room) : topic::of_room(poll->room), actor.person,
                  protocol::PollRemoved{command.poll}}});
}

void fold(Convening& state, const Entry& entry, const protocol::PollDrafted& event) {
  const auto room = topic::desk_in(entry.topic);
  CONVENE_ASSERT(room);
  Poll poll;
  poll.room = *room;
  poll.text = event.text;
  poll.options = event.options;
  poll.cases = event.cases.value_or(std::vector<std::string>{});
  poll.is_multiple = event.multiple;
  poll.is_hidden = event.hidden;
  poll.is_unrecorded = event.unrecorded.value_or(false);
  state.polls.add(event.poll, std::move(poll));
}

void fold(Convening& state, const Entry& entry, const protocol::PollOpened& event) {
  Poll* poll = state.polls.find(event.poll);
  CONVENE_ASSERT(poll);
  poll->stage = PollStage::open;
  poll->opened = entry.sequence;
  if (event.unrecorded) poll->is_unrecorded = true;
}

void fold(Convening& state, const Entry& entry, const protocol::PollVoted& event) {
  Poll* poll = state.polls.find(event.poll);
  CONVENE_ASSERT(poll);
  poll->votes[entry.author] = event.choices;
  auto& own = state.inboxes.of(entry.author).poll_votes;
  std::erase_if(own, [&](const protocol::OwnVote& vote) { return vote.poll == event.poll; });
  keep_newest(own, {event.poll, event.choices}, limits::votes_own_max);
}

void fold(Convening& state, const Entry&, const protocol::PollClosed& event) {
  Poll* poll = state.polls.find(event.poll);
  CONVENE_ASSERT(poll);
  poll->stage = PollStage::closed;
  poll->voters = event.voters;
  poll->counts = event.counts;
  poll->votes.clear();
  poll->hall_votes.clear();
}

void fold(Convening& state, const Entry& entry, const protocol::PollRemoved& event) {
  const Poll* poll = state.polls.find(event.poll);
  CONVENE_ASSERT(poll);
  // At its desk, a poll that was opened is only no draft any more.
  const bool is_opened = topic::desk_in(entry.topic) && poll->stage != PollStage::draft;
  if (!is_opened) state.polls.erase(event.poll);
}

}  // namespace convene::domain
