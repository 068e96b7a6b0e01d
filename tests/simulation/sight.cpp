#include "simulation/sight.hpp"

#include <span>

#include "campus/presence_codec.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::simulation {

using protocol::CloseCode;
using protocol::ErrorCode;

Sight::Sight(PersonId person, std::string client, const Chronicle& chronicle, const std::string& epoch,
             Findings& findings)
    : person_(person),
      client_(std::move(client)),
      chronicle_(chronicle),
      epoch_(epoch),
      findings_(findings),
      durable_at_start_(chronicle.sequence()) {}

namespace {

std::string name_of(const protocol::ServerFrame& frame) {
  if (const auto* live = std::get_if<protocol::Live>(&frame)) return std::string(protocol::name_of(*live));
  if (const auto* records = std::get_if<protocol::RecordsFrame>(&frame)) {
    return std::string(protocol::name_of(records->records.front().event));
  }
  return std::holds_alternative<protocol::ReplyFrame>(frame) ? "a reply" : "a refusal";
}

}  // namespace

void Sight::expect(int law, bool holds, const std::string& sentence) {
  if (!holds) findings_.add(law, client_ + " of " + person_.text() + ", " + frame_ + ": " + sentence);
}

void Sight::heard(const protocol::CommandFrame& frame, const std::string& text) {
  if (!protocol::decode_command(text)) ++unreadable_;
  asked_[frame.n] = {frame.command, frame.digest, chronicle_.sequence()};
  if (const auto* hello = std::get_if<protocol::Hello>(&frame.command)) {
    for (const protocol::Cursor& cursor : hello->cursors) cursors_[cursor.topic] = cursor.next;
  }
}

void Sight::shown(const protocol::ServerFrame& frame) {
  frame_ = name_of(frame);
  expect(4, !is_closing_, "a frame after the closing");
  if (const auto* reply = std::get_if<protocol::ReplyFrame>(&frame)) shown_reply(*reply);
  if (const auto* refusal = std::get_if<protocol::RefusalFrame>(&frame)) shown_refusal(*refusal);
  if (const auto* records = std::get_if<protocol::RecordsFrame>(&frame)) shown_records(*records);
  if (const auto* live = std::get_if<protocol::Live>(&frame)) shown_live(*live);
}

void Sight::shown_records(const protocol::RecordsFrame& frame) {
  for (const protocol::Record& record : frame.records) {
    const auto open = next_by_topic_.find(record.topic);
    if (open == next_by_topic_.end()) {
      expect(4, false, "an entry of " + record.topic + ", which is not open");
      continue;
    }
    expect(
        1, record.offset == open->second,
        record.topic + " goes on at " + std::to_string(record.offset) + " instead of " + std::to_string(open->second));
    open->second = record.offset + 1;
    judge(record);
  }
}

void Sight::judge(const protocol::Record& record) {
  const std::string where = record.topic + " at " + std::to_string(record.offset);
  const auto& entries = chronicle_.topic(record.topic);
  if (record.offset >= entries.size()) return expect(3, false, where + " is shown before it is durable");
  const Kept& kept = entries[record.offset];
  expect(4, chronicle_.may_be_shown(person_, record.topic, kept.sequence), where + " is not theirs to read");
  for (const auto& [person, name] : names_in(record.event)) judge_name(person, name);
  if (const auto* asked = std::get_if<protocol::QuestionAsked>(&record.event)) {
    const bool is_named = asked->by || asked->name;
    expect(4, !is_named || !chronicle_.is_anonymous(asked->question), where + " tells who asked anonymously");
  }

  const protocol::Event event = as_stored(record.event);
  const Kept::Form* form = nullptr;
  for (const Kept::Form& candidate : kept.forms) {
    if (candidate.event == event) form = &candidate;
  }
  if (!form || record.at != kept.at) return expect(1, false, where + " never stood like this in the journal");
  if (!form->outdated_by) return;
  const auto open = next_by_topic_.find(record.topic);
  const bool change_is_to_come = open != next_by_topic_.end() && open->second <= *form->outdated_by;
  expect(1, change_is_to_come, where + " is shown as it was before a change that was told already");
}

void Sight::judge_name(PersonId person, const std::string& name) {
  const bool is_the_servers = !person && name == "Convene";
  expect(3, is_the_servers || chronicle_.was_named(person, name), person.text() + " was never durably named " + name);
}

void Sight::shown_live(const protocol::Live& live) {
  if (const auto* opened = std::get_if<protocol::TopicOpened>(&live)) shown_opening(*opened);
  if (const auto* closed = std::get_if<protocol::TopicClosed>(&live)) {
    next_by_topic_.erase(closed->topic);
    const bool could_not = held_since(
        durable_at_start_, [&](const Standing& standing) { return !may_read(standing, person_, closed->topic); });
    expect(4, could_not, closed->topic + " is closed to one who may read it");
  }
  if (const auto* typing = std::get_if<protocol::ChatTyping>(&live)) {
    const std::string topic = "room/" + typing->room.text();
    expect(4, next_by_topic_.contains(topic), "who writes in " + topic + ", which is not open");
    judge_name(typing->person, typing->name);
    const bool was_there = chronicle_.held_since(
        typing->person, 0, [&](const Standing& standing) { return standing.room == typing->room; });
    expect(3, was_there, typing->person.text() + " writes in a room they were never durably in");
  }
  shown_tally(live);
  shown_voice(live);
  if (const auto* counts = std::get_if<protocol::RoomCounts>(&live)) {
    for (const protocol::RoomCount& count : counts->rooms) {
      expect(3, chronicle_.rooms().contains(count.room), count.room.text() + " is counted before it is durable");
      expect(3, count.next <= chronicle_.topic("room/" + count.room.text()).size(),
             "the head of " + count.room.text() + " is told before it is durable");
    }
  }
  if (const auto* introduced = std::get_if<protocol::AvatarsIntroduced>(&live)) {
    for (const protocol::AvatarCard& card : introduced->avatars) {
      slots_.insert(card.slot);
      judge_name(card.person, card.name);
      expect(
          3,
          chronicle_.held_since(card.person, 0, [&](const Standing& standing) { return standing.role == card.role; }),
          card.person.text() + " is shown in a role they never durably had");
    }
  }
}

void Sight::shown_tally(const protocol::Live& live) {
  if (const auto* tally = std::get_if<protocol::QuestionTally>(&live)) {
    const std::string topic = "room/" + tally->room.text();
    expect(4, next_by_topic_.contains(topic), "votes of " + topic + ", which is not open");
    for (const protocol::QuestionVotes& one : tally->votes)
      expect(3, one.votes <= chronicle_.votes_given(one.question), one.question.text() + " has votes before durable");
  }
  if (const auto* tally = std::get_if<protocol::PollTally>(&live)) {
    const std::string topic = "room/" + tally->room.text();
    expect(4, next_by_topic_.contains(topic), "polls of " + topic + ", which is not open");
    for (const protocol::PollCount& one : tally->polls) judge_count(one.poll, one.voters, one.counts.has_value());
  }
  if (const auto* tally = std::get_if<protocol::MessageTally>(&live)) judge_reactions(*tally);
}

void Sight::judge_reactions(const protocol::MessageTally& tally) {
  const std::string topic = "room/" + tally.room.text();
  expect(4, next_by_topic_.contains(topic), "reactions of " + topic + ", which is not open");
  for (const protocol::TalliedMessage& message : tally.messages) {
    for (std::size_t kind = 0; kind < message.counts.size(); ++kind) {
      const auto given = chronicle_.reactions_given(topic, message.offset, static_cast<protocol::ReactionKind>(kind));
      expect(3, message.counts[kind] <= given, "a reaction in " + topic + " is counted before it is durable");
    }
  }
}

void Sight::judge_questions(const std::string& topic, const protocol::QuestionsView& view) {
  for (const protocol::Question& question : view.questions) {
    const bool is_named = question.by || question.name;
    expect(4, !is_named || !chronicle_.is_anonymous(question.question),
           "a view of " + topic + " tells who asked anonymously");
    if (question.by) judge_name(*question.by, question.name.value_or(""));
    expect(3, question.votes <= chronicle_.votes_given(question.question),
           question.question.text() + " has votes before they are durable");
  }
}

void Sight::judge_polls(const protocol::PollsView& view) {
  for (const protocol::Poll& poll : view.polls) judge_count(poll.poll, poll.voters, poll.counts.has_value());
}

void Sight::judge_count(PollId poll, std::uint64_t voters, bool has_counts) {
  expect(4, !has_counts || !chronicle_.is_secret(poll), "a hidden result of " + poll.text() + " is told");
  expect(3, voters <= chronicle_.votes_given(poll), poll.text() + " has votes before they are durable");
}

void Sight::shown_positions(const std::string& bytes) {
  expect(4, !is_closing_, "a frame after the closing");
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto frame = campus::decode_presence(std::span(data, bytes.size()));
  if (!frame) return expect(12, false, "a presence frame that cannot be read");
  for (const auto& avatar : frame->placed) {
    expect(12, slots_.contains(avatar.slot), "slot " + std::to_string(avatar.slot) + " was not introduced");
  }
}

void Sight::shown_opening(const protocol::TopicOpened& opened) {
  const std::string& topic = opened.topic;
  const std::uint64_t head = chronicle_.topic(topic).size();
  expect(1, !next_by_topic_.contains(topic), topic + " is opened twice");
  expect(1, opened.epoch == epoch_, topic + " is opened with another epoch");
  expect(3, opened.next <= head, "the head of " + topic + " is told before it is durable");
  const bool could =
      held_since(durable_at_start_, [&](const Standing& standing) { return may_read(standing, person_, topic); });
  expect(4, could, topic + " is opened to one who may not read it");
  const auto cursor = cursors_.find(topic);
  if (opened.answer != protocol::Answer::fresh) {
    expect(1, cursor != cursors_.end() && cursor->second == opened.first,
           topic + " goes on where the client had not stopped");
    expect(1, (opened.answer == protocol::Answer::current) == (opened.first == opened.next),
           topic + " is current, and is not");
  }
  cursors_.erase(topic);
  next_by_topic_[topic] = opened.first;
  if (opened.convening) {
    for (const auto& room : opened.convening->rooms) {
      expect(3, chronicle_.rooms().contains(room.room), room.room.text() + " is shown before it is durable");
    }
  }
  if (opened.questions) judge_questions(topic, *opened.questions);
  if (opened.polls) judge_polls(*opened.polls);
  if (opened.inbox) {
    for (const auto& conversation : opened.inbox->conversations) {
      expect(3, conversation.last < head, "a message of " + topic + " is counted before it is durable");
      judge_name(conversation.person, conversation.name);
    }
    expect(3, chronicle_.was_named(person_, opened.inbox->profile.name), "their own name was never durable");
  }
}

void Sight::closing(std::uint16_t code, bool has_lagged, Milliseconds silence) {
  is_closing_ = true;
  const auto was_removed = [](const Standing& standing) { return standing.is_removed; };
  switch (static_cast<CloseCode>(code)) {
    case CloseCode::slow_reader:
      return expect(7, has_lagged, "closed as a slow reader, and reads all that comes");
    case CloseCode::silent:
      return expect(7, silence > Milliseconds(protocol::limits::dead_after_ms), "closed as silent, and is not");
    case CloseCode::removed:
      return expect(10, held_since(durable_at_start_, was_removed), "closed as removed, and durably is not");
    case CloseCode::erased:
      return expect(10, held_since(durable_at_start_, was_removed), "closed as erased, and durably is not");
    case CloseCode::too_many_bad_frames:
      return expect(7, unreadable_ > protocol::limits::bad_frames_max, "closed for frames that could be read");
    case CloseCode::signed_out:
    case CloseCode::hello_late:
    case CloseCode::restarting:
      return;
    default:
      return expect(7, false, "closed with " + std::to_string(code));
  }
}

}  // namespace convene::simulation
