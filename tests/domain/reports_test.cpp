#include "domain/reports.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::Act;
using protocol::ReportReason;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReportsTest : public ::testing::Test, protected Given {
 protected:
  static std::string inbox(PersonId id) { return domain::topic::of_inbox(id); }
  std::string in_hall() const { return domain::topic::of_room(hall); }

  std::uint64_t says(PersonId who, std::string text) {
    does(who, protocol::ChatPost{hall, std::move(text), {}});
    return state.head_of(in_hall()) - 1;
  }
  ReportId reports(PersonId who, PersonId whom, std::string words = "words") {
    const ReportId id{state.sequence + 1};
    does(who, protocol::ReportSend{whom, ReportReason::insult, std::move(words), {}, {}});
    return id;
  }
  ReportId reports(PersonId who, PersonId whom, std::string topic, std::uint64_t offset) {
    const ReportId id{state.sequence + 1};
    does(who, protocol::ReportSend{whom, ReportReason::insult, "", std::move(topic), offset});
    return id;
  }
  /// As the host does it, from what the journal holds now.
  void gather(ReportId id) {
    const domain::Report report = *state.reports.find(id);
    std::vector<domain::Entry> entries;
    for (const domain::Entry& entry : stored) {
      const auto& around = report.place->around;
      const bool is_wanted = around.empty() || std::count(around.begin(), around.end(), entry.offset) > 0;
      if (entry.topic == report.place->topic && is_wanted) entries.push_back(entry);
    }
    takes_place(domain::keep(state, report, entries));
  }
  Result<protocol::Reply, domain::Refusal> read(PersonId who, ReportId id) const {
    return domain::answer(state, {}, {who}, protocol::Command(protocol::ReportRead{id}), now);
  }
  std::vector<std::string> lines(ReportId id) const {
    std::vector<std::string> texts;
    for (const auto& line : asks<protocol::ReportDetails>(mia, protocol::ReportRead{id}).lines) {
      texts.push_back((line.reported ? "> " : "") + line.text);
    }
    return texts;
  }
  std::vector<protocol::ReportView> queue() const { return domain::view_of_reports(state); }

  RoomId hall = room("Hall");
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId max = person("Max", Role::moderator);
};

TEST_F(ReportsTest, WhatAllModeratorsAreToldNamesNeitherReporterNorWords) {
  protocol::ReportSent sent{ReportId{state.sequence + 1}, ben, {}, ReportReason::hate, "he did it again", {}, {}};
  protocol::ReportMade made{sent.report, ben, {}, ReportReason::hate, {}};
  EXPECT_THAT(when(ana, protocol::ReportSend{ben, ReportReason::hate, "he did it again", {}, {}}),
              Yields(ElementsAre(Draft{inbox(ana), ana, sent}, Draft{"staff", ana, made})));
}

TEST_F(ReportsTest, WhoMayBeReportedForWhat) {
  const auto said = says(ben, "a thing");
  const auto own = says(ana, "another");
  const PersonId nora = person("Nora");
  struct Case {
    PersonId by;
    PersonId whom;
    std::optional<std::uint64_t> offset;
    std::optional<ErrorCode> code;
  };
  const Case cases[] = {{ana, ben, {}, {}},
                        {ana, ben, said, {}},
                        {ana, ana, {}, ErrorCode::not_yourself},
                        {ana, PersonId{99}, {}, ErrorCode::person_unknown},
                        {ana, ben, own, ErrorCode::message_unknown},
                        {ana, ben, 99, ErrorCode::message_unknown},
                        {nora, ben, said, ErrorCode::message_unknown}};
  for (const Case& each : cases) {
    protocol::ReportSend send{each.whom, ReportReason::other, "", {}, each.offset};
    if (each.offset) send.topic = in_hall();
    const Decision decision = when(each.by, send);
    EXPECT_EQ(decision ? std::nullopt : std::optional(decision.error().code), each.code);
  }
  does(ben, protocol::ChatDelete{hall, said, ""});
  EXPECT_THAT(when(ana, protocol::ReportSend{ben, ReportReason::other, "", in_hall(), said}),
              Refused(ErrorCode::message_deleted));
}

TEST_F(ReportsTest, ReportsOfOnePersonAndOfAllAreBounded) {
  for (std::uint64_t count = 0; count < protocol::limits::reports_person_max; ++count) reports(ana, ben);
  EXPECT_THAT(when(ana, protocol::ReportSend{ben, ReportReason::other, "", {}, {}}), Refused(ErrorCode::limit_reached));
  does(mia, protocol::ReportDismiss{queue().front().report, "nothing"});
  reports(ana, ben);
}

TEST_F(ReportsTest, TheSnapshotHoldsFiveMessagesBeforeAndAfter) {
  for (int count = 0; count < 8; ++count) says(ana, "before " + std::to_string(count));
  const auto said = says(ben, "the thing");
  for (int count = 0; count < 8; ++count) says(ana, "after " + std::to_string(count));
  const ReportId report = reports(ana, ben, in_hall(), said);
  EXPECT_EQ(state.reports.to_gather()->id, report);
  gather(report);
  EXPECT_EQ(state.reports.to_gather(), nullptr);
  EXPECT_THAT(lines(report), ElementsAre("before 3", "before 4", "before 5", "before 6", "before 7", "> the thing",
                                         "after 0", "after 1", "after 2", "after 3", "after 4"));
}

TEST_F(ReportsTest, TheSnapshotStaysWhenTheMessageIsDeleted) {
  const auto said = says(ben, "the thing");
  const ReportId report = reports(ana, ben, in_hall(), said);
  gather(report);
  does(ben, protocol::ChatDelete{hall, said, ""});
  EXPECT_THAT(lines(report), ElementsAre("> the thing"));
  EXPECT_EQ(refolded().reports.find(report)->lines.size(), 1U);
}

TEST_F(ReportsTest, OfAPrivateTalkModeratorsReadTheSnapshotAlone) {
  const PersonId nora = person("Nora");
  does(ben, protocol::DirectPost{ana, "the thing"});
  const auto said = state.head_of(inbox(ana)) - 1;
  does(nora, protocol::DirectPost{ana, "from somebody else"});
  const ReportId report = reports(ana, ben, inbox(ana), said);
  EXPECT_EQ(queue().front().room, std::nullopt);
  gather(report);
  EXPECT_THAT(lines(report), ElementsAre("> the thing"));
  EXPECT_FALSE(domain::may_read(state, mia, inbox(ana)));
  // Of another's inbox nobody reports anything.
  EXPECT_THAT(when(nora, protocol::ReportSend{ben, ReportReason::other, "", inbox(ana), said}),
              Refused(ErrorCode::message_unknown));
}

TEST_F(ReportsTest, NobodyIsMadeToHaveSaidWhatTheyDidNot) {
  does(ben, protocol::DirectPost{ana, "hello"});
  does(ana, protocol::DirectPost{ben, "my own words"});
  const auto own = state.head_of(inbox(ana)) - 1;
  const ReportId report = reports(ana, ben, inbox(ana), own);
  gather(report);
  EXPECT_THAT(lines(report), ElementsAre("hello", "my own words")) << "neither is marked as Ben's";
}

TEST_F(ReportsTest, NobodyReadsOrJudgesAReportAboutThemselves) {
  const ReportId report = reports(ana, mia);
  EXPECT_THAT(read(mia, report), Refused(ErrorCode::concerns_you));
  EXPECT_THAT(when(mia, protocol::ReportTake{report, true}), Refused(ErrorCode::concerns_you));
  EXPECT_THAT(when(mia, protocol::ReportDismiss{report, "I am fine"}), Refused(ErrorCode::concerns_you));
  EXPECT_THAT(when(mia, protocol::PersonMute{ana, 5, "liar", report}), Refused(ErrorCode::concerns_you));
  EXPECT_EQ(asks<protocol::ReportDetails>(max, protocol::ReportRead{report}).by, ana);
}

TEST_F(ReportsTest, WhatOneModeratorTookAnotherTakesOverFirst) {
  const ReportId report = reports(ana, ben);
  does(mia, protocol::ReportTake{report, true});
  EXPECT_EQ(queue().front().taken_by, mia);
  EXPECT_THAT(when(max, protocol::ReportDismiss{report, "nothing"}), Refused(ErrorCode::report_taken));
  EXPECT_THAT(when(max, protocol::ReportTake{report, false}), yields_nothing());
  does(max, protocol::ReportTake{report, true});
  EXPECT_THAT(when(mia, protocol::ReportDismiss{report, "nothing"}), Refused(ErrorCode::report_taken));
  does(max, protocol::ReportTake{report, false});
  EXPECT_EQ(queue().front().taken_by, std::nullopt);
}

TEST_F(ReportsTest, AnActSettlesTheReportAndTheReporterLearnsThatItWasLookedAt) {
  const ReportId report = reports(ana, ben);
  const domain::Accepted accepted = does(mia, protocol::PersonMute{ben, 5, "shouting", report});
  const auto& noted = std::get<protocol::AuditNoted>(accepted.entries[1].event);
  EXPECT_EQ(noted.report, report);
  EXPECT_EQ(noted.act, Act::mute);
  EXPECT_EQ(accepted.entries[2], (Draft{"staff", mia, protocol::ReportSettled{report}}));
  EXPECT_EQ(accepted.entries[3], (Draft{inbox(ana), mia, protocol::ReportAnswered{report}}));
  EXPECT_THAT(queue(), IsEmpty());
  EXPECT_TRUE(domain::view_of_inbox(state, ana).reports.front().answered);
  EXPECT_THAT(when(max, protocol::ReportDismiss{report, "nothing"}), Refused(ErrorCode::report_settled));
  EXPECT_EQ(state.measures.standing(ben, protocol::MeasureKind::mute)->report, report);
}

TEST_F(ReportsTest, DismissingSaysWhyInTheAuditTrail) {
  const ReportId report = reports(ana, ben);
  const domain::Accepted accepted = does(mia, protocol::ReportDismiss{report, "a joke among friends"});
  const auto& noted = std::get<protocol::AuditNoted>(accepted.entries.back().event);
  EXPECT_EQ(noted.act, Act::dismiss_report);
  EXPECT_EQ(noted.why, "a joke among friends");
  EXPECT_EQ(noted.report, report);
}

TEST_F(ReportsTest, ModeratorsAloneReadThem) {
  const ReportId report = reports(ana, ben);
  EXPECT_THAT(read(ana, report), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(read(mia, ReportId{99}), Refused(ErrorCode::report_unknown));
}

TEST_F(ReportsTest, TheQueueFoldsBack) {
  const ReportId report = reports(ana, ben);
  does(mia, protocol::ReportTake{report, true});
  EXPECT_EQ(domain::view_of_reports(refolded()), queue());
}

}  // namespace
}  // namespace convene::testing
