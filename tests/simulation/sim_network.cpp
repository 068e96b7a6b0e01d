#include "simulation/sim_network.hpp"

#include <algorithm>
#include <iterator>

#include "session/unframed.hpp"

namespace convene::simulation {

SimLine::SimLine(SimServer& server, const SimClock& clock, session::Credential credential, Sight sight, FarEnd& far_end,
                 Findings& findings)
    : server_(server),
      clock_(clock),
      sight_(std::move(sight)),
      far_end_(&far_end),
      findings_(findings),
      cookie_hash_(credential.cookie_hash),
      heard_at_(clock.outside()) {
  id_ = server_.connected(*this, std::move(credential));
}

void SimLine::say(const protocol::CommandFrame& frame) {
  if (!is_cut_ && !is_half_open_) up_.push_back(frame);
}

void SimLine::hang_up() {
  far_end_ = nullptr;
  is_hung_up_ = true;
  down_.clear();
}

void SimLine::abandon() {
  far_end_ = nullptr;
  down_.clear();
}

void SimLine::carry_up(std::size_t frames) {
  if (is_cut_) return end_at_server();
  if (is_half_open_) return;
  for (; frames > 0 && id_ && !up_.empty() && !is_paused_; --frames) {
    const protocol::CommandFrame frame = std::move(up_.front());
    up_.pop_front();
    heard_at_ = clock_.outside();
    const std::string text = protocol::encode(frame);
    if (!close_code_) sight_.heard(frame, text);
    server_.received(*id_, text);
  }
  if (is_hung_up_ && up_.empty()) end_at_server();
}

void SimLine::carry_down(std::size_t frames) {
  for (; frames > 0; --frames) {
    take_from_server();
    if (is_cut_ && far_end_ && down_.empty()) down_.push_back({{}, {}, std::uint16_t{1006}});
    if (down_.empty() || !is_reading() || !far_end_) return;
    const Down item = std::move(down_.front());
    down_.pop_front();
    if (item.positions) {
      far_end_->arrived_positions(*item.positions);
    } else if (item.frame) {
      far_end_->arrived(*item.frame);
    } else {
      FarEnd* end = std::exchange(far_end_, nullptr);
      end->ended(*item.end);
      return end_at_server();
    }
  }
}

/// The kernel takes what is being sent, as far as there is room for it.
void SimLine::take_from_server() {
  server_.turn();
  if (!id_) return;
  const bool is_gone = is_cut_ || is_hung_up_;
  while (!sending_.empty() && (down_.size() < window_frames || is_gone)) {
    if (!is_gone && far_end_) down_.push_back(std::move(sending_.front()));
    sending_.pop_front();
    if (!sending_.empty()) continue;
    server_.writable(*id_);
    server_.turn();
  }
  if (close_code_ && sending_.empty() && !is_gone && (down_.empty() || !down_.back().end)) {
    down_.push_back({{}, {}, *close_code_});
  }
}

void SimLine::cut() {
  is_cut_ = true;
  up_.clear();
  down_.clear();
}

void SimLine::server_died(bool frames_arrive) {
  id_.reset();
  sending_.clear();
  up_.clear();
  if (!frames_arrive) down_.clear();
  if (far_end_ && (down_.empty() || !down_.back().end)) down_.push_back({{}, {}, std::uint16_t{1006}});
}

void SimLine::tick() {
  const bool is_impatient = clock_.outside() - closed_at_ > Milliseconds(protocol::limits::close_ms);
  if (close_code_ && id_ && is_impatient) {
    end_at_server();
    if (!is_half_open_) cut();
  }
}

bool SimLine::is_quiet() const {
  if (is_over()) return true;
  if (is_cut_ || is_hung_up_ || close_code_) return false;
  return up_.empty() && down_.empty() && sending_.empty();
}

void SimLine::end_at_server() {
  if (!id_) return;
  const auto id = *std::exchange(id_, std::nullopt);
  sending_.clear();
  server_.closed(id);
}

void SimLine::send(std::span<const ports::Bytes> frames) {
  CONVENE_ASSERT(sending_.empty());
  std::vector<testing::Unframed> messages;
  for (const ports::Bytes& piece : frames) {
    auto in_piece = testing::all_unframed(*piece);
    CONVENE_ASSERT(!in_piece.empty());
    std::move(in_piece.begin(), in_piece.end(), std::back_inserter(messages));
  }
  if (down_.size() + messages.size() > window_frames) has_lagged_ = true;
  for (testing::Unframed& message : messages) {
    if (message.opcode == session::Opcode::binary) {
      sight_.shown_positions(message.payload);
      sending_.push_back({std::move(message.payload), {}, {}});
      continue;
    }
    auto frame = protocol::decode_server(message.payload);
    if (!frame) return findings_.add(1, "unreadable: " + frame.error().detail + ": " + message.payload);
    sight_.shown(frame.value());
    sending_.push_back({{}, std::move(frame.value()), {}});
  }
}

void SimLine::close(std::uint16_t code, std::string_view) {
  CONVENE_ASSERT(!close_code_);
  const bool is_kept_waiting = is_paused_ && !up_.empty();
  sight_.closing(code, has_lagged_, is_kept_waiting ? Milliseconds(0) : clock_.outside() - heard_at_);
  close_code_ = code;
  closed_at_ = clock_.outside();
}

}  // namespace convene::simulation
