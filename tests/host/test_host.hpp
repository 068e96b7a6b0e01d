// A host on a journal in memory: a test stops its disk, fills it, crashes it, and reads what the host told, in order.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "adapters/manual_clock.hpp"
#include "adapters/memory_documents.hpp"
#include "adapters/memory_journal.hpp"
#include "adapters/mesh_media.hpp"
#include "campus/drawn_campus.hpp"
#include "domain/topic.hpp"
#include "host/host.hpp"
#include "host/told.hpp"
#include "protocol/codec/codec.hpp"

namespace convene::testing {

using protocol::ErrorCode;
using protocol::Role;
using Completion = adapters::MemoryJournal::Completion;

/// A journal whose pages can be made unreadable.
class TestJournal : public adapters::MemoryJournal {
 public:
  using MemoryJournal::MemoryJournal;

  void page(ports::PageRequest request, std::function<void(ports::Page)> done) override {
    MemoryJournal::page(std::move(request), [this, done = std::move(done)](ports::Page page) {
      if (is_unreadable) page = {.entries = {}, .more = false, .unreadable = true};
      done(std::move(page));
    });
  }

  bool is_unreadable = false;
};

/// What a command is answered; empty until then.
using Pending = std::shared_ptr<std::optional<host::Answer>>;

inline std::optional<ErrorCode> refusal_of(const Pending& pending) {
  if (!*pending || **pending) return std::nullopt;
  return (*pending)->error().code;
}

class TestHost {
 public:
  explicit TestHost(Completion completion = Completion::at_once, std::vector<std::string> campus_rows = {"###", "#s#"})
      : completion_(completion), rows_(std::move(campus_rows)) {
    start();
    (void)documents.keep("campus");
  }

  /// Lets all syncs end and hands their answers back.
  void complete() {
    journal->complete(journal->waiting());
    run();
  }
  /// Hands back what the journal answered so far.
  void run() {
    while (!tasks_.empty()) {
      const auto task = std::move(tasks_.front());
      tasks_.pop_front();
      task();
    }
  }

  /// For adapters that hand something back to the host's thread.
  ports::Post post() {
    return [this](std::function<void()> task) { tasks_.push_back(std::move(task)); };
  }

  Pending submit(PersonId person, const protocol::Command& command) {
    return submit(person, ++last_n_[person], command);
  }
  Pending submit(PersonId person, std::uint32_t n, const protocol::Command& command) {
    auto pending = std::make_shared<std::optional<host::Answer>>();
    host->submit(person, {"tab-of-" + person.text(), n, command, protocol::digest_of(command)},
                 noting(pending, command));
    settle_in();
    return pending;
  }
  Pending execute(PersonId person, const protocol::Command& command) {
    auto pending = std::make_shared<std::optional<host::Answer>>();
    host->execute(person, command, noting(pending, command));
    settle_in();
    return pending;
  }
  /// The value a command was answered; the test fails where it was not.
  template <class Reply>
  Reply reply(const Pending& pending) {
    if (!*pending || !**pending) {
      ADD_FAILURE() << (*pending ? "refused" : "not answered");
      return {};
    }
    return std::get<Reply>((*pending)->value());
  }

  // What these three do is durable when they return.
  PersonId person(const std::string& name, Role role = Role::attendee) {
    const std::string link = hash(++secrets_);
    const std::string cookie = hash(++secrets_);
    execute({}, protocol::LinkMint{link, role, {}, clock.now() + std::chrono::hours(1), false});
    protocol::Profile profile;
    profile.name = name;
    const auto joined = execute({}, protocol::LinkExchange{link, cookie, profile});
    complete();
    cookies[reply<protocol::SignedIn>(joined).person] = cookie;
    return reply<protocol::SignedIn>(joined).person;
  }
  RoomId room(const std::string& name) {
    const auto made = execute({}, protocol::RoomOpen{name, protocol::RoomKind::table, {}});
    complete();
    return reply<protocol::RoomMade>(made).room;
  }
  void does(PersonId person, const protocol::Command& command) {
    const auto pending = submit(person, command);
    complete();
    if (!*pending || !**pending) ADD_FAILURE() << protocol::name_of(command) << " was not carried out";
  }

  /// Puts the drawn campus into use; areas are capital letters, their rooms "Room A" and so on.
  void publish_campus(const std::vector<std::string>& areas) {
    protocol::CampusPublish publish;
    publish.hash = documents.keep("campus").value();
    for (const std::string& area : areas) {
      publish.rooms.push_back({area, "Room " + area, protocol::RoomKind::lobby, {}});
    }
    execute({}, publish);
    complete();
  }
  RoomId room_named(const std::string& name) const { return host->state().rooms.named(name)->id; }
  /// The name of the area the newest published world shows the person in; empty: in none.
  std::string area_of(PersonId person) const {
    const auto& world = told.worlds.back();
    const std::uint16_t area = world->areas.at(world->index_of(person));
    return area == campus::no_area ? "" : campus::drawn(rows_)->areas[area].name;
  }

  /// Time passes in ticks.
  void pass(Milliseconds time, Milliseconds a_tick = Milliseconds(500)) {
    for (; time > Milliseconds(0); time -= a_tick) {
      clock.advance(std::min(a_tick, time));
      host->tick();
      settle_in();
    }
  }

  /// The process dies, and another one starts on the same disk.
  void crash_and_start() {
    journal->crash();
    host.reset();
    tasks_.clear();
    start();
  }

  std::vector<domain::Stay> stays(PersonId person) const { return host->state().attendance.stays_of(person); }
  RoomId room_of(PersonId person) const { return host->state().people.find(person)->room; }

  std::shared_ptr<adapters::MemoryDisk> disk = std::make_shared<adapters::MemoryDisk>("epoch-1");
  adapters::ManualClock clock{from_milliseconds(1'700'000'000'000)};
  adapters::MemoryDocuments documents;
  adapters::MeshMedia media{{{"stun:relay.example:3478", "turn:relay.example:3478"}, "secret"}};
  std::unique_ptr<TestJournal> journal;
  std::unique_ptr<host::Host> host;
  Told told;
  std::vector<Failure> broken;
  std::map<PersonId, std::string> cookies;  // of those who joined by person(), as hashes

 private:
  static std::string hash(int number) {
    const std::string digits = std::to_string(number);
    return std::string(64 - digits.size(), '0') + digits;
  }
  host::Answered noting(const Pending& pending, const protocol::Command& command) {
    return [this, pending, name = std::string(protocol::name_of(command))](host::Answer answer) {
      CONVENE_ASSERT(!pending->has_value());  // once
      told.lines.push_back((answer ? "answered " : "refused ") + name);
      pending->emplace(std::move(answer));
    };
  }
  void settle_in() {
    if (completion_ == Completion::at_once) run();
  }
  void start() {
    journal = std::make_unique<TestJournal>(disk, post(), completion_);
    auto started = host::Host::start({*journal, documents, clock, media,
                                      [this](const std::string&) { return campus::drawn(rows_); },
                                      [this](const Failure& failure) { broken.push_back(failure); }});
    CONVENE_ASSERT(started);
    host = std::move(started.value());
    host->attach(told);
  }

  Completion completion_;
  std::vector<std::string> rows_;
  std::deque<std::function<void()>> tasks_;
  std::map<PersonId, std::uint32_t> last_n_;
  int secrets_ = 0;
};

}  // namespace convene::testing
