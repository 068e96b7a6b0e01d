// What the seeded worlds found once, played again step by step; and what short worlds are too small for.
#include "simulation/scene.hpp"

namespace convene::simulation {
namespace {

using protocol::ChatPost;
using protocol::RoomEnter;
using protocol::RoomLeave;
using std::chrono::seconds;

TEST_F(Scene, AStayDoesNotGrowWithEveryRestart) {
  come({&cem, &dan});
  does(cem, RoomEnter{library});
  does(dan, RoomEnter{library});
  live(seconds(20));
  const Time lived_until = world.clock().watched();
  for (int life = 0; life < 3; ++life) {
    restart();
    come({&dan});
    live(seconds(40));
    does(dan, ChatPost{library, "still here", {}});
  }
  live(seconds(100));
  ASSERT_EQ(stays_of(cem).size(), 1);
  ASSERT_TRUE(stays_of(cem).front().to);
  EXPECT_LE(*stays_of(cem).front().to, lived_until);
  ASSERT_EQ(stays_of(dan).size(), 1);
  EXPECT_FALSE(stays_of(dan).front().to) << "came back each time";
}

TEST_F(Scene, AStayEndsByTheClockOfItsServer) {
  restart(-std::chrono::hours(2));
  come({&cem});
  does(cem, RoomEnter{library});
  const Time entered = world.clock().watched();
  live(seconds(50));
  restart();
  live(seconds(100));
  ASSERT_TRUE(stays_of(cem).front().to);
  EXPECT_LT(*stays_of(cem).front().to, entered + seconds(51));
  EXPECT_GT(*stays_of(cem).front().to, entered + seconds(34)) << "beats go on";
}

TEST_F(Scene, WhoLosesTheirRoleIsNotShownTheNoteAboutIt) {
  come({&ann, &bea});
  ASSERT_TRUE(bea.cursors().contains("staff"));
  does(ann, protocol::RoleGrant{bea.person(), protocol::Role::attendee});
  EXPECT_FALSE(bea.cursors().contains("staff"));
  EXPECT_EQ(ann.cursors().at("staff").next, 1);
}

TEST_F(Scene, AHigherRoleDoesNotOpenATopicTwice) {
  come({&ann, &bea});
  does(ann, protocol::RoleGrant{bea.person(), protocol::Role::organiser});
  does(ann, protocol::RoleGrant{cem.person(), protocol::Role::moderator});
  EXPECT_EQ(bea.cursors().at("staff").next, 2);
}

TEST_F(Scene, AnAvatarIsIntroducedByANameThatLasts) {
  come({&cem, &dan});
  ask(cem, protocol::ProfileEdit{{"Another", {}, {}, {}, {}, {}, 0, 0}});
  cem.line()->carry_up(1);
  world.connect(eve);
  for (int round = 0; round < 3; ++round) {
    eve.line()->carry_up(1);
    world.server().tick();
    dan.line()->carry_down(10);
  }
  world.crash();
}

TEST_F(Scene, WhoWritesIsNotToldToOneWhoLeft) {
  come({&cem, &dan});
  does(cem, RoomEnter{library});
  does(dan, RoomEnter{library});
  dan.line()->set_reading(false);
  for (int post = 0; post < 12; ++post) does(cem, ChatPost{library, "more than fits on the line", {}});
  does(cem, protocol::ChatType{library});
  does(dan, RoomLeave{});
  dan.line()->set_reading(true);
  world.flow();
  EXPECT_FALSE(dan.cursors().contains("room/" + library.text()));
}

TEST_F(Scene, AfterAFullDiskEverybodyStandsWhereTheRecordSays) {
  come({&cem});
  does(cem, RoomEnter{room("Room A")});
  const auto other = world.server().documents().keep("other");
  world.server().journal().set_disk(ports::AppendOutcome::full);
  world.execute({}, protocol::CampusPublish{other.value(), rooms_of(*campus_called("other"))});
  cem.hang_up();
  world.lines().front()->carry_up(1);
  world.connect(cem);
  world.lines().back()->carry_up(1);
  world.flow();
  world.settle();
}

// Two at once, and only the first is kept: people walked on the one that was lost.
TEST_F(Scene, WhereANewerCampusIsLostPeopleWalkOnTheOneOnRecord) {
  come({&cem});
  for (const char* name : {"other", "small"}) {
    const auto document = world.server().documents().keep(name);
    world.execute({}, protocol::CampusPublish{document.value(), rooms_of(*campus_called(name))});
  }
  world.server().journal().complete(1);
  world.server().journal().set_disk(ports::AppendOutcome::full);
  world.flow();
  world.settle();
}

TEST_F(Scene, ASlowReaderIsClosedToResumeAndOthersAreNotHeldUp) {
  come({&bea, &cem, &dan, &eve});
  for (SimClient* client : {&bea, &cem, &dan, &eve}) does(*client, RoomEnter{library});
  dan.line()->set_reading(false);
  for (int round = 0; round < 600; ++round) {
    ask(cem, ChatPost{library, "cem " + std::to_string(round), {}});
    ask(eve, ChatPost{library, "eve " + std::to_string(round), {}});
    world.flow();
    world.pass(Milliseconds(100));
    ASSERT_EQ(bea.talks().begin()->second.messages.size(), static_cast<std::size_t>(2 * round + 2));
  }
  ASSERT_TRUE(dan.line()) << "waited for as long as its queues hold";
  dan.line()->set_reading(true);
  world.flow();
  EXPECT_EQ(dan.last_end(), static_cast<std::uint16_t>(protocol::CloseCode::slow_reader));
  world.settle();
}

/// More is said than rings hold; the server starts anew, everybody resumes from far behind, and the world goes on.
TEST_F(Scene, TheWorldGoesOnAboveADeepPast) {
  come({&ann, &bea, &cem, &dan, &eve});
  for (SimClient* client : {&bea, &cem, &dan, &eve}) does(*client, RoomEnter{library});
  dan.hang_up();
  for (int round = 0; round < 600; ++round) {
    ask(cem, ChatPost{library, "cem " + std::to_string(round), {}});
    ask(eve, ChatPost{library, "eve " + std::to_string(round), {}});
    if (round == 500) world.connect(dan);
    world.flow();
    world.pass(Milliseconds(100));
    if (round == 500) bea.hang_up();
  }
  restart();
  for (int step = 0; step < 300 && world.findings().empty(); ++step) world.step();
  world.settle();
}

TEST_F(Scene, WhoWaitsAtADeskKeepsTheirPlaceThroughARestartForTheGrace) {
  come({&bea, &cem, &dan});
  does(bea, protocol::OfficeOpen{"Plans", true});
  const auto desk = [&]() -> const domain::HelpDesk& {
    return world.server().host().state().offices.all().begin()->second;
  };
  does(cem, protocol::OfficeJoin{desk().id, "My goals"});
  does(dan, protocol::OfficeJoin{desk().id, ""});
  restart();
  come({&bea, &dan});
  live(seconds(60));
  ASSERT_EQ(desk().queue.size(), 2);
  EXPECT_EQ(desk().queue[0].person, cem.person());
  live(seconds(60));
  ASSERT_EQ(desk().queue.size(), 1) << "gone for longer than the grace";
  EXPECT_EQ(desk().queue[0].person, dan.person());
}

TEST_F(Scene, WhoIsCalledAndDoesNotComeIsPassedOverByTheHost) {
  come({&bea, &cem, &dan});
  does(bea, protocol::OfficeOpen{"Plans", true});
  const auto desk = [&]() -> const domain::HelpDesk& {
    return world.server().host().state().offices.all().begin()->second;
  };
  does(cem, protocol::OfficeJoin{desk().id, ""});
  does(dan, protocol::OfficeJoin{desk().id, ""});
  does(bea, protocol::OfficeCall{desk().id});
  live(seconds(70));
  ASSERT_EQ(desk().queue.size(), 1);
  EXPECT_EQ(desk().call->ticket, desk().waiting(dan.person())->id);
}

TEST_F(Scene, ALatecomerIsGivenAnAffinityRoomByTheHost) {
  come({&bea, &cem});
  const protocol::AffinityRule rule{protocol::AffinityBy::role, 2, 50, {}, "Everybody else", {}};
  does(bea, protocol::AffinityOpen{"Debrief", rule, {}});
  const auto& seats = world.server().host().state().affinities.all().begin()->second.seats;
  const std::size_t before = seats.size();
  protocol::Profile profile;
  profile.name = "Late";
  world.execute({}, protocol::PersonRegister{std::string(64, 'c'), profile});
  live(seconds(2));
  EXPECT_EQ(seats.size(), before + 1);
}

// What was owed of it was forgotten while nothing of it was on record, and the same again seemed to be told already.
TEST_F(Scene, AReactionThatAFullDiskLostAndThatIsShownAgainIsTold) {
  come({&cem, &dan});
  for (SimClient* one : {&cem, &dan}) does(*one, RoomEnter{library});
  does(cem, ChatPost{library, "dinner?", {}});
  live(seconds(2));
  const std::string topic = "room/" + library.text();
  const auto& known = cem.reactions().at(topic).counts;
  const std::uint64_t message = cem.talks().at(topic).messages.rbegin()->first;
  world.server().journal().set_disk(ports::AppendOutcome::full);
  ask(dan, protocol::MessageReact{topic, message, protocol::ReactionKind::heart, true});
  world.pass(seconds(3));
  world.flow();
  EXPECT_TRUE(known.empty());
  world.server().journal().set_disk(ports::AppendOutcome::durable);
  live(seconds(60));
  EXPECT_EQ(known.size(), 1);
}

}  // namespace
}  // namespace convene::simulation
