#include "domain/rehearsal.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class RehearsalTest : public ::testing::Test, protected Given {
 protected:
  std::vector<PersonId> admit(std::size_t count) {
    protocol::RehearsalAdmit command;
    for (std::size_t person = 0; person < count; ++person)
      command.people.push_back({std::string(64, 'a') + std::to_string(++comers), "Sim " + std::to_string(comers)});
    const auto accepted = does(olga, command);
    return accepted.entries.empty() ? std::vector<PersonId>()
                                    : std::get<protocol::RehearsalAdmitted>(accepted.entries.front().event).people;
  }

  void say(PersonId who, std::string text) { does(who, protocol::ChatPost{hall, std::move(text), {}}); }

  /// As the host does it at each tick; how many portions it took.
  int sweep_all() {
    does(olga, protocol::RehearsalSweep{});
    int portions = 0;
    while (state.rehearsal.is_sweeping) {
      const domain::Accepted portion = domain::sweep_portion(state, now);
      for (const Draft& draft : portion.entries) happened(draft.topic, draft.author, draft.event);
      for (const domain::Revision& revision : portion.revisions) revise(revision);
      ++portions;
    }
    return portions;
  }

  void revise(const domain::Revision& revision) {
    for (domain::Entry& entry : stored) {
      if (entry.topic != revision.topic || entry.offset != revision.offset) continue;
      EXPECT_EQ(entry.at, revision.at);
      entry.event = revision.event;
    }
  }

  std::string all_payloads() const {
    std::string all;
    for (const domain::Entry& entry : stored) all += protocol::encode_payload(entry.event) + "\n";
    return all;
  }

  std::size_t comers = 0;
  RoomId hall = room("Hall");
  PersonId olga = person("Olga", Role::organiser);
  PersonId ana = person_in(hall, "Ana");
};

TEST_F(RehearsalTest, AdmitsMarkedPeopleWhoAreSignedIn) {
  const auto people = admit(2);
  ASSERT_THAT(people, SizeIs(2));
  for (const PersonId person : people) {
    ASSERT_TRUE(state.people.find(person));
    EXPECT_TRUE(state.people.find(person)->is_simulated);
    EXPECT_EQ(state.people.find(person)->role, Role::attendee);
  }
  EXPECT_EQ(domain::identify(state, std::string(64, 'a') + "2", now), people[1]);
  protocol::PeoplePage page;
  page.simulated = true;
  EXPECT_EQ(asks<protocol::People>(olga, page).total, 2U);
  EXPECT_TRUE(asks<protocol::People>(ana, page).people.front().simulated);
}

TEST_F(RehearsalTest, IsForOrganisers) {
  const PersonId mia = person("Mia", Role::moderator);
  EXPECT_THAT(when(mia, protocol::RehearsalSweep{}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(mia, protocol::RehearsalAdmit{}), Refused(ErrorCode::not_allowed));
}

TEST_F(RehearsalTest, SimulatedPeopleLeaveNoTextElsewhere) {
  const PersonId sim = admit(1).front();
  EXPECT_THAT(when(sim, protocol::DirectPost{ana, "hello"}), Refused(ErrorCode::simulated));
  EXPECT_THAT(when(ana, protocol::DirectPost{sim, "hello"}), Refused(ErrorCode::simulated));
  EXPECT_THAT(when(sim, protocol::ProfileEdit{named("Other")}), Refused(ErrorCode::simulated));
}

TEST_F(RehearsalTest, SweepsThemWithoutATrace) {
  const auto before = domain::view_of_convening(state);
  const auto people = admit(3);
  for (const PersonId person : people) {
    does(person, protocol::RoomEnter{hall});
    say(person, "secret words");
  }
  does(people[0], protocol::ChatEdit{hall, 0, "secret words, corrected"});
  does(people[1], protocol::ChatDelete{hall, 1, ""});
  say(ana, "I stay");
  const std::uint64_t kept = state.head_of("room/" + hall.text()) - 1;
  does(ana, protocol::ChatPost{hall, "to one who goes", 2});
  now = minutes(5);
  sweep_all();

  for (const PersonId person : people) {
    EXPECT_FALSE(state.people.find(person));
    EXPECT_THAT(state.attendance.stays_of(person), IsEmpty());
    EXPECT_THAT(domain::topics_of(state, person), IsEmpty());
    EXPECT_FALSE(domain::identify(state, std::string(64, 'a') + "1", now));
  }
  EXPECT_THAT(state.rehearsal.people, IsEmpty());
  EXPECT_EQ(state.rehearsal.messages_left(), 0U);
  EXPECT_EQ(state.rooms.find(hall)->people, 1U);
  for (const std::uint64_t offset : {0U, 1U, 2U}) EXPECT_FALSE(state.chat.find(hall, offset));
  EXPECT_TRUE(state.chat.find(hall, kept));
  EXPECT_EQ(asks<protocol::People>(olga, protocol::PeoplePage{}).total, 2U);
  EXPECT_EQ(domain::view_of_convening(state), before);
  EXPECT_THAT(all_payloads(), ::testing::Not(::testing::HasSubstr("secret")));
  EXPECT_THAT(all_payloads(), ::testing::Not(::testing::HasSubstr("Sim ")));
}

TEST_F(RehearsalTest, TheJournalGivesBackWhatTheSweepLeft) {
  const PersonId sim = admit(1).front();
  does(sim, protocol::RoomEnter{hall});
  say(sim, "words");
  sweep_all();
  const Convening again = refolded();
  EXPECT_FALSE(again.people.find(sim));
  EXPECT_FALSE(again.chat.find(hall, 0));
  EXPECT_FALSE(again.rehearsal.is_sweeping);
  EXPECT_EQ(again.rooms.find(hall)->people, 1U);
}

TEST_F(RehearsalTest, SweepsInBoundedPortions) {
  constexpr std::size_t bound = protocol::limits::rehearsal_sweep_max;
  const auto people = admit(bound + 1);
  for (const PersonId person : people) {
    does(person, protocol::RoomEnter{hall});
    say(person, "words");
  }
  does(olga, protocol::RehearsalSweep{});
  EXPECT_THAT(domain::sweep_portion(state, now).entries, SizeIs(bound)) << "they leave their places";
  EXPECT_THAT(when(olga, protocol::RehearsalAdmit{}), Refused(ErrorCode::sweeping));
  EXPECT_EQ(sweep_all(), 6) << "two of leaving, two of people, two of messages";
  EXPECT_THAT(when(olga, protocol::RehearsalAdmit{}), Yields(SizeIs(1)));
}

TEST_F(RehearsalTest, ASweepOfNothingEndsAtOnce) { EXPECT_EQ(sweep_all(), 1); }

}  // namespace
}  // namespace convene::testing
