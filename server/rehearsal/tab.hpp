// One simulated person's side of the protocol as a value: texts in, texts out. Looks at what a real client rests on:
// that entries come without a gap and once, and how late.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "protocol/codec/codec.hpp"
#include "rehearsal/measures.hpp"
#include "rehearsal/moment.hpp"

namespace convene::rehearsal {

/// The same frame goes to everyone in a room: it is read once for all.
class FrameMemo {
 public:
  struct Entry {
    std::string topic;
    std::uint64_t offset = 0;
    std::optional<Microseconds> stamp;  // of a message of this rehearsal
  };
  const std::vector<Entry>& entries_of(std::string_view frame);
  /// Of a "topic.opened" whose text was just read for someone else too.
  const protocol::TopicOpened* opening_of(std::string_view frame);

 private:
  std::string frame_;
  std::vector<Entry> entries_;
  std::string opening_frame_;
  std::optional<protocol::TopicOpened> opening_;
};

class Tab {
 public:
  Tab(PersonId person, std::string client, protocol::Rate rate, bool is_slow);

  /// A line is being opened: from here on the coming in is timed.
  void line_begins(Microseconds now) { line_since_ = now; }
  /// The first text on every line; says how far this tab has read.
  std::string hello();
  /// A command as text. Its answer is counted as an acknowledgement where `meant` is given.
  std::string say(protocol::Command command, std::optional<Microseconds> meant = {});
  void hear(std::string_view text, Microseconds now, FrameMemo& memo, Measures& measures);
  /// The line is gone: commands that were not answered are forgotten.
  void line_ended();

  /// Welcomed, and shown the convening.
  bool is_in() const { return is_welcome_ && is_shown_; }
  PersonId person() const { return person_; }
  /// The room that is open to this tab; none: out on the campus.
  RoomId room() const;
  /// What this tab was never given of the room it is in, measured against all others.
  std::uint64_t missing(const Measures& measures) const;
  /// The convening as it was shown last, for those who plan; null before.
  const std::optional<protocol::ConveningView>& convening() const { return convening_; }
  /// Keeps the view of the convening; one tab's is enough.
  void keep_view() { keeps_view_ = true; }

 private:
  struct Asked {
    std::uint32_t n = 0;
    Microseconds meant = 0;
  };

  void opened(const protocol::TopicOpened& opened, Microseconds now, Measures& measures);
  void records(std::string_view text, Microseconds now, FrameMemo& memo, Measures& measures);
  void answered(std::string_view text, Microseconds now, Measures& measures);
  void settle_in(Microseconds now, Measures& measures);
  protocol::Cursor* cursor(std::string_view topic);

  PersonId person_;
  std::string client_;
  protocol::Rate rate_;
  bool is_slow_;
  bool keeps_view_ = false;
  std::uint32_t n_ = 0;
  std::vector<Asked> asked_;  // posts that wait for their answer
  std::vector<protocol::Cursor> cursors_;
  std::uint64_t live_from_ = 0;  // entries of the room before it are the past
  Microseconds line_since_ = 0;
  bool was_in_ = false;
  bool is_welcome_ = false;
  bool is_shown_ = false;
  std::optional<protocol::ConveningView> convening_;
};

}  // namespace convene::rehearsal
