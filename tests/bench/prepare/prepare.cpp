// Makes a data folder for a run: a convening with a campus, rooms and people who are signed in already. Writes a line a
// person: person, cookie, room. People are let in through the host like everybody, so that all of it is history.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "app/establishment.hpp"
#include "bench/generator/campus_plan.hpp"
#include "domain/topic.hpp"
#include "formats/campus_document.hpp"
#include "host/stored.hpp"

namespace {

using namespace convene;

struct Wishes {
  std::filesystem::path data;
  std::string sessions;
  std::size_t people = 1000;
  std::size_t crowds = 8;
  bool has_own_rooms = false;  // a room a person, instead of one for all
  std::size_t messages = 0;    // written in the rooms before
};

campus::Document campus_for(const Wishes& wishes) {
  campus::Document document;
  document.name = "campus";
  document.title = "Open ground";
  document.width = document.height = bench::campus_side;
  document.maps.push_back({"campus", "Open ground", {0, 0, document.width, document.height}, {}});
  document.blocked = campus::TileBits(document.width, document.height);
  document.floors.assign(document.blocked.count(), campus::Floor::grass);
  campus::Entry entry{"everywhere", {}};
  for (std::size_t person = 0; person < wishes.people; ++person) {
    SeededRandom random(person + 1);
    const auto spot = bench::is_in_crowd(person) ? bench::spot_in_crowd(person % wishes.crowds, random)
                                                 : bench::spot_anywhere(random);
    entry.cells.push_back({spot.x / bench::steps_a_tile, spot.y / bench::steps_a_tile});
  }
  document.entries.push_back(std::move(entry));
  return document;
}

std::string room_name(std::size_t number) { return "Room " + std::to_string(number); }

protocol::ProgrammePublish programme_for(const Wishes& wishes, Time now) {
  protocol::ProgrammePublish programme{"Bench", "UTC", {}};
  const std::size_t rooms = wishes.has_own_rooms ? wishes.people : 1;
  for (std::size_t number = 0; number < rooms; ++number) {
    protocol::ProgrammeSession session;
    session.guid = "s" + std::to_string(number);
    session.title = "Session " + std::to_string(number);
    session.starts = now;
    session.ends = now + std::chrono::hours(1);
    session.room_name = room_name(number);
    programme.sessions.push_back(std::move(session));
  }
  return programme;
}

void must(const Result<protocol::Reply>& done) {
  if (done) return;
  std::cerr << done.error().sentence << "\n";
  std::exit(1);
}

std::string room_of(const app::Establishment& parts, std::size_t number) {
  for (const auto& [id, room] : parts.host->state().rooms.all()) {
    if (room.name == room_name(number)) return id.text();
  }
  return "";
}

/// Many at a time, so that they share commits.
void let_in(app::Establishment& parts, const Wishes& wishes, std::ofstream& sessions) {
  constexpr std::size_t group = 500;
  const std::string hall = room_of(parts, 0);
  std::size_t answered = 0;
  const std::size_t people = wishes.people + 1;
  for (std::size_t first = 0; first < people; first += group) {
    const std::size_t last = std::min(first + group, people);
    for (std::size_t number = first; number < last; ++number) {
      const std::string cookie = parts.secrets.token();
      protocol::PersonRegister registration;
      registration.cookie = parts.secrets.hash(cookie);
      registration.profile.name = "Person " + std::to_string(number);
      const bool has_own = wishes.has_own_rooms && number < wishes.people;
      const std::string room = has_own ? room_of(parts, number) : hall;
      parts.host->execute({}, registration, [&, cookie, room, last](const host::Answer& answer) {
        if (!answer) std::exit(1);
        sessions << std::get<protocol::SignedIn>(answer.value()).person.text() << " " << cookie << " " << room << "\n";
        if (++answered == last) parts.shard.stop();
      });
    }
    if (answered < last) parts.shard.run();
  }
}

/// What has been said before: straight to the journal, since people write a million messages in weeks. Everybody is
/// given the rest of a message a person, so that each room is as long as the next.
void write_messages(app::Establishment& parts, const Wishes& wishes) {
  constexpr std::size_t group = protocol::limits::commit_entries_max;
  const host::Host& host = *parts.host;
  std::vector<std::pair<std::string, std::uint64_t>> rooms;  // topic, next offset
  for (const auto& [id, room] : host.state().rooms.all()) {
    const std::string topic = domain::topic::of_room(id);
    rooms.emplace_back(topic, host.state().head_of(topic));
  }
  std::vector<PersonId> people;
  for (const auto& [key, person] : host.state().people.by_name()) people.push_back(person->id);
  std::uint64_t sequence = host.state().sequence;
  Time at = parts.clock.now();
  for (std::size_t written = 0; written < wishes.messages;) {
    ports::Commit commit;
    for (; commit.entries.size() < group && written < wishes.messages; ++written) {
      auto& [topic, next] = rooms[written % rooms.size()];
      protocol::ChatPosted said;
      said.author = people[written % people.size()];
      said.text = "Message " + std::to_string(written) + " of many, about as long as people write to each other.";
      at += Milliseconds(1);
      domain::Entry entry{++sequence, topic, next++, said.author, at, {}, std::move(said)};
      commit.entries.push_back(host::to_stored(entry));
    }
    parts.journal->append(std::move(commit), [&](ports::AppendOutcome outcome) {
      if (outcome != ports::AppendOutcome::durable) std::exit(1);
      parts.shard.stop();
    });
    parts.shard.run();
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  CLI::App root("Makes a data folder for a benchmark.", "prepare");
  Wishes wishes;
  root.add_option("--data", wishes.data)->required();
  root.add_option("--sessions", wishes.sessions)->required();
  root.add_option("--people", wishes.people);
  root.add_option("--crowds", wishes.crowds);
  root.add_option("--messages", wishes.messages);
  root.add_flag("--own-rooms", wishes.has_own_rooms);
  CLI11_PARSE(root, argument_count, arguments);
  auto opened = app::Establishment::open(wishes.data);
  if (!opened) {
    std::cerr << opened.error().sentence << "\n";
    return 1;
  }
  app::Establishment& parts = *opened.value();
  must(parts.execute(protocol::ConveningCreate{"Bench", "UTC", "", true}));
  const auto hash = parts.documents->keep(formats::write_campus_document(campus_for(wishes)));
  if (!hash) return 1;
  must(parts.execute(protocol::CampusPublish{hash.value(), {}}));
  must(parts.execute(programme_for(wishes, parts.clock.now())));
  std::ofstream sessions(wishes.sessions);
  let_in(parts, wishes, sessions);
  write_messages(parts, wishes);
  return sessions.good() ? 0 : 1;
}
