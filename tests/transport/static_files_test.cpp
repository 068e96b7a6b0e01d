#include "transport/static_files.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace convene::transport {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() {
    write("index.html", "<p>page</p>");
    write("outside.html", "<p>outside</p>");
    write("favicon.svg", "<svg/>");
    write("assets/main-3fa9c1d2.js", "run()");
    write("assets/main-3fa9c1d2.js.br", "BROTLI");
    write("assets/main-3fa9c1d2.js.gz", "GZIP");
    write("assets/plain.css", "a{}");
    write(".secret", "no");
    write(".git/config", "no");
    fs::create_symlink("/etc/passwd", folder_ / "link.txt");
  }
  ~StaticFilesTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << content;
  }

  static HttpResponse get(const StaticFiles& files, const std::string& path, const std::string& fields = "") {
    return files.answer(parse_head("GET / HTTP/1.1\r\n" + fields + "\r\n", 10).value(), path);
  }
  static std::string header(const HttpResponse& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
      if (key == name) return value;
    return "";
  }

  fs::path folder_ = fs::temp_directory_path() / ("convene-static-" + std::to_string(getpid()));
};

TEST_F(StaticFilesTest, AnswersWhatWasThereAtStart) {
  const auto files = StaticFiles::read(folder_).value();
  write("later.txt", "no");
  EXPECT_EQ(files.size(), 5u);
  EXPECT_EQ(*get(files, "/favicon.svg").body, "<svg/>");
  EXPECT_EQ(header(get(files, "/favicon.svg"), "Content-Type"), "image/svg+xml");
  for (const std::string& path :
       std::vector<std::string>{"/later.txt", "/link.txt", "/assets/none.js", "/assets/main-3fa9c1d2.js.br"})
    EXPECT_EQ(get(files, path).status, 404) << path;
}

TEST_F(StaticFilesTest, AnswersRoutesOfTheClientByItsPage) {
  const auto files = StaticFiles::read(folder_).value();
  for (const std::string& path : std::vector<std::string>{"/", "/join", "/rooms/r7"})
    EXPECT_EQ(*get(files, path).body, "<p>page</p>") << path;
  for (const std::string& path : std::vector<std::string>{"/hall", "/hall/ABC234", "/watch/abc", "/ask/abc"})
    EXPECT_EQ(*get(files, path).body, "<p>outside</p>") << path;
  for (const std::string& path : std::vector<std::string>{"/join.php", "/a b", "/" + std::string(300, 'a')})
    EXPECT_EQ(get(files, path).status, 404) << path;
}

TEST_F(StaticFilesTest, CachesForEverOnlyWhatIsNamedByItsContent) {
  const auto files = StaticFiles::read(folder_).value();
  EXPECT_EQ(header(get(files, "/assets/main-3fa9c1d2.js"), "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(header(get(files, "/assets/plain.css"), "Cache-Control"), "no-cache");
  EXPECT_EQ(header(get(files, "/"), "Cache-Control"), "no-cache");
}

TEST_F(StaticFilesTest, SendsTheEncodingThatIsWanted) {
  const auto files = StaticFiles::read(folder_).value();
  const auto body = [&](const std::string& accepted) {
    return *get(files, "/assets/main-3fa9c1d2.js", "Accept-Encoding: " + accepted + "\r\n").body;
  };
  EXPECT_EQ(body("gzip, deflate, br"), "BROTLI");
  EXPECT_EQ(body("gzip;q=0.5, br;q=0"), "GZIP");
  EXPECT_EQ(body("GZIP"), "GZIP");
  EXPECT_EQ(body("identity"), "run()");
  EXPECT_EQ(body("br;q=0.0, gzip; q=0"), "run()");
  const auto response = get(files, "/assets/main-3fa9c1d2.js", "Accept-Encoding: br\r\n");
  EXPECT_EQ(header(response, "Content-Encoding"), "br");
  EXPECT_EQ(header(response, "Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(header(response, "Vary"), "Accept-Encoding");
}

TEST_F(StaticFilesTest, SaysWhenNothingChanged) {
  const auto files = StaticFiles::read(folder_).value();
  const std::string tag = header(get(files, "/"), "ETag");
  EXPECT_EQ(get(files, "/", "If-None-Match: \"other\", W/" + tag + "\r\n").status, 304);
  EXPECT_EQ(get(files, "/", "If-None-Match: \"other\"\r\n").status, 200);
  const auto encoded = get(files, "/assets/main-3fa9c1d2.js", "Accept-Encoding: br\r\n");
  EXPECT_NE(header(encoded, "ETag"), header(get(files, "/assets/main-3fa9c1d2.js"), "ETag"));
}

TEST_F(StaticFilesTest, FailsWithASentenceWhereNoClientIs) {
  EXPECT_NE(StaticFiles::read(folder_ / "none").error().sentence.find("none"), std::string::npos);
  fs::remove(folder_ / "index.html");
  EXPECT_NE(StaticFiles::read(folder_).error().remedy.find("--web"), std::string::npos);
}

TEST_F(StaticFilesTest, TellsWhatToDoWhenTheClientIsNotBuilt) {
  const StaticFiles none;
  EXPECT_EQ(get(none, "/").status, 503);
  EXPECT_NE(get(none, "/join").body->find("npm"), std::string::npos);
  EXPECT_EQ(get(none, "/a.js").status, 404);
}

TEST(HttpResponses, NeverLetAValueBecomeAHeader) {
  HttpResponse response;
  response.headers = {{"X", "a\r\nY: b"}};
  const std::string head = response_head(response, true, from_milliseconds(0));
  EXPECT_EQ(head.find("\r\nY:"), std::string::npos);
  EXPECT_NE(head.find("X: a  Y: b\r\n"), std::string::npos);
  EXPECT_NE(head.find("Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"), std::string::npos);
}

TEST(HttpResponses, CarryTheSecurityHeadersAndNoName) {
  const std::string head = response_head(refusal({404, "No.", "Go."}, false), false, from_milliseconds(0));
  for (const std::string_view part :
       {"Content-Security-Policy: default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
        "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cross-Origin-Opener-Policy: same-origin",
        "Permissions-Policy: camera=(self), microphone=(self), display-capture=(self), ", "Connection: close"})
    EXPECT_NE(head.find(part), std::string::npos) << part;
  EXPECT_EQ(head.find("Server:"), std::string::npos);
}

TEST(HttpResponses, RefuseCallersOfTheInterfaceInJson) {
  EXPECT_EQ(*refusal({413, "Too large.", "Send less."}, true).body,
            R"({"code":"malformed","sentence":"Too large.","remedy":"Send less."})");
}

}  // namespace
}  // namespace convene::transport
