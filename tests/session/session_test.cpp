#include "session/session.hpp"

#include <gmock/gmock.h>

namespace convene::session {
namespace {

namespace limits = protocol::limits;
using protocol::CloseCode;
using protocol::Command;
using protocol::ErrorCode;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr PersonId ana{1};
constexpr PersonId ben{2};
const Credential cookie_of_ana{ana, "hash-of-ana"};

Time at(int milliseconds) { return Time(Milliseconds(1'000'000 + milliseconds)); }

/// What the session did, a word an action: "greet", "submit", "close 4400", "refused too-fast", "ok".
std::string told(const Action& action) {
  struct Teller {
    std::string operator()(const Send& send) const {
      const auto frame = protocol::decode_server(send.text);
      CONVENE_ASSERT(frame);
      if (const auto* refusal = std::get_if<protocol::RefusalFrame>(&frame.value())) {
        return "refused " + std::string(protocol::text_of(refusal->code).code);
      }
      return "ok";
    }
    std::string operator()(const Greet& greet) const { return "greet " + greet.credential.person.text(); }
    std::string operator()(const Submit& submit) const { return submit.is_open ? "submit" : "submit live"; }
    std::string operator()(const SetRate& rate) const { return "rate " + std::string(to_text(rate.rate)); }
    std::string operator()(const Pause& pause) const { return pause.is_paused ? "pause" : "go on"; }
    std::string operator()(const Close& close) const { return "close " + std::to_string(static_cast<int>(close.code)); }
  };
  return std::visit(Teller{}, action);
}

class SessionTest : public ::testing::Test {
 protected:
  using Words = std::vector<std::string>;

  Words words(const Actions& actions) const {
    Words found;
    for (const Action& action : actions) found.push_back(told(action));
    return found;
  }
  Words hears(const Command& command, Time when = at(0)) {
    return words(session_.on_frame(when, frame(command), chat_));
  }
  Words hears_text(std::string_view text) { return words(session_.on_frame(at(0), text, chat_)); }
  Words ticks(Time when) { return words(session_.on_tick(when)); }
  std::string frame(const Command& command) {
    return protocol::encode(protocol::CommandFrame{"tab-of-ana", ++last_n_, command, 0});
  }
  static protocol::Hello hello(PersonId identity = ana, std::int32_t version = 1) {
    protocol::Hello hello;
    hello.protocol = version;
    hello.identity = identity;
    return hello;
  }
  void greet() {
    hears(hello());
    session_.greeted(at(0), {ana, protocol::Role::attendee, at(0), "test"});
    ASSERT_TRUE(session_.is_greeted());
  }
  Words answered(bool was_open = true) {
    return words(session_.answered(1, was_open, protocol::Reply(protocol::Acknowledged{})));
  }

  protocol::OperatorLimits limits_{};
  Session session_{{cookie_of_ana}, at(0), limits_};
  Allowance* chat_ = nullptr;
  std::uint32_t last_n_ = 0;
};

TEST_F(SessionTest, GreetsWithTheIdentityTheHelloNames) {
  EXPECT_THAT(hears(hello()), ElementsAre("greet p1"));
  EXPECT_FALSE(session_.is_greeted());
  EXPECT_THAT(words(session_.greeted(at(0), {ana, protocol::Role::attendee, at(0), "test"})), ElementsAre("ok"));
  EXPECT_TRUE(session_.is_greeted());
}

TEST_F(SessionTest, TurnsAwayAnIdentityThatNoCookieProves) {
  EXPECT_THAT(hears(hello(ben)), ElementsAre("refused signed-out", "close 4401"));
  EXPECT_THAT(hears(hello()), IsEmpty()) << "it is over";
}

TEST_F(SessionTest, TurnsAwayWhomTheHostDoesNotKnow) {
  hears(hello());
  EXPECT_THAT(words(session_.turned_away()), ElementsAre("refused signed-out", "close 4401"));
}

TEST_F(SessionTest, TurnsAwayAnotherVersion) {
  EXPECT_THAT(hears(hello(ana, 2)), ElementsAre("refused version-unsupported", "close 4701"));
}

TEST_F(SessionTest, RefusesASecondHelloAndGoesOn) {
  EXPECT_THAT(hears(hello()), ElementsAre("greet p1"));
  EXPECT_THAT(hears(hello()), ElementsAre("refused already-greeted")) << "while the first is looked at";
  session_.greeted(at(0), {ana, protocol::Role::attendee, at(0), "test"});
  EXPECT_THAT(hears(hello()), ElementsAre("refused already-greeted"));
  EXPECT_THAT(hears(protocol::Ping{}), ElementsAre("ok"));
}

TEST_F(SessionTest, TakesNoCommandBeforeTheGreeting) {
  EXPECT_THAT(hears(protocol::RoomLeave{}), ElementsAre("refused not-greeted"));
  EXPECT_THAT(hears(protocol::Ping{}), ElementsAre("refused not-greeted"));
  hears(hello());
  EXPECT_THAT(hears(protocol::RoomLeave{}), ElementsAre("refused not-greeted"));
}

TEST_F(SessionTest, ClosesWhenHelloIsLate) {
  EXPECT_THAT(ticks(at(limits::first_command_ms)), IsEmpty());
  EXPECT_THAT(ticks(at(limits::first_command_ms + 1)), ElementsAre("close 4400"));
  EXPECT_THAT(ticks(at(limits::first_command_ms + 2)), IsEmpty());
}

TEST_F(SessionTest, OtherFramesDoNotMakeHelloLessLate) {
  hears(protocol::Ping{}, at(9000));
  EXPECT_THAT(ticks(at(limits::first_command_ms + 1)), ElementsAre("close 4400"));
}

TEST_F(SessionTest, WaitsAsLongAsTheOperatorSays) {
  limits_.first_command_ms = 2000;
  EXPECT_THAT(ticks(at(2000)), IsEmpty());
  EXPECT_THAT(ticks(at(2001)), ElementsAre("close 4400"));
}

TEST_F(SessionTest, ClosesAfterSilence) {
  greet();
  hears(protocol::Ping{}, at(20'000));
  EXPECT_THAT(ticks(at(20'000 + limits::dead_after_ms)), IsEmpty());
  EXPECT_THAT(ticks(at(20'001 + limits::dead_after_ms)), ElementsAre("close 4001"));
}

TEST_F(SessionTest, AnswersPingAndRateItself) {
  greet();
  EXPECT_THAT(hears(protocol::Ping{}), ElementsAre("ok"));
  EXPECT_THAT(hears(protocol::RateSet{protocol::Rate::calm}), ElementsAre("rate calm", "ok"));
}

TEST_F(SessionTest, HandsOnTheRest) {
  greet();
  EXPECT_THAT(hears(protocol::RoomLeave{}), ElementsAre("submit"));
  EXPECT_THAT(hears(protocol::PeoplePage{}), ElementsAre("submit"));
  EXPECT_THAT(hears(protocol::WalkHead{1, 0}), ElementsAre("submit live"));
}

TEST_F(SessionTest, RefusesBadFramesAndClosesAfterTooMany) {
  greet();
  for (std::uint64_t bad = 0; bad < limits::bad_frames_max; ++bad) {
    EXPECT_THAT(hears_text("not json"), ElementsAre("refused malformed"));
  }
  EXPECT_THAT(hears(protocol::Ping{}), ElementsAre("ok")) << "twenty are forgiven";
  EXPECT_THAT(hears_text("not json"), ElementsAre("refused malformed", "close 4403"));
  EXPECT_THAT(hears(protocol::Ping{}), IsEmpty());
}

TEST_F(SessionTest, ABadFrameIsAnsweredUnderItsNumberWhereThatCouldBeRead) {
  greet();
  const auto actions = session_.on_frame(at(0), R"({"do":"no.such","client":"tab-of-ana","n":77,"d":{}})", nullptr);
  ASSERT_THAT(words(actions), ElementsAre("refused unknown-command"));
  const auto decoded = protocol::decode_server(std::get<Send>(actions.front()).text);
  EXPECT_EQ(std::get<protocol::RefusalFrame>(decoded.value()).n, 77);
}

TEST_F(SessionTest, CommandsOfTheServerItselfAreUnknownOnTheWire) {
  greet();
  EXPECT_THAT(hears(protocol::CookieRevoke{std::string(64, 'a')}), ElementsAre("refused unknown-command"));
  EXPECT_THAT(hears(protocol::ConveningCreate{"Mine", "UTC", "", true}), ElementsAre("refused unknown-command"));
}

TEST_F(SessionTest, TooManyCommandsAtOnceAreTooFastUntilTimePasses) {
  greet();
  for (std::uint64_t sent = 1; sent < limits::command_burst; ++sent) {
    ASSERT_THAT(hears(protocol::Ping{}), ElementsAre("ok")) << sent;
  }
  EXPECT_THAT(hears(protocol::Ping{}), ElementsAre("refused too-fast"));
  EXPECT_THAT(hears(protocol::Ping{}, at(20)), ElementsAre("ok")) << "fifty a second";
  EXPECT_THAT(hears(protocol::Ping{}, at(20)), ElementsAre("refused too-fast"));
}

TEST_F(SessionTest, RefusedHellosAreCountedToo) {
  greet();
  for (std::uint64_t sent = 1; sent < limits::command_burst; ++sent) hears(hello());
  EXPECT_THAT(hears(hello()), ElementsAre("refused too-fast"));
}

TEST_F(SessionTest, ChatHasAnAllowanceOfThePersonWhateverTheTab) {
  Session other({cookie_of_ana}, at(0), limits_);
  Allowance chat(limits::chat_rate_per_second, limits::chat_burst);
  chat_ = &chat;
  greet();
  other.on_frame(at(0), frame(hello()), nullptr);
  other.greeted(at(0), {ana, protocol::Role::attendee, at(0), "test"});
  const protocol::DirectPost message{ben, "hello"};
  for (std::uint64_t sent = 0; sent < limits::chat_burst / 2; ++sent) {
    ASSERT_EQ(words(other.on_frame(at(0), frame(message), chat_)).front(), "submit");
    other.answered(1, true, protocol::Reply(protocol::Acknowledged{}));
    ASSERT_EQ(hears(message).front(), "submit");
    answered();
  }
  EXPECT_THAT(hears(message), ElementsAre("refused too-fast"));
  EXPECT_THAT(words(other.on_frame(at(0), frame(message), chat_)), ElementsAre("refused too-fast"));
  EXPECT_THAT(hears(protocol::RoomLeave{}), ElementsAre("submit")) << "other commands go on";
  EXPECT_THAT(hears(message, at(50)), ElementsAre("submit")) << "twenty a second";
}

TEST_F(SessionTest, ReadsNoMoreWhileTooManyCommandsAreOpen) {
  greet();
  for (std::uint64_t open = 1; open < limits::open_commands_max; ++open) {
    ASSERT_THAT(hears(protocol::PeoplePage{}), ElementsAre("submit"));
  }
  EXPECT_THAT(hears(protocol::PeoplePage{}), ElementsAre("pause", "submit"))
      << "in this order: the answer may come at once";
  EXPECT_THAT(hears(protocol::PeoplePage{}), ElementsAre("submit")) << "one that was read before";
  EXPECT_THAT(answered(), ElementsAre("ok"));
  EXPECT_THAT(answered(), ElementsAre("ok", "go on"));
  EXPECT_THAT(answered(), ElementsAre("ok"));
}

TEST_F(SessionTest, LiveCommandsAreNeverOpen) {
  greet();
  for (std::uint64_t sent = 0; sent < 2 * limits::open_commands_max; ++sent) {
    ASSERT_THAT(hears(protocol::WalkHead{1, 0}), ElementsAre("submit live"));
  }
  EXPECT_THAT(answered(false), ElementsAre("ok")) << "a refused one is answered and ends no pause";
}

TEST_F(SessionTest, WhoIsNotReadIsNotSilent) {
  greet();
  for (std::uint64_t open = 0; open < limits::open_commands_max; ++open) hears(protocol::PeoplePage{});
  EXPECT_THAT(ticks(at(limits::dead_after_ms + 1)), IsEmpty());
  answered();
  EXPECT_THAT(ticks(at(limits::dead_after_ms + 2)), IsEmpty()) << "they have had no time to speak yet";
  EXPECT_THAT(ticks(at(2 * limits::dead_after_ms + 2)), ElementsAre("close 4001"));
}

TEST_F(SessionTest, AnswersRefusalsWithTheirDetail) {
  greet();
  const auto actions = session_.answered(5, true, domain::refuse(ErrorCode::field_invalid, "d.next"));
  const auto decoded = protocol::decode_server(std::get<Send>(actions.front()).text);
  EXPECT_EQ(std::get<protocol::RefusalFrame>(decoded.value()),
            (protocol::RefusalFrame{5, ErrorCode::field_invalid, "d.next"}));
}

}  // namespace
}  // namespace convene::session
