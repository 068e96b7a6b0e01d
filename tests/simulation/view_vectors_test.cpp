// Writes down what a view is before and after events: vectors that the client's reducers must satisfy (law of views).
// With CONVENE_WRITE_VECTORS set the files are written; else they are compared.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "domain/topic.hpp"
#include "domain/views.hpp"
#include "host/publication.hpp"
#include "simulation/scene.hpp"

namespace convene::simulation {
namespace {

using protocol::ChatPost;

std::string list(const std::vector<std::string>& items) {
  std::string text = "[";
  for (const std::string& item : items) text += (&item == &items.front() ? "\n    " : ",\n    ") + item;
  return text + "\n  ]";
}

class ViewVectors : public Scene {
 protected:
  void SetUp() override {
    SimClock& clock = world.clock();
    clock.let_work_take_no_time();
    const Milliseconds minute = std::chrono::minutes(1);
    clock.advance(minute - clock.outside().time_since_epoch() % minute);
  }
  void happens(SimClient& client, const protocol::Command& command) {
    world.clock().advance(std::chrono::seconds(1));
    does(client, command);
  }
  /// The entries of a topic since the last call, each as it is told at this moment.
  std::vector<std::string> news(const std::string& topic) {
    std::vector<std::string> records;
    const auto& entries = world.server().chronicle().topic(topic);
    for (std::uint64_t& next = next_[topic]; next < entries.size(); ++next) {
      records.push_back(host::record_of(state(), topic, next, entries[next].at, entries[next].now()));
    }
    return records;
  }
  void add_news(const std::string& topic, std::vector<std::string>& events) {
    for (std::string& record : news(topic)) events.push_back(std::move(record));
  }
  const domain::Convening& state() { return world.server().host().state(); }

  static void keep(const std::string& name, const std::string& topic, const std::string& view,
                   const std::vector<std::string>& events, const std::string& view_after) {
    const std::string text = "{\n  \"topic\": \"" + topic + "\",\n  \"view\": " + view +
                             ",\n  \"events\": " + list(events) + ",\n  \"view_after\": " + view_after + "\n}\n";
    const std::string path = std::string(CONVENE_SOURCE_DIR) + "/protocol/vectors/views/" + name + ".json";
    if (std::getenv("CONVENE_WRITE_VECTORS")) std::ofstream(path) << text;
    std::stringstream kept;
    kept << std::ifstream(path).rdbuf();
    EXPECT_EQ(kept.str(), text) << path << " is stale: run this test with CONVENE_WRITE_VECTORS=1";
  }

 private:
  std::map<std::string, std::uint64_t> next_;
};

TEST_F(ViewVectors, OfTheConvening) {
  come({&bea});
  const std::string topic = "convening";
  news(topic);
  const std::string before = protocol::encode_as(domain::view_of_convening(state()));
  happens(bea, protocol::RoomOpen{"Garden", protocol::RoomKind::affinity, "Under the trees"});
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

/// Everything that changes desks, told to everybody.
TEST_F(ViewVectors, OfOffices) {
  come({&bea, &cem, &dan, &eve});
  const std::string topic = "convening";
  const auto view = [&] { return protocol::encode_as(domain::view_of_convening(state())); };
  news(topic);
  const std::string before = view();
  std::vector<std::string> events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
  };
  told(bea, protocol::HelperName{cem.person(), protocol::HelperKind::professional});
  told(bea, protocol::HelperName{dan.person(), protocol::HelperKind::peer});
  told(bea, protocol::OfficeRule{true});
  told(cem, protocol::OfficeOpen{"Action plans", true});
  told(bea, protocol::OfficeOpen{"Budgets", true});
  const OfficeId first = state().offices.of_helper(cem.person())->id;
  const OfficeId second = state().offices.of_helper(bea.person())->id;
  told(dan, protocol::OfficeJoin{first, "My goals"});
  told(eve, protocol::OfficeJoin{second, ""});
  told(bea, protocol::OfficeCall{second});
  const TicketId ticket = state().offices.find(first)->waiting(dan.person())->id;
  told(cem, protocol::OfficeHand{first, ticket, second});
  told(bea, protocol::OfficePause{second, true});
  told(bea, protocol::OfficePause{second, false});
  told(bea, protocol::OfficeCall{second});
  told(dan, protocol::OfficeAnswer{second, true});
  const Time hour = world.clock().outside() + std::chrono::hours(1);
  told(cem, protocol::SlotOffer{first, hour, 20, 3});
  const SlotId slot = state().offices.find(first)->slots[1].id;
  told(eve, protocol::SlotBook{slot});
  told(eve, protocol::SlotFree{slot});
  told(dan, protocol::SlotBook{slot});
  told(cem, protocol::SlotWithdraw{state().offices.find(first)->slots[0].id});
  told(cem, protocol::OfficeOpen{"Plans and budgets", true});
  told(bea, protocol::HelperName{dan.person(), {}});
  const std::string busy = view();
  keep("offices", topic, before, events, busy);
  events.clear();
  told(bea, protocol::OfficeFinish{second});
  told(bea, protocol::OfficeCall{second});
  told(bea, protocol::OfficeClose{second});
  told(bea, protocol::HelperName{cem.person(), {}});
  keep("offices_end", topic, busy, events, view());
}

TEST_F(ViewVectors, OfAffinityRooms) {
  come({&bea, &cem, &dan, &eve});
  const std::string topic = "convening";
  const std::string inbox = domain::topic::of_inbox(cem.person());
  happens(bea, protocol::HelperName{cem.person(), protocol::HelperKind::professional});
  happens(cem, protocol::OfficeOpen{"Action plans", true});
  const OfficeId office = state().offices.of_helper(cem.person())->id;
  const auto view = [&] { return protocol::encode_as(domain::view_of_convening(state())); };
  const auto own = [&] { return protocol::encode_as(domain::view_of_inbox(state(), cem.person())); };
  news(topic);
  news(inbox);
  const std::string before = view();
  const std::string own_before = own();
  std::vector<std::string> events;
  std::vector<std::string> own_events;
  const auto told = [&](SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic, events);
    add_news(inbox, own_events);
  };
  protocol::AffinityRule rule{protocol::AffinityBy::role, 2, 3, {}, "Everybody else", {}};
  told(bea, protocol::AffinityOpen{"Debrief", rule, {}});
  const domain::AffinitySet& set = state().affinities.all().begin()->second;
  const RoomId room = set.seats.at(cem.person()).room;
  told(cem, protocol::AffinityFacilitate{room, cem.person()});
  told(cem, protocol::AffinityChoose{set.id, {}});
  told(dan, protocol::OfficeJoin{office, "My goals"});
  told(bea, protocol::AffinityReform{set.id, 2, 12});
  told(cem, protocol::AffinityChoose{set.id, set.rooms.front().open ? set.rooms.front().room : set.rooms.back().room});
  rule.by = protocol::AffinityBy::region;
  told(bea, protocol::AffinityOpen{"Regions", rule, {}});
  told(bea, protocol::AffinityFacilitate{room, {}});
  told(bea, protocol::AffinityClose{set.id});
  keep("affinity", topic, before, events, view());
  keep("affinity_inbox", inbox, own_before, own_events, own());
}

}  // namespace
}  // namespace convene::simulation
