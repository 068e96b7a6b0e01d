#include "session/gateway.hpp"

#include <algorithm>

#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/errors.hpp"

namespace convene::session {

using protocol::CloseCode;

namespace {

constexpr std::string_view server_name = "convene 0.1";

}  // namespace

Gateway::Gateway(host::Host& host, const ports::Clock& clock, Turns turns, protocol::OperatorLimits limits)
    : host_(host), clock_(clock), turns_(std::move(turns)), operator_limits_(limits) {
  host_.attach(*this);
}

ConnectionId Gateway::connected(Connection& connection, std::vector<Credential> credentials) {
  const ConnectionId id = ++last_id_;
  Line& line =
      lines_.try_emplace(id, id, connection, std::move(credentials), clock_.now(), operator_limits_).first->second;
  if (is_leaving_) close_line(line, CloseCode::restarting);
  return id;
}

void Gateway::received(ConnectionId id, std::string_view text) {
  Line* line = find(id);
  if (!line || line->is_closing) return;
  Attendee* attendee = attendee_of(*line);
  perform(*line, line->session.on_frame(clock_.now(), text, attendee ? &attendee->chat : nullptr));
}

void Gateway::writable(ConnectionId id) {
  Line* line = find(id);
  if (!line) return;
  line->is_sending = false;
  if (!line->outbox.is_empty() || line->due_readers != 0 || line->has_unseen_world) note_due(*line);
}

void Gateway::closed(ConnectionId id) {
  Line* line = find(id);
  if (!line) return;
  for (Reader& reader : line->readers) {
    if (reader.topic) leave_seat(*line, reader);
  }
  if (line->dirty_at) dirty_[*line->dirty_at] = nullptr;
  const PersonId person = line->person;
  if (person) {
    auto& lines = attendees_.at(person).lines;
    std::erase(lines, line);
    if (lines.empty()) {
      attendees_.erase(person);
      host_.gone(person);
    }
  }
  lines_.erase(id);
}

void Gateway::tick() {
  const Time now = clock_.now();
  for (auto& [id, line] : lines_) {
    if (line.is_closing) continue;
    perform(line, line.session.on_tick(now));
    if (line.has_unseen_world) note_due(line);
  }
}

void Gateway::leave() {
  is_leaving_ = true;
  for (auto& [id, line] : lines_) close_line(line, CloseCode::restarting);
}

Line* Gateway::find(ConnectionId id) {
  const auto found = lines_.find(id);
  return found == lines_.end() ? nullptr : &found->second;
}

Gateway::Attendee* Gateway::attendee_of(const Line& line) {
  const auto found = attendees_.find(line.person);
  return found == attendees_.end() ? nullptr : &found->second;
}

void Gateway::perform(Line& line, Actions actions) {
  for (Action& action : actions) {
    if (line.is_closing) return;
    if (auto* send = std::get_if<Send>(&action)) {
      push(line, send->text);
    } else if (const auto* hello = std::get_if<Greet>(&action)) {
      greet(line, *hello);
    } else if (auto* submission = std::get_if<Submit>(&action)) {
      submit(line, std::move(*submission));
    } else if (const auto* rate = std::get_if<SetRate>(&action)) {
      set_rate(line, rate->rate, rate->neighbours);
    } else if (const auto* pause = std::get_if<Pause>(&action)) {
      line.connection->pause_reading(pause->is_paused);
    } else if (const auto* ending = std::get_if<Close>(&action)) {
      close_line(line, ending->code);
    }
  }
}

void Gateway::greet(Line& line, const Greet& greet) {
  const PersonId person = greet.credential.person;
  if (host_.identify(greet.credential.cookie_hash) != person) return perform(line, line.session.turned_away());
  Attendee& attendee = attendees_.try_emplace(person, operator_limits_).first->second;
  const auto open_lines =
      std::count_if(attendee.lines.begin(), attendee.lines.end(), [](const Line* tab) { return !tab->is_closing; });
  if (static_cast<std::uint64_t>(open_lines) >= protocol::limits::clients_a_person_max) {
    return close_line(line, CloseCode::too_many_connections);
  }
  line.person = person;
  line.cookie_hash = greet.credential.cookie_hash;
  line.cursors = greet.hello.cursors;
  line.rate = greet.hello.rate;
  line.neighbours = greet.hello.neighbours;
  attendee.lines.push_back(&line);
  if (attendee.lines.size() == 1) host_.came(person);
  host_.attend(person, [this, id = line.id](std::vector<ports::Opening> openings) {
    Line* comer = find(id);
    if (comer && !comer->is_closing) welcome(*comer, std::move(openings));
  });
}

void Gateway::welcome(Line& line, std::vector<ports::Opening> openings) {
  if (openings.empty()) return close_line(line, CloseCode::removed);
  const auto inbox = std::find_if(openings.begin(), openings.end(),
                                  [](const ports::Opening& opening) { return opening.opened->inbox.has_value(); });
  CONVENE_ASSERT(inbox != openings.end());  // everybody has one
  const Time now = clock_.now();
  perform(line, line.session.greeted(now, {line.person, inbox->opened->inbox->role, now, std::string(server_name)}));
  line.is_attended = true;
  std::vector<protocol::Cursor> cursors;
  cursors.swap(line.cursors);
  for (const protocol::Cursor& cursor : cursors) {
    const bool is_open = std::any_of(openings.begin(), openings.end(), [&](const ports::Opening& opening) {
      return opening.opened->topic == cursor.topic;
    });
    if (!is_open) push(line, protocol::encode_live(protocol::TopicClosed{cursor.topic, "no longer open to you"}));
  }
  for (const ports::Opening& opening : openings) {
    const auto found = std::find_if(cursors.begin(), cursors.end(), [&](const protocol::Cursor& cursor) {
      return cursor.topic == opening.opened->topic;
    });
    let_in(line, opening, found == cursors.end() ? std::nullopt : std::optional(*found));
  }
  set_rate(line, line.rate, line.neighbours);
}

void Gateway::submit(Line& line, Submit submission) {
  const auto answered = [this, id = line.id, n = submission.frame.n,
                         was_open = submission.is_open](const host::Answer& answer) {
    Line* asker = find(id);
    if (asker && !asker->is_closing) perform(*asker, asker->session.answered(n, was_open, answer));
  };
  host_.submit(line.person, submission.frame, answered);
}

void Gateway::expel(PersonId person, CloseCode code) {
  const auto found = attendees_.find(person);
  if (found == attendees_.end()) return;
  for (Line* line : found->second.lines) close_line(*line, code);
}

void Gateway::sign_out(PersonId person, const std::string& cookie_hash) {
  const auto found = attendees_.find(person);
  if (found == attendees_.end()) return;
  for (Line* line : found->second.lines) {
    if (line->cookie_hash == cookie_hash) close_line(*line, CloseCode::signed_out);
  }
}

}  // namespace convene::session
