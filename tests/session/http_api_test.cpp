#include "session/http_api.hpp"

#include "adapters/seeded_secrets.hpp"
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

namespace limits = protocol::limits;
using session::ApiRequest;
using session::ApiResponse;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class HttpApiTest : public ::testing::Test, protected TestHost {
 protected:
  ApiResponse handle(ApiRequest request) {
    std::optional<ApiResponse> response;
    api.handle(std::move(request), [&](ApiResponse answer) {
      ASSERT_FALSE(response) << "answered twice";
      response = std::move(answer);
    });
    run();
    if (!response) ADD_FAILURE() << "not answered";
    return response.value_or(ApiResponse{});
  }
  ApiResponse get(std::string path, session::Cookies sent = {}) {
    return handle({"GET", std::move(path), std::move(sent), {}, false, false, false});
  }
  ApiResponse post(std::string path, std::string body, session::Cookies sent = {}) {
    return handle({"POST", std::move(path), std::move(sent), std::move(body), true, true, true});
  }
  static std::string code_of(const ApiResponse& response) {
    const auto refusal = protocol::decode_as<protocol::HttpRefusal>(response.body);
    return refusal ? refusal.value().code : "no refusal";
  }
  static std::string header(const ApiResponse& response, std::string_view name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return {};
  }
  /// The cookie that an answer sets, as the browser sends it back.
  static std::pair<std::string, std::string> cookie_of(const ApiResponse& response) {
    const std::string set = header(response, "Set-Cookie");
    const auto equals = set.find('=');
    return {set.substr(0, equals), set.substr(equals + 1, set.find(';') - equals - 1)};
  }

  /// A link for the person, or for whoever opens it first; its secret.
  std::string link(std::optional<PersonId> whom = {}, Role role = Role::attendee) {
    std::string secret = secrets.token();
    execute({}, protocol::LinkMint{secrets.hash(secret), role, whom, clock.now() + std::chrono::hours(1), false});
    return secret;
  }
  static std::string with_secret(const std::string& secret) { return R"({"secret":")" + secret + R"("})"; }
  static std::string with_name(const std::string& secret, const std::string& name) {
    return R"({"secret":")" + secret + R"(","profile":{"name":")" + name + R"("}})";
  }
  void create(bool registration_open) {
    execute({}, protocol::ConveningCreate{"Institute", "Europe/Vienna", "help@example.org", registration_open});
  }

  adapters::SeededSecrets secrets{1};
  session::HttpApi api{*host, documents, secrets, clock};
  PersonId ana = person("Ana");
};

TEST_F(HttpApiTest, SignsInByAPersonalLink) {
  const ApiResponse response = post("/api/sign-in", with_secret(link(ana)));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Content-Type"), "application/json");
  EXPECT_EQ(header(response, "Cache-Control"), "no-store");
  const auto identity = protocol::decode_as<protocol::Identity>(response.body);
  ASSERT_TRUE(identity);
  EXPECT_EQ(identity.value(), (protocol::Identity{ana, "Ana", Role::attendee}));
}

TEST_F(HttpApiTest, TheCookieIsNamedForTheIdentityAndKeptFromScriptsAndOtherSites) {
  const ApiResponse response = post("/api/sign-in", with_secret(link(ana)));
  const std::string cookie = header(response, "Set-Cookie");
  EXPECT_THAT(cookie, ::testing::StartsWith("convene_" + ana.text() + "="));
  for (const char* attribute : {"; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure", "; Max-Age=2592000"}) {
    EXPECT_THAT(cookie, HasSubstr(attribute));
  }
  EXPECT_THAT(cookie, Not(HasSubstr("Domain")));
  EXPECT_EQ(cookie_of(response).second.size(), 43) << "256 random bits";
}

TEST_F(HttpApiTest, OverPlainHttpTheCookieIsNotSecureOrItWouldBeThrownAway) {
  const ApiResponse response = handle({"POST", "/api/sign-in", {}, with_secret(link(ana)), true, true, false});
  EXPECT_THAT(header(response, "Set-Cookie"), Not(HasSubstr("Secure")));
}

TEST_F(HttpApiTest, ALinkOfNobodyAsksForANameFirst) {
  const std::string secret = link({}, Role::moderator);
  const ApiResponse asked = post("/api/sign-in", with_secret(secret));
  EXPECT_EQ(asked.status, 400);
  EXPECT_EQ(code_of(asked), "name-needed");
  EXPECT_THAT(header(asked, "Set-Cookie"), IsEmpty());
  const ApiResponse joined = post("/api/sign-in", with_name(secret, "Mia"));
  EXPECT_EQ(joined.status, 200);
  EXPECT_EQ(protocol::decode_as<protocol::Identity>(joined.body).value().role, Role::moderator);
}

TEST_F(HttpApiTest, UsedExpiredAndUnknownLinksLookAlike) {
  const std::string used = link(ana);
  post("/api/sign-in", with_secret(used));
  const std::string expired = link(ana);
  clock.advance(std::chrono::hours(1));
  for (const std::string& secret : {used, expired, std::string(43, 'x')}) {
    const ApiResponse response = post("/api/sign-in", with_secret(secret));
    EXPECT_EQ(response.status, 403);
    EXPECT_EQ(code_of(response), "link-invalid");
    EXPECT_THAT(header(response, "Set-Cookie"), IsEmpty());
  }
}

TEST_F(HttpApiTest, RegistersWhereRegistrationIsOpen) {
  create(true);
  const ApiResponse response = post("/api/register", R"({"profile":{"name":"Eve"}})");
  EXPECT_EQ(response.status, 200);
  const auto identity = protocol::decode_as<protocol::Identity>(response.body);
  ASSERT_TRUE(identity);
  EXPECT_EQ(identity.value().name, "Eve");
  EXPECT_EQ(api.credentials({cookie_of(response)}).front().person, identity.value().person);
}

TEST_F(HttpApiTest, DoesNotRegisterWhereItIsClosed) {
  create(false);
  const ApiResponse response = post("/api/register", R"({"profile":{"name":"Eve"}})");
  EXPECT_EQ(response.status, 403);
  EXPECT_EQ(code_of(response), "registration-closed");
}

TEST_F(HttpApiTest, RefusesBodiesThatAreNotWhatIsAskedFor) {
  for (const char* body : {"", "{", "[]", "{}", R"({"secret":"short"})", R"({"secret":7})"}) {
    const ApiResponse response = post("/api/sign-in", body);
    EXPECT_EQ(response.status, 400) << body;
    EXPECT_EQ(code_of(response), "field-invalid") << body;
  }
  create(true);
  EXPECT_EQ(post("/api/register", R"({"profile":{"name":""}})").status, 400);
}

TEST_F(HttpApiTest, NeedsTheSameOriginAndJson) {
  const std::string body = with_secret(link(ana));
  EXPECT_EQ(handle({"POST", "/api/sign-in", {}, body, true, false, true}).status, 403);
  EXPECT_EQ(handle({"POST", "/api/sign-in", {}, body, false, true, true}).status, 415);
  EXPECT_EQ(post("/api/sign-in", body).status, 200) << "the link was not spent";
}

TEST_F(HttpApiTest, TheFrontDoorTellsWhoTheBrowserIs) {
  create(true);
  const auto first = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  const auto second = cookie_of(post("/api/register", R"({"profile":{"name":"Eve"}})"));
  const ApiResponse response = get("/api/front-door", {first, second, {"other", "cookie"}, {"convene_p7", "wrong"}});
  ASSERT_EQ(response.status, 200);
  const auto door = protocol::decode_as<protocol::FrontDoor>(response.body);
  ASSERT_TRUE(door);
  EXPECT_EQ(door.value().title, "Institute");
  EXPECT_TRUE(door.value().registration_open);
  ASSERT_THAT(door.value().identities, SizeIs(2));
  EXPECT_EQ(door.value().identities[0].name, "Ana");
  EXPECT_EQ(door.value().identities[1].name, "Eve");
}

TEST_F(HttpApiTest, ACookieUnderAnothersNameProvesNothing) {
  const auto [name, token] = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  EXPECT_THAT(api.credentials({{name, token}}), SizeIs(1));
  EXPECT_THAT(api.credentials({{"convene_p99", token}}), IsEmpty());
  EXPECT_THAT(api.credentials({{"convene_", token}, {"convene_r1", token}, {name, token + "x"}}), IsEmpty());
}

TEST_F(HttpApiTest, SigningOutEndsOneIdentityOfTheBrowser) {
  create(true);
  const auto anas = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  const auto eves = cookie_of(post("/api/register", R"({"profile":{"name":"Eve"}})"));
  const ApiResponse response = post("/api/sign-out", R"({"identity":")" + ana.text() + R"("})", {anas, eves});
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(header(response, "Set-Cookie"), ::testing::StartsWith("convene_" + ana.text() + "=;"));
  EXPECT_THAT(header(response, "Set-Cookie"), HasSubstr("Max-Age=0"));
  EXPECT_THAT(api.credentials({anas}), IsEmpty());
  EXPECT_THAT(api.credentials({eves}), SizeIs(1));
}

TEST_F(HttpApiTest, SigningOutEverywhereEndsAllBrowsersOfThatPerson) {
  const auto here = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  const auto there = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  const std::string body = R"({"identity":")" + ana.text() + R"(","everywhere":true})";
  EXPECT_EQ(post("/api/sign-out", body, {here}).status, 200);
  EXPECT_THAT(api.credentials({here}), IsEmpty());
  EXPECT_THAT(api.credentials({there}), IsEmpty());
}

TEST_F(HttpApiTest, SigningOutAnotherEndsNothingOfTheirs) {
  const auto anas = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  EXPECT_EQ(post("/api/sign-out", R"({"identity":")" + ana.text() + R"("})").status, 200);
  EXPECT_THAT(api.credentials({anas}), SizeIs(1)) << "without the cookie it was nobody's";
}

TEST_F(HttpApiTest, ACaptioningServiceSendsLinesToTheAddressThatAModeratorOpens) {
  const RoomId hall = room("Hall");
  const auto mods = cookie_of(post("/api/sign-in", with_secret(link(person("Mia", Role::moderator)))));
  const auto anas = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  const std::string wanted = R"({"room":")" + hall.text() + R"(","open":true})";
  EXPECT_EQ(post("/api/captions/link", wanted, {anas}).status, 403);
  const ApiResponse opened = post("/api/captions/link", wanted, {mods});
  const std::string path = protocol::decode_as<protocol::CaptionAddress>(opened.body).value().path;
  const std::string token = path.substr(path.find("token=") + 6);

  const auto send = [&](std::string body, session::Parameters query) {
    return handle({"POST", "/api/captions", {}, std::move(body), false, false, false, std::move(query)});
  };
  EXPECT_EQ(send("Good morning,\r\neverybody. ", {{"token", token}, {"seq", "1"}, {"lang", "en-US"}}).status, 200);
  EXPECT_EQ(send("Good morning again.", {{"token", token}, {"seq", "1"}}).status, 200) << "sent twice, taken once";
  EXPECT_EQ(host->state().head_of("captions/" + hall.text()), 2U) << "that it was opened, and one line";
  ApiRequest asked{"GET", "/api/captions", {}, {}, false, false, false, {{"token", token}}};
  EXPECT_EQ(handle(asked).body, R"({"seq":1})");

  EXPECT_EQ(send("No number.", {{"token", token}}).status, 400);
  EXPECT_EQ(send("Not one either.", {{"token", token}, {"seq", "-2"}}).status, 400);
  EXPECT_EQ(send(std::string(501, 'x'), {{"token", token}, {"seq", "2"}}).status, 400);
  EXPECT_EQ(send("A guess.", {{"token", "guess"}, {"seq", "2"}}).status, 403);
  EXPECT_EQ(post("/api/captions/link", R"({"room":")" + hall.text() + R"(","open":false})", {mods}).status, 200);
  EXPECT_EQ(send("Too late.", {{"token", token}, {"seq", "3"}}).status, 403);
}

TEST_F(HttpApiTest, OnlyOrganisersImport) {
  const auto anas = cookie_of(post("/api/sign-in", with_secret(link(ana))));
  for (const char* path : {"/api/schedule", "/api/map", "/api/maps"}) {
    EXPECT_EQ(post(path, "{}").status, 403) << path;
    EXPECT_EQ(post(path, "{}", {anas}).status, 403) << path;
  }
  const auto olgas = cookie_of(post("/api/sign-in", with_name(link({}, Role::organiser), "Olga")));
  EXPECT_EQ(code_of(post("/api/schedule", "{}", {olgas})), "not-imported");
}

TEST_F(HttpApiTest, TheProgrammeIsAnsweredAsItIsNow) {
  create(false);
  const auto version = [&] {
    return protocol::decode_as<protocol::ProgrammeDocument>(get("/api/programme").body).value().version;
  };
  EXPECT_EQ(version(), 0);
  execute({}, protocol::ProgrammePublish{"Institute", "UTC", {}});
  EXPECT_EQ(version(), 1);
  execute({}, protocol::ProgrammePublish{"Renamed", "UTC", {}});
  EXPECT_EQ(version(), 2);
}

TEST_F(HttpApiTest, ACampusNeverChangesUnderItsHash) {
  const std::string hash = documents.keep(R"({"name":"campus"})").value();
  const ApiResponse response = get("/api/campus/" + hash);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, R"({"name":"campus"})");
  EXPECT_THAT(header(response, "Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(get("/api/campus/" + std::string(64, '0')).status, 404);
  EXPECT_EQ(get("/api/campus/../secret").status, 404);
}

TEST_F(HttpApiTest, PicturesAreServedAsWhatTheyAreAndNothingElseIs) {
  using namespace std::literals;
  const std::string png = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x20\0\0\0\x20"s;
  const ApiResponse response = get("/api/picture/" + documents.keep(png).value());
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Content-Type"), "image/png");
  EXPECT_EQ(response.body, png);
  EXPECT_EQ(get("/api/picture/" + documents.keep("<svg onload='alert(1)'/>").value()).status, 404);
  EXPECT_EQ(get("/api/picture/" + std::string(64, '0')).status, 404);
}

TEST_F(HttpApiTest, LinkedMapsComeInTogether) {
  const auto olgas = cookie_of(post("/api/sign-in", with_name(link({}, Role::organiser), "Olga")));
  const std::string map = R"({\"width\":3,\"height\":3,\"tilewidth\":16,\"tileheight\":16,\"layers\":[]})";
  const ApiResponse response =
      post("/api/maps", R"({"main":"a.tmj","maps":{"a.tmj":")" + map + R"("},"pictures":{}})", {olgas});
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("1 map, 0 areas, 0 rooms"));
  for (const char* body :
       {"{", "{}", R"({"main":"b.tmj","maps":{}})", R"({"main":"../a.tmj","maps":{"../a.tmj":"{}"}})",
        R"({"main":"a.tmj","maps":{"a.tmj":"{}"},"pictures":{"b.png":"!"}})"}) {
    EXPECT_EQ(code_of(post("/api/maps", body, {olgas})), "not-imported") << body;
  }
}

TEST_F(HttpApiTest, KnowsItsAddressesAndMethods) {
  EXPECT_EQ(get("/api/nothing").status, 404);
  EXPECT_EQ(get("/api/sign-in").status, 404);
  EXPECT_EQ(post("/api/front-door", "{}").status, 404);
  EXPECT_EQ(handle({"DELETE", "/api/front-door", {}, {}, false, true, true}).status, 405);
  EXPECT_EQ(session::HttpApi::body_bytes_max("/api/sign-in"), limits::http_body_bytes_max);
  EXPECT_EQ(session::HttpApi::body_bytes_max("/api/map"), limits::map_bytes_max);
  EXPECT_EQ(session::HttpApi::body_bytes_max("/api/front-door"), 0);
}

TEST_F(HttpApiTest, LetsSimulatedPeopleInForAnOrganiserAlone) {
  const std::string names = R"({"names":["Sim One","Sim Two"]})";
  EXPECT_EQ(post("/api/rehearsal", names, {cookie_of(post("/api/sign-in", with_secret(link(ana))))}).status, 403);
  const auto olgas = cookie_of(post("/api/sign-in", with_name(link({}, Role::organiser), "Olga")));
  const auto seats = protocol::decode_as<protocol::RehearsalSeats>(post("/api/rehearsal", names, {olgas}).body);
  ASSERT_TRUE(seats);
  ASSERT_THAT(seats.value().seats, SizeIs(2));
  for (const protocol::RehearsalSeat& seat : seats.value().seats) {
    EXPECT_THAT(api.credentials({{"convene_" + seat.person.text(), seat.cookie}}), SizeIs(1));
    EXPECT_TRUE(host->state().people.find(seat.person)->is_simulated);
  }
  EXPECT_EQ(code_of(post("/api/rehearsal", R"({"names":[""]})", {olgas})), "field-invalid");
}

TEST_F(HttpApiTest, TooManySignInsAreTooFastForAWhile) {
  for (std::uint64_t tried = 0; tried < limits::exchanges_per_30s; ++tried) {
    ASSERT_EQ(post("/api/sign-in", with_secret(std::string(43, 'x'))).status, 403);
  }
  const ApiResponse response = post("/api/sign-in", with_secret(link(ana)));
  EXPECT_EQ(response.status, 429);
  EXPECT_EQ(code_of(response), "too-fast");
  clock.advance(std::chrono::seconds(1));
  EXPECT_EQ(post("/api/sign-in", with_secret(link(ana))).status, 200);
}

TEST_F(HttpApiTest, AFullDiskSaysSoAndSignsNobodyIn) {
  const std::string secret = link(ana);
  journal->set_disk(ports::AppendOutcome::full);
  const ApiResponse response = post("/api/sign-in", with_secret(secret));
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(code_of(response), "read-only");
  EXPECT_THAT(header(response, "Set-Cookie"), IsEmpty());
  journal->set_disk(ports::AppendOutcome::durable);
  clock.advance(std::chrono::seconds(1));
  EXPECT_EQ(post("/api/sign-in", with_secret(secret)).status, 200);
}

}  // namespace
}  // namespace convene::testing
