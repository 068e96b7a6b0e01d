#include "rehearsal/tab.hpp"

#include <algorithm>

#include "rehearsal/stamps.hpp"

namespace convene::rehearsal {
namespace {

constexpr std::string_view room_prefix = "room/";
/// As many as the server holds open; nobody here types faster.
constexpr std::size_t asked_max = 32;

std::optional<RoomId> room_in(std::string_view topic) {
  if (!topic.starts_with(room_prefix)) return std::nullopt;
  return RoomId::parse(topic.substr(room_prefix.size()));
}

}  // namespace

const std::vector<FrameMemo::Entry>& FrameMemo::entries_of(std::string_view frame) {
  if (frame == frame_) return entries_;
  frame_ = frame;
  entries_.clear();
  const auto decoded = protocol::decode_server(frame);
  const auto* records = decoded ? std::get_if<protocol::RecordsFrame>(&decoded.value()) : nullptr;
  if (!records) return entries_;
  for (const protocol::Record& record : records->records) {
    Entry& entry = entries_.emplace_back(Entry{record.topic, record.offset, {}});
    const auto* posted = std::get_if<protocol::ChatPosted>(&record.event);
    if (posted) each_stamp(posted->text, [&](Microseconds stamp) { entry.stamp = stamp; });
  }
  return entries_;
}

const protocol::TopicOpened* FrameMemo::opening_of(std::string_view frame) {
  if (frame != opening_frame_) {
    opening_frame_ = frame;
    opening_.reset();
    const auto decoded = protocol::decode_server(frame);
    const auto* live = decoded ? std::get_if<protocol::Live>(&decoded.value()) : nullptr;
    const auto* opened = live ? std::get_if<protocol::TopicOpened>(live) : nullptr;
    if (opened) opening_ = *opened;
  }
  return opening_ ? &*opening_ : nullptr;
}

Tab::Tab(PersonId person, std::string client, protocol::Rate rate, bool is_slow)
    : person_(person), client_(std::move(client)), rate_(rate), is_slow_(is_slow) {}

std::string Tab::hello() {
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = person_;
  hello.cursors = cursors_;
  hello.rate = rate_;
  return say(hello);
}

std::string Tab::say(protocol::Command command, std::optional<Microseconds> meant) {
  ++n_;
  if (meant && asked_.size() < asked_max) asked_.push_back({n_, *meant});
  return protocol::encode(protocol::CommandFrame{client_, n_, std::move(command), 0});
}

void Tab::hear(std::string_view text, Microseconds now, FrameMemo& memo, Measures& measures) {
  if (text.starts_with("[")) return records(text, now, memo, measures);
  if (text.starts_with("{\"re\":")) return answered(text, now, measures);
  if (text.starts_with("{\"t\":\"topic.opened\"")) {
    if (const auto* opening = memo.opening_of(text)) opened(*opening, now, measures);
    return;
  }
  if (!text.starts_with("{\"t\":\"topic.closed\"")) return;  // counts, typing, introductions
  const auto decoded = protocol::decode_server(text);
  const auto* live = decoded ? std::get_if<protocol::Live>(&decoded.value()) : nullptr;
  const auto* closed = live ? std::get_if<protocol::TopicClosed>(live) : nullptr;
  if (closed) std::erase_if(cursors_, [&](const protocol::Cursor& one) { return one.topic == closed->topic; });
}

void Tab::opened(const protocol::TopicOpened& opened, Microseconds now, Measures& measures) {
  if (protocol::Cursor* known = cursor(opened.topic)) {
    *known = {opened.topic, opened.epoch, opened.first};
  } else {
    cursors_.push_back({opened.topic, opened.epoch, opened.first});
  }
  if (room_in(opened.topic)) live_from_ = opened.next;
  if (opened.topic != "convening") return;
  if (keeps_view_ && opened.convening) convening_ = opened.convening;
  is_shown_ = true;
  settle_in(now, measures);
}

void Tab::records(std::string_view text, Microseconds now, FrameMemo& memo, Measures& measures) {
  for (const FrameMemo::Entry& entry : memo.entries_of(text)) {
    protocol::Cursor* known = cursor(entry.topic);
    if (!known) continue;
    if (entry.offset < known->next) {
      ++measures.twice;
      continue;
    }
    measures.lost += entry.offset - known->next;
    known->next = entry.offset + 1;
    const auto room = room_in(entry.topic);
    if (!room) continue;
    std::uint64_t& head = measures.heads[*room];
    head = std::max(head, known->next);
    if (!entry.stamp || entry.offset < live_from_) continue;
    (is_slow_ ? measures.slow_deliveries : measures.deliveries).add(now - *entry.stamp);
  }
}

void Tab::answered(std::string_view text, Microseconds now, Measures& measures) {
  const auto decoded = protocol::decode_server(text);
  if (!decoded) return;
  std::uint32_t n = 0;
  if (const auto* reply = std::get_if<protocol::ReplyFrame>(&decoded.value())) {
    n = reply->n;
    if (!is_welcome_) {
      is_welcome_ = true;  // hello is the first command of a line, and is answered first
      settle_in(now, measures);
    }
  } else if (const auto* refusal = std::get_if<protocol::RefusalFrame>(&decoded.value())) {
    ++measures.refusals[std::string(protocol::text_of(refusal->code).code)];
    std::erase_if(asked_, [&](const Asked& asked) { return asked.n == refusal->n; });
    return;
  }
  const auto found = std::find_if(asked_.begin(), asked_.end(), [&](const Asked& asked) { return asked.n == n; });
  if (found == asked_.end()) return;
  measures.acknowledgements.add(now - found->meant);
  asked_.erase(found);
}

void Tab::settle_in(Microseconds now, Measures& measures) {
  if (!is_in()) return;
  (std::exchange(was_in_, true) ? measures.returns : measures.joins).add(now - line_since_);
}

void Tab::line_ended() {
  asked_.clear();
  is_welcome_ = false;
  is_shown_ = false;
}

RoomId Tab::room() const {
  for (const protocol::Cursor& known : cursors_) {
    if (const auto room = room_in(known.topic)) return *room;
  }
  return {};
}

std::uint64_t Tab::missing(const Measures& measures) const {
  for (const protocol::Cursor& known : cursors_) {
    const auto room = room_in(known.topic);
    const auto head = room ? measures.heads.find(*room) : measures.heads.end();
    if (head != measures.heads.end() && head->second > known.next) return head->second - known.next;
  }
  return 0;
}

protocol::Cursor* Tab::cursor(std::string_view topic) {
  for (protocol::Cursor& known : cursors_) {
    if (known.topic == topic) return &known;
  }
  return nullptr;
}

}  // namespace convene::rehearsal
