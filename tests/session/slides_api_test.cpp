// Slides over HTTP, with a host and a shelf in memory.
#include "session/slides_api.hpp"

#include "adapters/memory_blobs.hpp"
#include "formats/base64.hpp"
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using session::ApiRequest;
using session::ApiResponse;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string pdf = "%PDF-1.7 " + std::string(5000, 'x') + "startxref 9 %%EOF";

class SlidesApiTest : public ::testing::Test, protected TestHost {
 protected:
  static ApiRequest upload_of(PersonId person, RoomId room, std::string title = "Plans", int pages = 12) {
    const std::string about = R"({"identity":")" + person.text() + R"(","room":")" + room.text() + R"(","title":")" +
                              title + R"(","pages":)" + std::to_string(pages) + "}";
    ApiRequest request{"POST", "/api/slides", {}, {}, false, true, false};
    request.is_pdf = true;
    request.query = {
        {"about", formats::to_base64({reinterpret_cast<const std::uint8_t*>(about.data()), about.size()})}};
    return request;
  }
  /// The answer to the whole file, or to its announcement where that is refused.
  ApiResponse send(const ApiRequest& request, PersonId person, const std::string& bytes = pdf) {
    auto upload = api.begin(request, bytes.size(), {{person, ""}});
    if (!upload) return upload.error();
    for (std::size_t at = 0; at < bytes.size(); at += 1000)
      upload.value()->take(std::string_view(bytes).substr(at, 1000));
    std::optional<ApiResponse> response;
    upload.value()->finish([&](ApiResponse answer) { response = std::move(answer); });
    upload.value().reset();
    run();
    return response.value_or(ApiResponse{});
  }
  ApiResponse get(const std::string& path, PersonId person, std::string range = {}, std::string if_range = {}) {
    ApiRequest request{"GET", path, {}, {}, false, false, false};
    request.range = std::move(range);
    request.if_range = std::move(if_range);
    ApiResponse response;
    api.get(request, {{person, ""}}, [&](ApiResponse answer) { response = std::move(answer); });
    run();
    return response;
  }
  std::string put_up() {
    const auto made = protocol::decode_as<protocol::SlidesMade>(send(upload_of(mia, hall), mia).body);
    return made ? made.value().slides.text() : "not put up";
  }
  static std::string bytes_of(const ApiResponse& response) {
    const session::BlobPart& part = response.part;
    return part.blob ? part.blob->read(part.from, part.to - part.from).value_or("") : "";
  }
  static std::string header(const ApiResponse& response, std::string_view name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return {};
  }

  adapters::MemoryBlobs blobs{post()};
  session::SlidesApi api{*host, blobs, clock};
  RoomId hall = room("Hall");
  PersonId mia = person("Mia", Role::moderator);
  PersonId ana = person("Ana");
};

TEST_F(SlidesApiTest, AFileIsKeptAndNamedOnTheStage) {
  const ApiResponse response = send(upload_of(mia, hall), mia);
  EXPECT_EQ(response.status, 200) << response.body;
  const auto& ready = host->state().slides.of(hall).ready;
  ASSERT_THAT(ready, SizeIs(1));
  EXPECT_EQ(ready.begin()->second.title, "Plans");
  EXPECT_EQ(ready.begin()->second.bytes, pdf.size());
  EXPECT_EQ(blobs.all().front(), ready.begin()->second.hash);
}

TEST_F(SlidesApiTest, WhatCanBeRefusedIsRefusedBeforeItIsSent) {
  const auto refused = [&](ApiRequest request, PersonId as, std::uint64_t bytes = 5000) {
    const auto upload = api.begin(request, bytes, {{as, ""}});
    return upload ? 0 : upload.error().status;
  };
  ApiRequest foreign = upload_of(mia, hall);
  foreign.is_same_origin = false;
  EXPECT_EQ(refused(foreign, mia), 403);
  ApiRequest page = upload_of(mia, hall);
  page.is_pdf = false;
  EXPECT_EQ(refused(page, mia), 415);
  EXPECT_EQ(refused(upload_of(mia, hall), mia, protocol::limits::slides_bytes_max + 1), 413);
  EXPECT_EQ(refused(upload_of(mia, hall), ana), 401) << "speaks for herself only";
  EXPECT_EQ(refused(upload_of(ana, hall), ana), 400) << "does not present";
  EXPECT_EQ(refused(upload_of(mia, RoomId{999}), mia), 400);
  EXPECT_EQ(refused(upload_of(mia, hall, ""), mia), 400) << "a title is needed";
  EXPECT_EQ(refused(upload_of(mia, hall, "Plans", 501), mia), 400);
  EXPECT_EQ(refused(upload_of(mia, hall, "Plans", 0), mia), 400);
  EXPECT_EQ(refused(upload_of(mia, hall), mia), 0);
  EXPECT_THAT(blobs.all(), IsEmpty());
}

TEST_F(SlidesApiTest, WhatIsNoPdfOrWasCutOffIsAnsweredAndNothingElseChanges) {
  for (const std::string& bytes : {std::string("<html>startxref %%EOF"), pdf.substr(0, 3000), std::string()}) {
    const ApiResponse response = send(upload_of(mia, hall), mia, bytes);
    EXPECT_EQ(response.status, 422);
    EXPECT_THAT(response.body, HasSubstr("no-pdf"));
  }
  EXPECT_THAT(blobs.all(), IsEmpty());
  EXPECT_THAT(host->state().slides.of(hall).ready, IsEmpty());
}

TEST_F(SlidesApiTest, SoManyAreReceivedAtATime) {
  std::vector<std::unique_ptr<session::Upload>> uploads;
  for (std::uint64_t one = 0; one < protocol::limits::slides_uploads_max; ++one) {
    uploads.push_back(std::move(api.begin(upload_of(mia, hall), 5000, {{mia, ""}}).value()));
  }
  EXPECT_EQ(api.begin(upload_of(mia, hall), 5000, {{mia, ""}}).error().status, 429);
  uploads.pop_back();
  EXPECT_TRUE(api.begin(upload_of(mia, hall), 5000, {{mia, ""}}));
}

TEST_F(SlidesApiTest, WhoIsInTheRoomReadsItInParts) {
  const std::string path = "/api/slides/" + put_up();
  EXPECT_EQ(get(path, ana).status, 404) << "is not in the room, and is not told that there is something";
  does(ana, protocol::RoomEnter{hall});
  const ApiResponse whole = get(path, ana);
  EXPECT_EQ(whole.status, 200);
  EXPECT_EQ(bytes_of(whole), pdf);
  EXPECT_EQ(header(whole, "Content-Type"), "application/pdf");
  EXPECT_EQ(header(whole, "Content-Disposition"), "attachment; filename*=UTF-8''Plans.pdf");
  EXPECT_EQ(header(whole, "Accept-Ranges"), "bytes");
  const ApiResponse part = get(path, ana, "bytes=1-3");
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(bytes_of(part), "PDF");
  EXPECT_EQ(header(part, "Content-Range"), "bytes 1-3/" + std::to_string(pdf.size()));
  EXPECT_EQ(get(path, ana, "bytes=999999-").status, 416);
  EXPECT_EQ(get(path, ana, "bytes=1-3", header(whole, "ETag")).status, 206);
  EXPECT_EQ(get(path, ana, "bytes=1-3", "\"another\"").status, 200);
  EXPECT_EQ(get("/api/slides/d999", ana).status, 404);
  EXPECT_EQ(get("/api/slides/../x", ana).status, 404);
}

TEST_F(SlidesApiTest, WhatNoStageNamesAnyMoreIsDeletedOnceThatIsDurable) {
  const std::string slides = put_up();
  pass(std::chrono::seconds(20));
  api.tick();
  run();
  EXPECT_THAT(blobs.all(), SizeIs(1));
  does(mia, protocol::SlidesWithdraw{*SlidesId::parse(slides)});
  EXPECT_THAT(blobs.all(), SizeIs(1));
  pass(std::chrono::seconds(20));
  api.tick();
  run();
  EXPECT_THAT(blobs.all(), IsEmpty());
}

TEST_F(SlidesApiTest, NothingIsDeletedWhileAFileIsReceived) {
  does(mia, protocol::SlidesWithdraw{*SlidesId::parse(put_up())});
  const auto upload = std::move(api.begin(upload_of(mia, hall), 5000, {{mia, ""}}).value());
  pass(std::chrono::seconds(20));
  api.tick();
  run();
  EXPECT_THAT(blobs.all(), SizeIs(1)) << "it may be the same file";
}

TEST_F(SlidesApiTest, ACrashBetweenFileAndStageLeavesNothingBehind) {
  auto upload = std::move(api.begin(upload_of(mia, hall), pdf.size(), {{mia, ""}}).value());
  upload->take(pdf);
  upload->finish([](const ApiResponse&) { FAIL() << "the process is gone"; });
  EXPECT_THAT(blobs.all(), SizeIs(1));
  crash_and_start();
  session::SlidesApi anew(*host, blobs, clock);
  anew.tick();
  run();
  EXPECT_THAT(blobs.all(), IsEmpty());
}

}  // namespace
}  // namespace convene::testing
