// Reading a command and writing what follows from it, as each message does once.
#include <benchmark/benchmark.h>

#include "protocol/codec/codec.hpp"

namespace {

using namespace convene;

constexpr std::string_view chat_command =
    R"({"do":"chat.post","client":"1b9d6bcd","n":7,"d":{"room":"r3","text":"We tried that last year, and it went )"
    R"(better than we had hoped."}})";

protocol::ChatPosted posted() {
  protocol::ChatPosted event;
  event.author = PersonId{7};
  event.name = "Ada Lovelace";
  event.text = "We tried that last year, and it went better than we had hoped.";
  return event;
}

void decode_chat_post(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(protocol::decode_command(chat_command));
}
BENCHMARK(decode_chat_post);

void encode_chat_record(benchmark::State& state) {
  const protocol::Event event = posted();
  for (auto _ : state) {
    const std::string record = protocol::encode_record("room/r3", 41, from_milliseconds(1'764'028'800'000), event);
    benchmark::DoNotOptimize(protocol::record_frame(std::span(&record, 1)));
  }
}
BENCHMARK(encode_chat_record);

void encode_chat_payload(benchmark::State& state) {
  const protocol::Event event = posted();
  for (auto _ : state) benchmark::DoNotOptimize(protocol::encode_payload(event));
}
BENCHMARK(encode_chat_payload);

void encode_placed_reply(benchmark::State& state) {
  const protocol::Reply reply = protocol::Placed{"room/r3", 41};
  for (auto _ : state) benchmark::DoNotOptimize(protocol::encode_reply(7, reply));
}
BENCHMARK(encode_placed_reply);

}  // namespace
