// The hall and the public over HTTP: links and their ends, screens, phones, who waits and who counts (F22).
#include "session/hall_api.hpp"

#include "adapters/memory_blobs.hpp"
#include "adapters/seeded_secrets.hpp"
#include "host/test_host.hpp"
#include "session/watch_api.hpp"

namespace convene::testing {
namespace {

namespace limits = protocol::limits;
using session::ApiRequest;
using session::ApiResponse;
using session::HallApi;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// What a request was answered, once it was.
using Awaited = std::shared_ptr<std::optional<ApiResponse>>;

class HallApiTest : public ::testing::Test, protected TestHost {
 protected:
  HallApiTest() { execute({}, protocol::ConveningCreate{"Institute", "Europe/Vienna", "help@example.org", false}); }

  Awaited get(const std::string& path, session::Parameters query = {}, session::Cookies sent = {},
              HallApi::People people = {}) {
    ApiRequest request{"GET", path, std::move(sent), {}, false, false, false};
    request.query = std::move(query);
    return answer(request, people);
  }
  Awaited post(const std::string& path, std::string body, session::Cookies sent = {}, HallApi::People people = {},
               std::string address = "192.0.2.1") {
    ApiRequest request{"POST", path, std::move(sent), std::move(body), true, true, false};
    request.address = std::move(address);
    return answer(request, people);
  }
  Awaited deed(const std::string& what, PersonId by) {
    return post("/api/hall", R"({"room":")" + hall.text() + R"(","deed":")" + what + R"("})", {}, {{by, ""}});
  }
  protocol::HallLinks links() const {
    return domain::view_of_hall_links(host->state(), hall).value_or(protocol::HallLinks{});
  }
  std::string ask_path() const { return "/api/ask/" + links().ask.value(); }
  std::string watch_path() const { return "/api/watch/" + links().watch.value(); }
  /// A phone that nobody has used here before checks in; its cookie.
  session::Cookies new_phone() {
    const Awaited arrived = post(ask_path() + "/arrive", "{}");
    return cookie_of(arrived);
  }
  static session::Cookies cookie_of(const Awaited& awaited) {
    for (const auto& [name, value] : (*awaited)->headers) {
      if (name != "Set-Cookie") continue;
      const auto equals = value.find('=');
      return {{value.substr(0, equals), value.substr(equals + 1, value.find(';') - equals - 1)}};
    }
    return {};
  }
  static protocol::Watch watch_in(const Awaited& awaited) {
    const auto watch = protocol::decode_as<protocol::Watch>(awaited->value_or(ApiResponse{}).body);
    return watch ? watch.value() : protocol::Watch{};
  }
  static protocol::AskOwn own_in(const Awaited& awaited) {
    const auto own = protocol::decode_as<protocol::AskOwn>(awaited->value_or(ApiResponse{}).body);
    return own ? own.value() : protocol::AskOwn{};
  }
  static int status(const Awaited& awaited) { return *awaited ? (*awaited)->status : 0; }
  void pass_ticks(Milliseconds time) {
    for (; time > Milliseconds(0); time -= Milliseconds(100)) {
      clock.advance(Milliseconds(100));
      host->tick();
      watch.tick();
      run();
    }
  }
  PollId open_poll() {
    const PollId poll{host->state().sequence + 1};
    does(mia, protocol::PollDraft{hall, "Which day?", {"Mon", "Tue"}, false, false});
    does(mia, protocol::PollOpen{poll});
    return poll;
  }
  static std::string vote(PollId poll, int choice) {
    return R"({"poll":")" + poll.text() + R"(","choices":[)" + std::to_string(choice) + "]}";
  }

  adapters::SeededSecrets secrets{7};
  adapters::MemoryBlobs blobs{TestHost::post()};
  session::SlidesApi slides{*host, blobs, clock};
  session::WatchApi watch{*host, slides, secrets, clock};
  HallApi api{*host, secrets, clock};
  RoomId hall = room("Hall");
  PersonId mia = person("Mia", Role::moderator);
  PersonId ana = person("Ana");

 private:
  Awaited answer(const ApiRequest& request, const HallApi::People& people) {
    auto awaited = std::make_shared<std::optional<ApiResponse>>();
    const auto done = [awaited](ApiResponse response) {
      CONVENE_ASSERT(!awaited->has_value());  // once
      awaited->emplace(std::move(response));
    };
    if (!watch.get(request, done)) api.handle(request, people, done);
    run();
    return awaited;
  }
};

TEST_F(HallApiTest, OnlyModeratorsOpenAndClose) {
  EXPECT_EQ(status(deed("publish", ana)), 403);
  EXPECT_FALSE(api.has_visitors());
  EXPECT_EQ(status(deed("publish", mia)), 200);
  EXPECT_TRUE(api.has_visitors());
  EXPECT_THAT(links().watch.value(), SizeIs(16));
  EXPECT_EQ(status(deed("open", mia)), 200);
  EXPECT_THAT(links().code.value(), ::testing::MatchesRegex("[A-HJKMNP-Z2-9]{6}"));
  EXPECT_EQ(status(deed("close", mia)), 200);
  EXPECT_EQ(status(deed("hide", mia)), 200);
  EXPECT_FALSE(api.has_visitors());
}

TEST_F(HallApiTest, AStrangerWatchesAndWaitsForWhatIsNew) {
  deed("publish", mia);
  const Awaited first = get(watch_path());
  ASSERT_EQ(status(first), 200);
  EXPECT_EQ(watch_in(first).room, "Hall");
  const std::string since = watch_in(first).version;
  const Awaited next = get(watch_path(), {{"since", since}});
  pass_ticks(Milliseconds(3000));
  EXPECT_EQ(status(next), 0) << "nothing is new: it waits";
  EXPECT_EQ(watch.waiting(), 1u);
  does(mia, protocol::StageOpen{hall});
  pass_ticks(Milliseconds(1100));
  ASSERT_EQ(status(next), 200);
  EXPECT_EQ(watch_in(next).phase, protocol::StagePhase::doors);
  const Awaited quiet = get(watch_path(), {{"since", watch_in(next).version}});
  pass_ticks(Milliseconds(limits::watch_wait_ms));
  EXPECT_EQ(status(quiet), 204);
  EXPECT_EQ(watch.waiting(), 0u);
}

TEST_F(HallApiTest, ALinkThatIsTakenBackEndsAtOnceAlsoForThoseWhoWait) {
  deed("publish", mia);
  const std::string path = watch_path();
  const Awaited waits = get(path, {{"since", watch_in(get(path)).version}});
  deed("publish", mia);
  pass_ticks(Milliseconds(200));
  EXPECT_EQ(status(waits), 404) << "another link has taken its place";
  EXPECT_EQ(status(get(path)), 404);
  EXPECT_EQ(status(get(watch_path())), 200);
  EXPECT_EQ(status(get("/api/watch/")), 404);
}

TEST_F(HallApiTest, NobodyWaitsForAServerThatLeaves) {
  deed("publish", mia);
  const Awaited waits = get(watch_path(), {{"since", watch_in(get(watch_path())).version}});
  watch.leave();
  EXPECT_EQ(status(waits), 503);
  EXPECT_EQ(status(get(watch_path())), 503);
}

TEST_F(HallApiTest, PagesOfThePublicAreCountedByTheirNames) {
  deed("publish", mia);
  for (int page = 0; page < 40; ++page) get(watch_path(), {{"page", "page-" + std::to_string(page % 20)}});
  pass_ticks(Milliseconds(6000));
  EXPECT_EQ(host->turnout(hall).watching, 20u);
  EXPECT_EQ(watch_in(get(watch_path())).counts.watching, 20u);
  pass_ticks(Milliseconds(limits::watch_seen_ms));
  EXPECT_EQ(host->turnout(hall).watching, 0u);
}

TEST_F(HallApiTest, AScreenIsKnownByItsCookie) {
  deed("open", mia);
  EXPECT_EQ(status(get("/api/hall/stage")), 404);
  const Awaited wrong = post("/api/hall/join", R"({"code":"WRONG2"})");
  EXPECT_THAT((*wrong)->body, HasSubstr("code-invalid"));
  std::string typed = links().code.value();
  typed.insert(3, "-");
  const Awaited joined = post("/api/hall/join", R"({"code":")" + typed + R"("})");
  ASSERT_EQ(status(joined), 200);
  EXPECT_THAT((*joined)->body, HasSubstr("Hall"));
  const auto shown = watch_in(get("/api/hall/stage", {}, cookie_of(joined)));
  EXPECT_EQ(shown.ask, links().ask);
  deed("close", mia);
  EXPECT_EQ(status(get("/api/hall/stage", {}, cookie_of(joined))), 404);
}

TEST_F(HallApiTest, CodesAreNotGuessed) {
  deed("open", mia);
  for (std::uint64_t tries = 0; tries < limits::hall_code_tries; ++tries) {
    EXPECT_EQ(status(post("/api/hall/join", R"({"code":"WRONG2"})")), 400);
  }
  const std::string right = R"({"code":")" + links().code.value() + R"("})";
  EXPECT_EQ(status(post("/api/hall/join", right)), 429);
  EXPECT_EQ(status(post("/api/hall/join", right, {}, {}, "192.0.2.2")), 200);
  clock.advance(Milliseconds(60'000));
  EXPECT_EQ(status(post("/api/hall/join", right)), 200);
}

TEST_F(HallApiTest, APhoneChecksInAsksAndVotes) {
  deed("open", mia);
  does(mia, protocol::StageOpen{hall});
  const PollId poll = open_poll();
  EXPECT_FALSE(own_in(get(ask_path() + "/own")).here);
  const auto phone = new_phone();
  ASSERT_THAT(phone, SizeIs(1));
  EXPECT_TRUE(own_in(get(ask_path() + "/own", {}, phone)).here);
  EXPECT_THAT(watch_in(get(ask_path())).polls, SizeIs(1));
  const auto voted = own_in(post(ask_path() + "/vote", vote(poll, 1), phone));
  EXPECT_THAT(voted.votes, ElementsAre(protocol::OwnVote{poll, {1}}));
  const auto asked = own_in(post(ask_path() + "/question", R"({"text":"Why?"})", phone));
  EXPECT_EQ(asked.questions.front().text, "Why?");
  EXPECT_FALSE(own_in(post(ask_path() + "/leave", "{}", phone)).here);
  const Awaited late = post(ask_path() + "/vote", vote(poll, 0), phone);
  EXPECT_THAT((*late)->body, HasSubstr("not-arrived"));
  EXPECT_THAT((*post(ask_path() + "/question", R"({"text":""})", phone))->body, HasSubstr("field-invalid"));
  EXPECT_EQ(status(post(ask_path() + "/dance", "{}", phone)), 404);
}

TEST_F(HallApiTest, WhoIsSignedInTakesPartAsThemselves) {
  deed("open", mia);
  const HallApi::People people{{ana, ""}};
  const auto own = own_in(post(ask_path() + "/arrive", "{}", {}, people));
  EXPECT_TRUE(own.here);
  EXPECT_EQ(own.identity->name, "Ana");
  EXPECT_THAT(host->state().halls.guests(), IsEmpty());
}

TEST_F(HallApiTest, OnePhoneCannotDoAllTheTalking) {
  deed("open", mia);
  const auto phone = new_phone();
  int taken = 0;
  for (int count = 0; count < 30; ++count) taken += status(post(ask_path() + "/arrive", "{}", phone)) == 200;
  EXPECT_EQ(taken, static_cast<int>(limits::hall_acts_burst));
  EXPECT_THAT(new_phone(), SizeIs(1)) << "others at the same address are not kept from it";
}

TEST_F(HallApiTest, APageOfAnotherSiteDoesNothing) {
  deed("open", mia);
  ApiRequest request{"POST", ask_path() + "/arrive", {}, "{}", true, false, false};
  std::optional<ApiResponse> response;
  api.handle(request, {}, [&](ApiResponse answer) { response = std::move(answer); });
  EXPECT_EQ(response->status, 403);
}

TEST_F(HallApiTest, AFullHallAndSixHundredFromAfarVoteAndNobodyTwice) {
  deed("open", mia);
  does(mia, protocol::StageOpen{hall});
  const PollId poll = open_poll();
  std::vector<PersonId> remote;
  for (int count = 0; count < 600; ++count) {
    remote.push_back(person("Remote " + std::to_string(count)));
    does(remote.back(), protocol::RoomEnter{hall});
    does(remote.back(), protocol::PollVote{poll, {0}});
  }
  for (int count = 0; count < 225; ++count) {
    const auto phone = new_phone();
    ASSERT_EQ(status(post(ask_path() + "/vote", vote(poll, 1), phone)), 200) << count;
  }
  // Twenty-five of the six hundred are in the hall too, signed in on their phones.
  for (int count = 0; count < 25; ++count) {
    const HallApi::People people{{remote[static_cast<std::size_t>(count)], ""}};
    post(ask_path() + "/arrive", "{}", {}, people);
    post(ask_path() + "/vote", vote(poll, 1), {}, people);
  }
  EXPECT_EQ(host->turnout(hall), (protocol::Turnout{250, 600, 825, 0}));
  crash_and_start();
  EXPECT_EQ(host->turnout(hall), (protocol::Turnout{250, 600, 825, 0}));
  does(mia, protocol::PollClose{poll});
  const domain::Poll& result = *host->state().polls.find(poll);
  EXPECT_EQ(result.voters, 825u);
  EXPECT_THAT(result.counts, ElementsAre(575, 250));
}

}  // namespace
}  // namespace convene::testing
