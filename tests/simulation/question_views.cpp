#include "simulation/question_views.hpp"

#include <algorithm>

namespace convene::simulation {

using protocol::OwnQuestionStage;
using protocol::PollStage;
using protocol::QuestionStage;

namespace {

struct QuestionsReducer {
  protocol::QuestionsView& view;

  void operator()(const protocol::QuestionAsked& event) const {
    // One that was let in may be older than others.
    const auto after = [&](const protocol::Question& one) { return one.question > event.question; };
    const auto at = std::find_if(view.questions.begin(), view.questions.end(), after);
    view.questions.insert(at, {event.question,
                               event.text,
                               event.by,
                               event.name,
                               0,
                               QuestionStage::open,
                               {},
                               event.unrecorded,
                               {},
                               event.hall});
  }
  void operator()(const protocol::QuestionRemoved& event) const { remove(event.question); }
  void operator()(const protocol::QuestionRuled& event) const { view.rules = event.rules; }
  void operator()(const protocol::QuestionPinned& event) const { view.pinned = event.question; }
  void operator()(const protocol::QuestionMarked& event) const {
    std::vector<QuestionId> answered;
    for (protocol::Question& one : view.questions) {
      if (one.question == event.question) {
        one.stage = event.stage;
        one.answer = event.answer;
        one.answer_unrecorded = event.unrecorded;
      }
      if (one.stage == QuestionStage::answered) answered.push_back(one.question);
    }
    constexpr std::size_t answered_max = 50;
    if (answered.size() > answered_max) remove(answered.front());
  }
  void operator()(const auto&) const {}

  void remove(QuestionId question) const {
    std::erase_if(view.questions, [&](const protocol::Question& one) { return one.question == question; });
    if (view.pinned == question) view.pinned.reset();
  }
};

struct PollsReducer {
  protocol::PollsView& view;

  void operator()(const protocol::PollDrafted& event) const { add(event, PollStage::draft); }
  void operator()(const protocol::PollOpened& event) const { add(event, PollStage::open); }
  void operator()(const protocol::PollClosed& event) const {
    for (protocol::Poll& poll : view.polls) {
      if (poll.poll != event.poll) continue;
      poll.stage = PollStage::closed;
      poll.voters = event.voters;
      poll.counts = event.counts;
    }
  }
  void operator()(const protocol::PollRemoved& event) const {
    std::erase_if(view.polls, [&](const protocol::Poll& poll) { return poll.poll == event.poll; });
  }
  void operator()(const auto&) const {}

  void add(const auto& event, PollStage stage) const {
    protocol::Poll poll{event.poll, event.text, event.options,    event.multiple, event.hidden, stage,
                        0,          {},         event.unrecorded, event.cases};
    if (stage == PollStage::open && !event.hidden) poll.counts.emplace(event.options.size());
    const auto after = [&](const protocol::Poll& one) { return one.poll > event.poll; };
    view.polls.insert(std::find_if(view.polls.begin(), view.polls.end(), after), std::move(poll));
  }
};

struct OwnReducer {
  protocol::InboxView& view;

  void operator()(const protocol::QuestionSent& event) const {
    const auto stage = event.waits ? OwnQuestionStage::waiting : OwnQuestionStage::asked;
    put(view.questions, {event.room, event.question, event.text, stage, {}, event.unrecorded}, 50);
  }
  void operator()(const protocol::QuestionApproved& event) const {
    change(event.question, OwnQuestionStage::asked, {});
  }
  void operator()(const protocol::QuestionDismissed& event) const {
    change(event.question, OwnQuestionStage::dismissed, event.why);
  }
  void operator()(const protocol::QuestionWithdrawn& event) const {
    std::erase_if(view.questions, [&](const protocol::OwnQuestion& one) { return one.question == event.question; });
  }
  void operator()(const protocol::QuestionVoted& event) const {
    std::erase(view.upvotes, event.question);
    if (event.on) put(view.upvotes, event.question, 100);
  }
  void operator()(const protocol::PollVoted& event) const {
    std::erase_if(view.poll_votes, [&](const protocol::OwnVote& vote) { return vote.poll == event.poll; });
    put(view.poll_votes, {event.poll, event.choices}, 100);
  }
  void operator()(const auto&) const {}

  template <class Item>
  static void put(std::vector<Item>& items, Item item, std::size_t items_max) {
    items.insert(items.begin(), std::move(item));
    if (items.size() > items_max) items.pop_back();
  }
  void change(QuestionId question, OwnQuestionStage stage, std::optional<std::string> why) const {
    for (protocol::OwnQuestion& one : view.questions) {
      if (one.question != question) continue;
      one.stage = stage;
      one.why = why;
    }
  }
};

}  // namespace

void reduce(protocol::QuestionsView& view, const protocol::Record& record) {
  std::visit(QuestionsReducer{view}, record.event);
}

void reduce(protocol::PollsView& view, const protocol::Record& record) { std::visit(PollsReducer{view}, record.event); }

void reduce(protocol::QuestionsView& view, const protocol::QuestionTally& tally) {
  for (protocol::Question& question : view.questions) {
    const auto found = std::find_if(tally.votes.begin(), tally.votes.end(),
                                    [&](const auto& one) { return one.question == question.question; });
    question.votes = found == tally.votes.end() ? 0 : found->votes;
  }
}

void reduce(protocol::PollsView& view, const protocol::PollTally& tally) {
  for (protocol::Poll& poll : view.polls) {
    // A result is final; what was told of it before may come later.
    if (poll.stage != PollStage::open) continue;
    const auto found =
        std::find_if(tally.polls.begin(), tally.polls.end(), [&](const auto& one) { return one.poll == poll.poll; });
    const bool has_votes = found != tally.polls.end();
    poll.voters = has_votes ? found->voters : 0;
    if (poll.hidden) continue;
    poll.counts = has_votes ? found->counts : std::vector<std::uint64_t>(poll.options.size());
  }
}

void reduce_own(protocol::InboxView& view, const protocol::Record& record) {
  std::visit(OwnReducer{view}, record.event);
}

}  // namespace convene::simulation
