// Views of a convening, its rooms and its people (view_vectors.hpp).
#include "simulation/view_vectors.hpp"

namespace convene::simulation {
namespace {

using protocol::ChatPost;

TEST_F(ViewVectors, OfTheConvening) {
  come({&bea});
  const std::string topic = "convening";
  news(topic);
  const std::string before = protocol::encode_as(domain::view_of_convening(state()));
  happens(bea, protocol::RoomOpen{"Garden", protocol::RoomKind::affinity, "Under the trees"});
  happens(bea, protocol::RoomRule{library, {30, false, true}});
  happens(bea, protocol::AnnouncementMake{"The wrong room", 30});
  happens(bea, protocol::AnnouncementMake{"Lunch is served.", 45});
  happens(bea, protocol::AnnouncementWithdraw{state().announcements.front().offset});
  const auto other = world.server().documents().keep("other");
  world.execute({}, protocol::CampusPublish{other.value(), rooms_of(*campus_called("other"))});
  world.execute({}, protocol::ProgrammePublish{"Programme of the year", "America/New_York", {}});
  world.flow();
  const auto events = news(topic);
  keep("convening", topic, before, events, protocol::encode_as(domain::view_of_convening(state())));
}

TEST_F(ViewVectors, OfAnInbox) {
  come({&bea, &cem, &dan});
  const std::string topic = domain::topic::of_inbox(cem.person());
  happens(dan, protocol::DirectPost{cem.person(), "Are you here?"});
  news(topic);
  const auto view = [&] { return protocol::encode_as(domain::view_of_inbox(state(), cem.person())); };
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(cem, protocol::DirectPost{dan.person(), "In the hall."});
  told(bea, protocol::DirectPost{cem.person(), "Welcome!"});
  told(dan, protocol::DirectPost{cem.person(), "Coming."});
  told(dan, protocol::DirectPost{cem.person(), "With coffee."});
  const std::uint64_t coming = world.server().chronicle().topic(topic).size() - 1;
  told(cem, protocol::ReadMark{topic, dan.person(), coming});
  told(cem, protocol::ReadMark{"room/" + library.text(), {}, 0});
  told(bea, protocol::PersonMute{cem.person(), 5, "Please pause."});
  told(bea, protocol::PersonUnmute{cem.person()});
  protocol::Profile profile = cem.inbox()->profile;
  profile.organisation = "Public Library";
  told(cem, protocol::ProfileEdit{profile});
  told(bea, protocol::PersonMute{cem.person(), 10, "Again."});
  told(cem, protocol::AvailabilitySet{protocol::Availability::busy});
  told(dan, protocol::ConversationInvite{cem.person()});
  told(cem, protocol::ConversationAnswer{dan.person(), false});
  told(cem, protocol::ConversationInvite{dan.person()});
  told(dan, protocol::ConversationAnswer{cem.person(), true});
  told(cem, protocol::RoomLeave{});
  told(bea, protocol::ConversationInvite{cem.person()});
  keep("inbox", topic, before, events, view());
}

TEST_F(ViewVectors, OfAConversation) {
  come({&bea, &cem, &dan});
  happens(bea, protocol::ConversationInvite{cem.person()});
  happens(cem, protocol::ConversationAnswer{bea.person(), true});
  const RoomId room = state().people.find(cem.person())->room;
  const std::string topic = domain::topic::of_room(room);
  news(topic);
  const auto view = [&] {
    return protocol::encode_as(domain::view_of_conversation(state(), *state().conversations.find(room)));
  };
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(dan, protocol::ConversationJoin{bea.person()});
  told(dan, ChatPost{room, "May I?", {}});
  told(cem, protocol::ConversationLock{true});
  told(bea, protocol::RoomLeave{});
  keep("conversation", topic, before, events, view());
}

TEST_F(ViewVectors, OfAStage) {
  come({&bea, &cem, &dan});
  const std::string topic = domain::topic::of_room(library);
  for (SimClient* client : {&bea, &cem, &dan}) does(*client, protocol::RoomEnter{library});
  happens(bea, protocol::SpeakerAppoint{library, dan.person()});
  news(topic);
  const auto view = [&] { return protocol::encode_as(*domain::view_of_stage(state(), library)); };
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(bea, protocol::StageOpen{library});
  told(dan, protocol::SpeakerReady{library, true});
  told(bea, protocol::SpeakerAppoint{library, cem.person()});
  told(bea, protocol::SpeakerDismiss{library, cem.person()});
  told(bea, protocol::StageStart{library});
  told(bea, protocol::TimerStart{library, "Opening words", 5});
  told(bea, protocol::TimerExtend{library, 2});
  for (SimClient* client : {&cem, &dan, &bea}) told(*client, protocol::HandRaise{library});
  told(bea, protocol::HandAdvance{library, dan.person()});
  told(bea, protocol::FloorGive{library, dan.person()});
  told(bea, protocol::HandLower{library, bea.person()});
  const std::string live = view();
  keep("stage", topic, before, events, live);
  events.clear();
  told(bea, protocol::FloorTake{library, dan.person()});
  told(bea, protocol::HandClear{library});
  told(bea, protocol::TimerStop{library});
  told(bea, protocol::StageEnd{library});
  keep("stage_end", topic, live, events, view());
}

/// A room's view is what a newcomer is given: the room, and the newest entries as they stand now.
TEST_F(ViewVectors, OfARoom) {
  come({&bea, &cem, &dan});
  const std::string topic = domain::topic::of_room(library);
  for (SimClient* client : {&bea, &cem, &dan}) does(*client, protocol::RoomEnter{library});
  const auto view = [&] {
    std::vector<std::string> records;
    const auto& entries = world.server().chronicle().topic(topic);
    for (std::uint64_t offset = 0; offset < entries.size(); ++offset) {
      records.push_back(host::record_of(state(), topic, offset, entries[offset].at, entries[offset].now()));
    }
    const std::string room = protocol::encode_as(domain::view_of_room(*state().rooms.find(library)));
    return "{\n  \"room\": " + room + ",\n  \"records\": " + list(records) + "\n  }";
  };
  happens(cem, ChatPost{library, "Good morning", {}});
  happens(dan, ChatPost{library, "Hello @[" + cem.person().text() + "]", 0});
  happens(cem, protocol::ChatEdit{library, 0, "Good morning, all"});
  happens(dan, ChatPost{library, "This will go", {}});
  news(topic);
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(bea, ChatPost{library, "We begin", {}});
  told(cem, protocol::ChatEdit{library, 0, "Good morning, @[" + dan.person().text() + "] and all"});
  told(bea, protocol::ChatDelete{library, 3, "why"});
  told(bea, protocol::ChatEdit{library, 4, "We begin soon"});
  told(bea, protocol::ChatDelete{library, 4, ""});
  told(dan, ChatPost{library, "Until later", 1});
  keep("room", topic, before, events, view());
}

TEST_F(ViewVectors, OfQuestions) {
  come({&bea, &cem, &dan});
  const std::string topic = domain::topic::of_room(library);
  for (SimClient* client : {&bea, &cem, &dan}) does(*client, protocol::RoomEnter{library});
  const auto view = [&] { return protocol::encode_as(domain::view_of_questions(state(), library)); };
  const auto asks = [&](SimClient& client, const std::string& text, bool is_anonymous) {
    const QuestionId question{state().sequence + 1};
    happens(client, protocol::QuestionAsk{library, text, is_anonymous});
    return question;
  };
  happens(bea, protocol::QuestionRule{library, {true, true}});
  const QuestionId waiting = asks(cem, "Who pays?", true);
  happens(bea, protocol::QuestionRule{library, {false, true}});
  const QuestionId first = asks(dan, "Why now?", false);
  happens(cem, protocol::QuestionVote{first, true});
  live(std::chrono::seconds(2));
  news(topic);
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(bea, protocol::QuestionApprove{waiting});
  told(bea, protocol::QuestionPin{library, waiting});
  told(bea, protocol::QuestionMark{first, protocol::QuestionStage::answering, ""});
  told(bea, protocol::QuestionMark{first, protocol::QuestionStage::answered, "Because."});
  const QuestionId withdrawn = asks(dan, "What else?", false);
  add_news(topic, events);
  told(bea, protocol::QuestionPin{library, withdrawn});
  told(dan, protocol::QuestionWithdraw{withdrawn});
  told(bea, protocol::QuestionRule{library, {true, false}});
  keep("questions", topic, before, events, view());
}

TEST_F(ViewVectors, OfPolls) {
  come({&bea, &cem});
  const std::string topic = domain::topic::of_room(library);
  for (SimClient* client : {&bea, &cem}) does(*client, protocol::RoomEnter{library});
  const auto view = [&] { return protocol::encode_as(domain::view_of_polls(state(), library)); };
  const auto drafts = [&](bool is_hidden) {
    const PollId poll{state().sequence + 1};
    happens(bea, protocol::PollDraft{library, "Which day?", {"Monday", "Tuesday"}, false, is_hidden});
    return poll;
  };
  const PollId first = drafts(true);
  const PollId second = drafts(false);
  const PollId third = drafts(true);
  happens(bea, protocol::PollOpen{second});
  happens(cem, protocol::PollVote{second, {1}});
  news(topic);
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(bea, protocol::PollOpen{third});
  told(bea, protocol::PollOpen{first});
  told(bea, protocol::PollClose{second});
  told(bea, protocol::PollClose{third});
  told(bea, protocol::PollDiscard{third});
  keep("polls", topic, before, events, view());
}

}  // namespace
}  // namespace convene::simulation
