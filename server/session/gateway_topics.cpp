// The gateway's topics: who reads what, from where on, and what each is due next.
#include <algorithm>

#include "domain/topic.hpp"
#include "protocol/codec/codec.hpp"
#include "session/gateway.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::CloseCode;

namespace {

/// Whether a fresh reader of the topic is given the newest of its past; elsewhere the view says enough.
bool has_tail(std::string_view topic) {
  return topic == domain::topic::staff || domain::topic::room_in(topic).has_value();
}

}  // namespace

void Gateway::open(PersonId person, const ports::Opening& opening) {
  const auto found = attendees_.find(person);
  if (found == attendees_.end()) return;
  for (Line* line : found->second.lines) {
    if (line->is_attended && !line->is_closing) let_in(*line, opening.opened, std::nullopt);
  }
}

void Gateway::let_in(Line& line, const protocol::TopicOpened& opened, const std::optional<protocol::Cursor>& cursor) {
  Topic& topic = topics_.try_emplace(opened.topic, opened.next).first->second;
  if (topic.past != Topic::Past::read && needs_past(topic, opened, cursor)) {
    topic.comers.push_back({line.id, opened, cursor});
    if (topic.past == Topic::Past::unread) fetch_past(opened.topic);
    return;
  }
  start_reading(line, topic, opened, cursor);
}

bool Gateway::needs_past(const Topic& topic, const protocol::TopicOpened& opened,
                         const std::optional<protocol::Cursor>& cursor) const {
  if (topic.ring.start() == 0) return false;
  const bool is_of_this_journal = cursor && cursor->epoch == host_.epoch();
  if (is_of_this_journal && cursor->next <= opened.next) return cursor->next < topic.ring.start();
  return has_tail(opened.topic) && topic.ring.head() - topic.ring.start() < limits::tail_entries;
}

void Gateway::fetch_past(const std::string& name) {
  Topic& topic = topics_.at(name);
  topic.past = Topic::Past::coming;
  host_.past(name, topic.ring.start(), [this, name](std::vector<host::Host::Past> past) {
    const auto found = topics_.find(name);
    CONVENE_ASSERT(found != topics_.end());  // one whose past is coming is kept
    Topic& filled = found->second;
    std::vector<Ring::Frame> frames;
    frames.reserve(past.size());
    for (host::Host::Past& entry : past) frames.push_back({entry.offset, 1, std::move(entry.frame)});
    if (filled.ring.start() == frames.size() + (frames.empty() ? 0 : frames.front().first)) {
      filled.ring.fill(std::move(frames));
    }
    filled.past = Topic::Past::read;
    for (Topic::Replaced& replaced : filled.replaced) filled.ring.replace(replaced.offset, std::move(replaced.bytes));
    filled.replaced.clear();
    std::vector<Topic::Comer> comers;
    comers.swap(filled.comers);
    for (Topic::Comer& comer : comers) {
      Line* line = find(comer.id);
      if (line && !line->is_closing) start_reading(*line, filled, std::move(comer.opened), comer.cursor);
    }
    if (filled.readers.empty()) topics_.erase(found);
  });
}

void Gateway::start_reading(Line& line, Topic& topic, protocol::TopicOpened opened,
                            const std::optional<protocol::Cursor>& cursor) {
  const Ring& ring = topic.ring;
  opened.epoch = host_.epoch();
  // What the reader may not read of the past is not sent, whatever they ask for.
  const std::uint64_t earliest = opened.first;
  const bool continues = cursor && cursor->epoch == opened.epoch && cursor->next <= opened.next &&
                         cursor->next >= earliest && (cursor->next == ring.head() || ring.at(cursor->next));
  if (continues) {
    opened.answer = cursor->next == opened.next ? protocol::Answer::current : protocol::Answer::since;
    opened.first = cursor->next;
    opened.convening.reset();
    opened.room.reset();
    opened.conversation.reset();
    opened.inbox.reset();
  } else {
    opened.answer = protocol::Answer::fresh;
    opened.first = has_tail(opened.topic) ? std::min(ring.tail(limits::tail_entries), opened.next) : opened.next;
    opened.first = std::max(opened.first, std::min(earliest, opened.next));
  }
  push(line, protocol::encode_live(opened));
  line.readers.push_back({opened.topic, &topic, opened.first});
  topic.readers.push_back(&line);
  if (opened.topic == domain::topic::convening) host_.owe_counts();
  pump(line);
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
  const auto reader = std::find_if(line.readers.begin(), line.readers.end(),
                                   [&](const Reader& candidate) { return candidate.name == name; });
  if (reader == line.readers.end()) return;
  const Ring& ring = reader->topic->ring;
  while (!line.is_closing && reader->next != ring.head()) {
    const Ring::Frame* frame = ring.at(reader->next);
    if (!frame) return close_line(line, CloseCode::slow_reader);
    reader->next = frame->first + frame->count;
    push(line, Message{frame->bytes, false});
  }
  std::erase_if(line.live, [&](const auto& news) { return news.first.first == name; });
  const Reader gone = *reader;
  line.readers.erase(reader);
  forget_reader(line, gone);
}

void Gateway::forget_reader(Line& line, const Reader& reader) {
  std::erase(reader.topic->readers, &line);
  if (reader.topic->readers.empty() && reader.topic->past != Topic::Past::coming) topics_.erase(reader.name);
}

void Gateway::publish(const std::string& name, std::uint64_t first, std::uint64_t count, ports::Bytes frame) {
  const auto found = topics_.find(name);
  if (found == topics_.end()) return;
  found->second.ring.push({first, count, std::move(frame)});
  for (Line* line : found->second.readers) pump(*line);
}

void Gateway::replace(const std::string& name, std::uint64_t offset, ports::Bytes frame) {
  const auto found = topics_.find(name);
  if (found == topics_.end()) return;
  if (found->second.past == Topic::Past::coming) found->second.replaced.push_back({offset, frame});
  found->second.ring.replace(offset, std::move(frame));
}

void Gateway::live(const std::string& name, std::string_view key, ports::Bytes frame) {
  const auto found = topics_.find(name);
  if (found == topics_.end()) return;
  const std::pair slot(name, std::string(key));
  for (Line* line : found->second.readers) {
    if (key.empty()) {
      push(*line, Message{frame, false});
      continue;
    }
    const auto waiting = line->live.find(slot);
    if (waiting != line->live.end()) {
      waiting->second = frame;
    } else if (line->live.size() < Line::live_keys_max) {
      line->live.emplace(slot, frame);
    }
    pump(*line);
  }
}

void Gateway::push(Line& line, std::string text) {
  push(line, Message{std::make_shared<const std::string>(std::move(text)), false});
}

void Gateway::push(Line& line, Message message) {
  if (line.is_closing) return;
  if (!line.outbox.push(std::move(message))) return close_line(line, CloseCode::slow_reader);
  pump(line);
}

void Gateway::pump(Line& line) {
  if (line.is_sending || line.is_closing) return;
  std::optional<Message> message = take(line);
  if (!message) return;
  line.is_sending = true;
  line.connection->send(std::move(message->bytes), message->is_binary);
}

std::optional<Message> Gateway::take(Line& line) {
  if (auto message = line.outbox.pop()) return message;
  if (auto message = take_record(line)) return message;
  if (line.is_closing) return std::nullopt;
  if (!line.live.empty()) {
    const auto first = line.live.begin();
    Message message{std::move(first->second), false};
    line.live.erase(first);
    return message;
  }
  return take_presence(line);
}

std::optional<Message> Gateway::take_record(Line& line) {
  for (Reader& reader : line.readers) {
    if (reader.next == reader.topic->ring.head()) continue;
    const Ring::Frame* frame = reader.topic->ring.at(reader.next);
    if (!frame) {  // it fell off the ring's end: come back and resume
      close_line(line, CloseCode::slow_reader);
      return std::nullopt;
    }
    reader.next = frame->first + frame->count;
    return Message{frame->bytes, false};
  }
  return std::nullopt;
}

}  // namespace convene::session
