#include "rehearsal/sweeper.hpp"

#include <optional>

#include "protocol/codec/codec.hpp"
#include "rehearsal/moment.hpp"
#include "rehearsal/websocket_frames.hpp"

namespace convene::rehearsal {
namespace {

constexpr Who organisers_line = 0;
constexpr std::uint32_t hellos_number = 1;
constexpr Microseconds silence_max = 30 * second;
constexpr Microseconds ping_every = 15 * second;
constexpr std::uint32_t mask = 0x1D2C3B4A;

class Sweeper final : public LineEvents {
 public:
  using Progress = std::function<void(std::uint64_t, std::uint64_t)>;

  Sweeper(const Place& place, const Organiser& organiser, const Progress& progress)
      : place_(place), organiser_(organiser), progress_(progress) {}

  Result<Done> run() {
    if (!lines_.connect(organisers_line, place_.endpoint, {})) return broken();
    heard_at_ = asked_at_ = now_us();
    while (!is_done_) {
      lines_.poll(Milliseconds(100));
      const Microseconds now = now_us();
      if (failure_) return *failure_;
      if (is_lost_ || now - heard_at_ > silence_max) return broken();
      if (now - asked_at_ > ping_every) say(protocol::Ping{});
    }
    return Done{};
  }

  void connected(Who) override {
    lines_.send(organisers_line, upgrade_request({"/ws", place_.host, place_.origin, organiser_.cookie, "convene.v1"}));
  }

  void received(Who, std::string_view bytes) override {
    heard_at_ = now_us();
    const bool is_sound = reader_.read(
        bytes, [this] { greet(); },
        [this](Opcode opcode, std::string_view payload) {
          if (opcode == Opcode::text) hear(payload);
          if (opcode == Opcode::close) is_lost_ = true;
        });
    if (!is_sound) is_lost_ = true;
  }

  void lost(Who) override { is_lost_ = true; }

 private:
  static Failure broken() {
    return {"The line to the server broke before all was swept.",
            "The server goes on by itself; look at the list of people, or press \"Sweep rehearsal\" there."};
  }

  void greet() {
    protocol::Hello hello;
    hello.protocol = 1;
    hello.identity = organiser_.person;
    hello.rate = protocol::Rate::list;
    say(hello);
  }

  void say(protocol::Command command) {
    asked_at_ = now_us();
    std::string frame;
    const std::string text = protocol::encode(protocol::CommandFrame{"rehearsal-sweep", ++n_, std::move(command), 0});
    append_frame(frame, Opcode::text, text, mask);
    lines_.send(organisers_line, frame);
  }

  void hear(std::string_view text) {
    const auto decoded = protocol::decode_server(text);
    if (!decoded) return;
    if (const auto* refusal = std::get_if<protocol::RefusalFrame>(&decoded.value())) {
      const protocol::ErrorText& why = protocol::text_of(refusal->code);
      failure_ = Failure{std::string(why.sentence), std::string(why.remedy)};
    }
    const auto* reply = std::get_if<protocol::ReplyFrame>(&decoded.value());
    if (reply && reply->n == hellos_number) say(protocol::RehearsalSweep{});
    const auto* live = std::get_if<protocol::Live>(&decoded.value());
    const auto* opened = live ? std::get_if<protocol::TopicOpened>(live) : nullptr;
    if (opened && opened->topic == "staff") told_from_ = opened->next;
    const auto* records = std::get_if<protocol::RecordsFrame>(&decoded.value());
    if (!records) return;
    for (const protocol::Record& record : records->records) {
      const auto* swept = std::get_if<protocol::RehearsalSwept>(&record.event);
      if (!swept || record.offset < told_from_) continue;  // what was before is of earlier sweeps
      progress_(swept->people, swept->messages);
      is_done_ = swept->people + swept->messages == 0;
    }
  }

  const Place& place_;
  const Organiser& organiser_;
  const Progress& progress_;
  Lines lines_{1, *this};
  MessageReader reader_;
  std::uint32_t n_ = 0;
  Microseconds heard_at_ = 0;
  Microseconds asked_at_ = 0;
  std::uint64_t told_from_ = 0;
  bool is_done_ = false;
  bool is_lost_ = false;
  std::optional<Failure> failure_;
};

}  // namespace

Result<Done> sweep(const Place& place, const Organiser& organiser,
                   const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  return Sweeper(place, organiser, progress).run();
}

}  // namespace convene::rehearsal
