// Delivery turns: what has become due to a connection is noted as a bit, and sent with all that waits when its turn
// comes. Replies and openings go first, then records, then live news, of which only the newest of a kind is left, then
// the campus.
#include <bit>

#include "session/frames.hpp"
#include "session/gateway.hpp"

namespace convene::session {

using protocol::CloseCode;

void Gateway::push(Line& line, std::string_view text) { push(line, text_frame(text)); }

void Gateway::push(Line& line, ports::Bytes frame) {
  if (line.is_closing) return;
  if (!line.outbox.push(std::move(frame))) return close_line(line, CloseCode::slow_reader);
  note_due(line);
}

void Gateway::note_due(const Topic& topic) {
  for (const Topic::Seat& seat : topic.seats) {
    seat.line->due_readers |= std::uint64_t{1} << seat.reader;
    note_due(*seat.line);
  }
}

/// One who is being sent something is looked at again when that is done.
void Gateway::note_due(Line& line) {
  if (line.dirty_at || line.is_sending || line.is_closing) return;
  line.dirty_at = dirty_.size();
  dirty_.push_back(&line);
  if (dirty_.size() == 1) turns_.ask();
}

std::size_t Gateway::turn() {
  std::size_t sends = 0;
  for (std::size_t index = 0; index < dirty_.size(); ++index) {
    Line* line = dirty_[index];
    if (!line) continue;
    line->dirty_at.reset();
    if (send_due(*line)) ++sends;
  }
  dirty_.clear();
  return sends;
}

bool Gateway::send_due(Line& line) {
  if (line.is_closing) return false;
  batch_.clear();
  line.outbox.take(batch_);
  take_records(line);
  if (line.is_closing) return false;
  take_news(line);
  if (line.has_unseen_world && !batch_.is_full()) take_presence(line);
  return send_batch(line);
}

bool Gateway::send_batch(Line& line) {
  if (batch_.is_empty()) return false;
  line.is_sending = true;
  line.connection->send(batch_.frames());
  batch_.clear();
  return true;
}

/// What was said to this connection goes before the closing; its records and news do not.
void Gateway::close_line(Line& line, CloseCode code) {
  if (line.is_closing) return;
  line.is_closing = true;
  if (!line.is_sending) {
    batch_.clear();
    line.outbox.take(batch_);
    if (send_batch(line)) turns_.ask();
  }
  line.connection->close(static_cast<std::uint16_t>(code), protocol::text_of(code).sentence);
}

void Gateway::take_records(Line& line) {
  for (std::uint64_t due = line.due_readers; due != 0; due &= due - 1) {
    Reader& reader = line.readers[static_cast<std::size_t>(std::countr_zero(due))];
    Ring& ring = reader.topic->ring;
    if (reader.next == ring.head()) continue;
    const auto frames = ring.from(reader.next);
    if (frames.empty()) return close_line(line, CloseCode::slow_reader);  // fell off the end: come back and resume
    if (batch_.is_full()) return;
    if (const ports::Bytes& all = frames.size() > 1 ? ring.joined(frames) : frames.front().bytes) {
      batch_.add(all);
      reader.next = ring.head();
      continue;
    }
    for (const Ring::Frame& frame : frames) {
      if (batch_.is_full()) return;
      batch_.add(frame.bytes);
      reader.next = frame.first + frame.count;
    }
  }
}

/// What stays due because the batch is full is sent with the next one.
void Gateway::take_news(Line& line) {
  for (std::uint64_t due = line.due_readers; due != 0 && !batch_.is_full(); due &= due - 1) {
    const auto index = static_cast<std::size_t>(std::countr_zero(due));
    Reader& reader = line.readers[index];
    while (const ports::Bytes* frame = reader.topic->news.next(reader.news_seen)) {
      batch_.add(*frame);
      if (batch_.is_full()) return;
    }
    line.due_readers &= ~(std::uint64_t{1} << index);
  }
}

}  // namespace convene::session
