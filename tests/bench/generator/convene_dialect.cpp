// Convene's own protocol, as docs/protocol.md describes it. A session line holds: person, cookie, room.
// What comes is looked at, not parsed: the generator must be cheaper than the server.
#include <charconv>
#include <cstdio>
#include <sstream>

#include "bench/generator/dialect.hpp"
#include "bench/generator/stamps.hpp"

namespace convene::bench {
namespace {

struct Tab {
  std::string person;
  std::string cookie;
  std::string room;
  std::uint32_t n = 0;
  bool has_entered = false;
  std::uint64_t next_convening = 0;
  std::uint64_t next_inbox = 0;
  std::uint64_t next_room = 0;
};

std::uint64_t number_after(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return 0;
  std::uint64_t number = 0;
  std::from_chars(text.data() + at + mark.size(), text.data() + text.size(), number);
  return number;
}

std::string_view text_after(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + mark.size());
  return text.substr(0, text.find('"'));
}

class Convene final : public Dialect {
 public:
  Convene(const Options& options, Mouth mouth, Ears& ears)
      : host_("localhost:" + options.port),
        rate_(options.workload == "presence" ? "full" : "list"),
        enters_(options.workload != "presence" && options.workload != "storm"),
        mouth_(std::move(mouth)),
        ears_(ears) {
    for (const std::string& line : options.sessions) {
      std::istringstream fields(line);
      Tab& tab = tabs_.emplace_back();
      fields >> tab.person >> tab.cookie >> tab.room;
    }
  }

  Upgrade upgrade(Who who) override {
    const Tab& tab = tabs_.at(who);
    return {"/ws", host_, "http://" + host_, "convene_" + tab.person + "=" + tab.cookie, "convene.v1"};
  }

  void open(Who who) override {
    Tab& tab = tabs_[who];
    std::string hello = "{\"protocol\":1,\"identity\":\"" + tab.person + "\",\"rate\":\"" + rate_ + "\"";
    if (!epoch_.empty()) hello += ",\"cursors\":[" + cursors(tab) + "]";
    say(who, "hello", hello + "}");
  }

  void message(Who who, Opcode opcode, std::string_view payload) override {
    if (opcode == Opcode::binary) return ears_.positions(who, payload);
    if (payload.starts_with("[")) return records(who, payload);
    if (payload.starts_with("{\"re\":")) return reply(who, payload);
    if (payload.starts_with("{\"t\":\"topic.opened\"")) return opened(who, payload);
  }

  std::uint32_t chat(Who who, std::string_view text) override {
    return say(who, "chat.post", "{\"room\":\"" + tabs_[who].room + "\",\"text\":\"" + std::string(text) + "\"}");
  }

  void move(Who who, Spot spot) override {
    say(who, "walk.to", "{\"x\":" + std::to_string(spot.x / 16) + ",\"y\":" + std::to_string(spot.y / 16) + "}");
  }
  void enter(Who who) override {
    tabs_[who].has_entered = true;
    say(who, "room.enter", "{\"room\":\"" + tabs_[who].room + "\"}");
  }
  bool walks_by_itself() const override { return true; }

 private:
  std::uint32_t say(Who who, std::string_view what, std::string_view content) {
    Tab& tab = tabs_[who];
    std::string text = "{\"do\":\"" + std::string(what) + "\",\"client\":\"generator" + std::to_string(who);
    text += "\",\"n\":" + std::to_string(++tab.n) + ",\"d\":" + std::string(content) + "}";
    mouth_(who, Opcode::text, text);
    return tab.n;
  }

  std::string cursor(const std::string& topic, std::uint64_t next) const {
    return "{\"topic\":\"" + topic + "\",\"epoch\":\"" + epoch_ + "\",\"next\":" + std::to_string(next) + "}";
  }

  std::string cursors(const Tab& tab) const {
    std::string list = cursor("convening", tab.next_convening) + "," + cursor("inbox/" + tab.person, tab.next_inbox);
    if (tab.has_entered) list += "," + cursor("room/" + tab.room, tab.next_room);
    return list;
  }

  void opened(Who who, std::string_view payload) {
    Tab& tab = tabs_[who];
    const std::string_view topic = text_after(payload, "\"topic\":\"");
    const std::uint64_t next = number_after(payload, "\"next\":");
    const bool is_fresh = text_after(payload, "\"answer\":\"") == "fresh";
    if (epoch_.empty()) epoch_ = text_after(payload, "\"epoch\":\"");
    if (topic == "convening") {
      tab.next_convening = next;
      if (enters_ && !tab.has_entered) enter(who);
      if (!enters_ && !tab.has_entered) ears_.joined(who);
    } else if (topic.starts_with("inbox/")) {
      tab.next_inbox = next;
    } else if (topic.starts_with("room/")) {
      ears_.resumed(who, is_fresh);
      if (is_fresh) tab.next_room = next;
      ears_.joined(who);
    }
  }

  void reply(Who who, std::string_view payload) {
    const auto n = static_cast<std::uint32_t>(number_after(payload, "{\"re\":"));
    const bool is_ok = payload.find("\"refused\"") == std::string_view::npos;
    if (!is_ok && !has_complained_) {
      has_complained_ = true;
      std::fprintf(stderr, "refused: %.*s\n", static_cast<int>(payload.size()), payload.data());
    }
    ears_.answered(who, n, is_ok);
  }

  void records(Who who, std::string_view payload) {
    Tab& tab = tabs_[who];
    const std::string_view topic = text_after(payload, "\"topic\":\"");
    if (!topic.starts_with("room/")) return;
    for (std::string_view rest = payload; !rest.empty();) {
      const std::size_t at = rest.find("\"t\":\"chat.posted\"");
      if (at == std::string_view::npos) break;
      rest.remove_prefix(at + 10);
      const std::uint64_t offset = number_after(rest, "\"offset\":");
      ears_.record(who, offset);
      tab.next_room = std::max(tab.next_room, offset + 1);
    }
    each_stamp(payload, [&](Microseconds stamp) { ears_.heard(who, stamp); });
  }

  std::string host_;
  std::string rate_;
  bool enters_;
  Mouth mouth_;
  Ears& ears_;
  std::vector<Tab> tabs_;
  std::string epoch_;
  bool has_complained_ = false;
};

}  // namespace

std::unique_ptr<Dialect> make_convene(const Options& options, Dialect::Mouth mouth, Ears& ears) {
  return std::make_unique<Convene>(options, std::move(mouth), ears);
}

}  // namespace convene::bench
