// Judging and folding a message in a convening of so many people.
#include <benchmark/benchmark.h>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace {

using namespace convene;

struct Institute {
  domain::Convening state;
  PersonId speaker;
  RoomId room;

  explicit Institute(std::int64_t people) {
    for (std::int64_t number = 0; number < people; ++number) join("Person " + std::to_string(number));
    speaker = join("Speaker");
    room = RoomId{state.sequence + 1};
    happen(domain::topic::convening, {}, protocol::RoomOpened{room, "Hall", protocol::RoomKind::stage, "", ""});
    happen(domain::topic::ledger, speaker, protocol::RoomEntered{room});
  }

  PersonId join(std::string name) {
    const PersonId id{state.sequence + 1};
    protocol::PersonJoined joined;
    joined.person = id;
    joined.profile.name = std::move(name);
    happen(domain::topic::of_inbox(id), id, joined);
    return id;
  }

  void happen(std::string_view topic, PersonId author, protocol::Event event) {
    domain::Entry entry{state.sequence + 1, std::string(topic), 0, author, Time(), {}, std::move(event)};
    entry.offset = state.head_of(entry.topic);
    domain::apply(state, entry);
  }
};

void decide_chat_post(benchmark::State& state) {
  const Institute institute(state.range(0));
  const protocol::Command command = protocol::ChatPost{institute.room, "Good to see so many of you here!", {}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        domain::decide(institute.state, {institute.speaker}, command, {Time(), institute.state.sequence + 1}));
  }
}
BENCHMARK(decide_chat_post)->Arg(100)->Arg(10'000);

void apply_chat_posted(benchmark::State& state) {
  Institute institute(state.range(0));
  protocol::ChatPosted event;
  event.author = institute.speaker;
  event.text = "Good to see so many of you here!";
  const std::string topic = domain::topic::of_room(institute.room);
  for (auto _ : state) institute.happen(topic, institute.speaker, event);
}
BENCHMARK(apply_chat_posted)->Arg(100)->Arg(10'000)->Iterations(100'000);

}  // namespace
