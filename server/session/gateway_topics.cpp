// The gateway's topics: who reads what, and from where on.
#include <algorithm>

#include "domain/topic.hpp"
#include "protocol/codec/codec.hpp"
#include "session/frames.hpp"
#include "session/gateway.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::CloseCode;

namespace {

/// Whether a fresh reader of the topic is given the newest of its past; elsewhere the view says enough.
bool has_tail(std::string_view topic) {
  return topic == domain::topic::staff || domain::topic::room_in(topic) || domain::topic::captions_in(topic);
}

bool needs_past(const Ring& ring, const protocol::TopicOpened& opened, const std::optional<protocol::Cursor>& cursor) {
  if (ring.start() == 0) return false;
  const bool is_of_this_journal = cursor && cursor->epoch == opened.epoch;
  if (is_of_this_journal && cursor->next <= opened.next) return cursor->next < ring.start();
  return has_tail(opened.topic) && ring.head() - ring.start() < limits::tail_entries;
}

/// The opening as a frame: when a crowd comes at once it is encoded once for all who are answered the same.
ports::Bytes opening_frame(Topic& topic, const std::shared_ptr<const protocol::TopicOpened>& opened,
                           protocol::Answer answer, std::uint64_t first) {
  const auto same = std::find_if(topic.told.begin(), topic.told.end(),
                                 [&](const Topic::Told& told) { return told.answer == answer; });
  if (same != topic.told.end() && same->opened == opened && same->first == first) return same->frame;
  protocol::TopicOpened it;
  if (answer == protocol::Answer::fresh) it = *opened;  // the others have the view already
  it.topic = opened->topic;
  it.epoch = opened->epoch;
  it.next = opened->next;
  it.answer = answer;
  it.first = first;
  Topic::Told told{opened, answer, first, text_frame(protocol::encode_live(it))};
  if (opened->inbox) return told.frame;  // one person's own
  if (same == topic.told.end()) return topic.told.emplace_back(std::move(told)).frame;
  return (*same = std::move(told)).frame;
}

}  // namespace

void Gateway::open(PersonId person, const ports::Opening& opening) {
  const auto found = attendees_.find(person);
  if (found == attendees_.end()) return;
  for (Line* line : found->second.lines) {
    if (line->is_attended && !line->is_closing) let_in(*line, opening, std::nullopt);
  }
}

void Gateway::let_in(Line& line, const ports::Opening& opening, const std::optional<protocol::Cursor>& cursor) {
  const protocol::TopicOpened& opened = *opening.opened;
  Topic& topic = topics_.try_emplace(opened.topic, opened.topic, opened.next).first->second;
  if (topic.past != Topic::Past::read && needs_past(topic.ring, opened, cursor)) {
    topic.comers.push_back({line.id, opening, cursor});
    if (topic.past == Topic::Past::unread) fetch_past(opened.topic);
    return;
  }
  start_reading(line, topic, opening, cursor);
}

void Gateway::fetch_past(const std::string& name) {
  Topic& topic = topics_.at(name);
  topic.past = Topic::Past::coming;
  host_.past(name, topic.ring.start(), [this, name](std::vector<host::Host::Past> past) {
    const auto found = topics_.find(name);
    CONVENE_ASSERT(found != topics_.end());  // one whose past is coming is kept
    Topic& filled = found->second;
    if (std::exchange(filled.is_past_outdated, false)) return fetch_past(name);
    std::vector<Ring::Frame> frames;
    frames.reserve(past.size());
    for (const host::Host::Past& entry : past) frames.push_back({entry.offset, 1, text_frame(*entry.frame)});
    if (filled.ring.start() == frames.size() + (frames.empty() ? 0 : frames.front().first)) {
      filled.ring.fill(std::move(frames));
    }
    filled.past = Topic::Past::read;
    for (Topic::Replaced& replaced : filled.replaced) filled.ring.replace(replaced.offset, std::move(replaced.frame));
    filled.replaced.clear();
    std::vector<Topic::Comer> comers;
    comers.swap(filled.comers);
    for (Topic::Comer& comer : comers) {
      Line* line = find(comer.id);
      if (line && !line->is_closing) start_reading(*line, filled, comer.opening, comer.cursor);
    }
    if (filled.seats.empty()) topics_.erase(found);
  });
}

void Gateway::start_reading(Line& line, Topic& topic, const ports::Opening& opening,
                            const std::optional<protocol::Cursor>& cursor) {
  const Ring& ring = topic.ring;
  const protocol::TopicOpened& opened = *opening.opened;
  // What the reader may not read of the past is not sent, whatever they ask for.
  const std::uint64_t earliest = opening.first;
  const bool continues = cursor && cursor->epoch == opened.epoch && cursor->next <= opened.next &&
                         cursor->next >= earliest && (cursor->next == ring.head() || !ring.from(cursor->next).empty());
  auto answer = protocol::Answer::fresh;
  std::uint64_t first = opened.next;
  if (continues) {
    answer = cursor->next == opened.next ? protocol::Answer::current : protocol::Answer::since;
    first = cursor->next;
  } else if (has_tail(opened.topic)) {
    const std::uint64_t tail = std::min(ring.tail(limits::tail_entries), opened.next);
    first = std::max(tail, std::min(earliest, opened.next));
  }
  push(line, opening_frame(topic, opening.opened, answer, first));
  take_seat(line, topic, first);
  if (opened.topic == domain::topic::convening) host_.owe_counts();
  if (const auto room = domain::topic::room_in(opened.topic)) {
    host_.owe_tally(*room);
    host_.owe_voices(*room);
  }
}

void Gateway::take_seat(Line& line, Topic& topic, std::uint64_t next) {
  const auto free = std::find_if(line.readers.begin(), line.readers.end(),
                                 [](const Reader& candidate) { return candidate.topic == nullptr; });
  const auto index = static_cast<std::size_t>(free - line.readers.begin());
  if (free == line.readers.end()) line.readers.emplace_back();
  CONVENE_ASSERT(index < Line::readers_max);
  line.readers[index] = {&topic, next, topic.news.version(), topic.seats.size()};
  topic.seats.push_back({&line, index});
  if (next == topic.ring.head()) return;
  line.due_readers |= std::uint64_t{1} << index;
  note_due(line);
}

/// The last of the topic's readers takes the seat over, so that no row of seats is searched when a crowd leaves.
void Gateway::leave_seat(Line& line, Reader& reader) {
  Topic& topic = *std::exchange(reader.topic, nullptr);
  line.due_readers &= ~(std::uint64_t{1} << (&reader - line.readers.data()));
  const Topic::Seat last = topic.seats.back();
  topic.seats[reader.seat] = last;
  last.line->readers[last.reader].seat = reader.seat;
  topic.seats.pop_back();
  if (topic.seats.empty() && topic.past != Topic::Past::coming) topics_.erase(std::string(topic.name));
}

void Gateway::close(PersonId person, const std::string& topic, std::string_view why) {
  const auto found = attendees_.find(person);
  if (found == attendees_.end()) return;
  for (Line* line : found->second.lines) {
    if (!line->is_attended || line->is_closing) continue;
    stop_reading(*line, topic);
    if (!line->is_closing) push(*line, protocol::encode_live(protocol::TopicClosed{topic, std::string(why)}));
  }
}

/// Entries that the reader has not been sent yet still come before the closing; live news is forgotten.
void Gateway::stop_reading(Line& line, const std::string& name) {
  if (const auto topic = topics_.find(name); topic != topics_.end()) {
    std::erase_if(topic->second.comers, [&](const Topic::Comer& comer) { return comer.id == line.id; });
  }
  const auto reader = std::find_if(line.readers.begin(), line.readers.end(), [&](const Reader& candidate) {
    return candidate.topic && candidate.topic->name == name;
  });
  if (reader == line.readers.end()) return;
  if (hand_over(line, *reader)) leave_seat(line, *reader);
}

bool Gateway::hand_over(Line& line, Reader& reader) {
  const Ring& ring = reader.topic->ring;
  if (line.is_closing) return false;
  if (reader.next == ring.head()) return true;
  const auto unread = ring.from(reader.next);
  if (unread.empty()) close_line(line, CloseCode::slow_reader);
  for (const Ring::Frame& frame : unread) push(line, frame.bytes);
  reader.next = ring.head();
  return !line.is_closing;
}

void Gateway::forget_past() {
  for (auto& [name, topic] : topics_) {
    for (const Topic::Seat& seat : topic.seats) {
      Reader& reader = seat.line->readers[seat.reader];
      if (!hand_over(*seat.line, reader)) continue;
      // Who makes news takes it as told.
      while (const ports::Bytes* frame = topic.news.next(reader.news_seen)) push(*seat.line, *frame);
    }
    topic.ring.forget();
    topic.news.forget();
    topic.told.clear();
    topic.is_past_outdated = topic.past == Topic::Past::coming;
    if (!topic.is_past_outdated) topic.past = Topic::Past::unread;
  }
}

void Gateway::publish(const std::string& name, std::uint64_t first, std::uint64_t count, ports::Bytes frame) {
  const auto found = topics_.find(name);
  if (found == topics_.end()) return;
  found->second.ring.push({first, count, text_frame(*frame)});
  note_due(found->second);
}

void Gateway::replace(const std::string& name, std::uint64_t offset, ports::Bytes frame) {
  const auto found = topics_.find(name);
  if (found == topics_.end()) return;
  const ports::Bytes framed = text_frame(*frame);
  if (found->second.past == Topic::Past::coming) found->second.replaced.push_back({offset, framed});
  found->second.ring.replace(offset, framed);
}

void Gateway::live(const std::string& name, std::string_view key, ports::Bytes frame) {
  const auto found = topics_.find(name);
  if (found == topics_.end()) return;
  Topic& topic = found->second;
  const ports::Bytes framed = text_frame(*frame);
  if (key.empty()) {
    for (const Topic::Seat& seat : topic.seats) push(*seat.line, framed);
  } else {
    topic.news.put(key, framed);
    note_due(topic);
  }
}

}  // namespace convene::session
