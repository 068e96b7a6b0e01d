#include "session/session.hpp"

#include <algorithm>

#include "protocol/generated/cpp/limits.hpp"
#include "protocol/generated/cpp/permissions.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::CloseCode;
using protocol::ErrorCode;

namespace {

constexpr std::int64_t protocol_version = 1;

}  // namespace

Session::Session(std::vector<Credential> credentials, Time opened_at, const protocol::OperatorLimits& operator_limits)
    : operator_limits_(operator_limits),
      credentials_(std::move(credentials)),
      phase_(Greeting{opened_at}),
      commands_(operator_limits.command_rate_per_second, operator_limits.command_burst),
      heard_at_(opened_at) {}

Actions Session::on_frame(Time now, std::string_view text, Allowance* chat) {
  if (std::holds_alternative<Closing>(phase_)) return {};
  heard_at_ = now;
  auto decoded = protocol::decode_command(text);
  if (!decoded) return on_bad_frame(decoded.error());
  protocol::CommandFrame& frame = decoded.value();
  if (!commands_.spend(now)) return {refusal(frame.n, ErrorCode::too_fast)};
  if (std::holds_alternative<protocol::Hello>(frame.command)) return on_hello(frame);
  if (!is_greeted()) return {refusal(frame.n, ErrorCode::not_greeted)};
  return on_command(now, std::move(frame), chat);
}

Actions Session::on_hello(const protocol::CommandFrame& frame) {
  const auto& hello = std::get<protocol::Hello>(frame.command);
  if (!std::holds_alternative<Greeting>(phase_)) return {refusal(frame.n, ErrorCode::already_greeted)};
  if (hello.protocol != protocol_version) {
    phase_ = Closing{};
    return {refusal(frame.n, ErrorCode::version_unsupported), Close{CloseCode::version_unsupported}};
  }
  const auto found = std::find_if(credentials_.begin(), credentials_.end(),
                                  [&](const Credential& credential) { return credential.person == hello.identity; });
  phase_ = Awaiting{frame.n};
  if (found == credentials_.end()) return turned_away();
  return {Greet{*found, frame.n, hello}};
}

Actions Session::greeted(Time now, const protocol::Welcome& welcome) {
  const auto* awaiting = std::get_if<Awaiting>(&phase_);
  if (!awaiting) return {};
  const std::uint32_t n = awaiting->n;
  phase_ = Active{};
  heard_at_ = now;
  return {Send{protocol::encode_reply(n, welcome)}};
}

Actions Session::turned_away() {
  const auto* awaiting = std::get_if<Awaiting>(&phase_);
  if (!awaiting) return {};
  Actions actions{refusal(awaiting->n, ErrorCode::signed_out)};
  phase_ = Closing{};
  actions.push_back(Close{CloseCode::signed_out});
  return actions;
}

Actions Session::on_command(Time now, protocol::CommandFrame frame, Allowance* chat) {
  if (std::holds_alternative<protocol::Ping>(frame.command)) {
    return {Send{protocol::encode_reply(frame.n, protocol::Pong{now})}};
  }
  if (const auto* rate = std::get_if<protocol::RateSet>(&frame.command)) {
    return {SetRate{rate->rate, rate->neighbours}, Send{protocol::encode_reply(frame.n, protocol::Acknowledged{})}};
  }
  const bool is_chat = protocol::rate_of(frame.command) == protocol::RateClass::chat;
  if (is_chat && chat && !chat->spend(now)) return {refusal(frame.n, ErrorCode::too_fast)};

  auto& active = std::get<Active>(phase_);
  const bool is_open = protocol::lane_of(frame.command) != protocol::Lane::live;
  Actions actions;
  if (is_open && ++active.open_commands >= limits::open_commands_max && !active.is_paused) {
    active.is_paused = true;
    actions.push_back(Pause{true});  // first: the answer may come within Submit, and with it the end of the pause
  }
  actions.push_back(Submit{std::move(frame), is_open});
  return actions;
}

Actions Session::answered(std::uint32_t n, bool was_open, const host::Answer& answer) {
  auto* active = std::get_if<Active>(&phase_);
  if (!active) return {};
  Actions actions;
  if (answer) {
    actions.push_back(Send{protocol::encode_reply(n, answer.value())});
  } else {
    actions.push_back(refusal(n, answer.error().code, answer.error().detail));
  }
  if (was_open && --active->open_commands < limits::open_commands_max && active->is_paused) {
    active->is_paused = false;
    actions.push_back(Pause{false});
  }
  return actions;
}

Actions Session::on_bad_frame(const protocol::ProtocolError& error) {
  Actions actions{refusal(error.n, error.code, error.detail)};
  if (++bad_frames_ > limits::bad_frames_max) {
    phase_ = Closing{};
    actions.push_back(Close{CloseCode::too_many_bad_frames});
  }
  return actions;
}

Actions Session::on_tick(Time now) {
  if (const auto* greeting = std::get_if<Greeting>(&phase_)) {
    if (now - greeting->since > Milliseconds(operator_limits_.first_command_ms)) return close(CloseCode::hello_late);
  } else if (const auto* active = std::get_if<Active>(&phase_)) {
    if (active->is_paused) heard_at_ = now;  // it is us who do not listen
    if (now - heard_at_ > Milliseconds(operator_limits_.dead_after_ms)) return close(CloseCode::silent);
  }
  return {};
}

Actions Session::close(CloseCode code) {
  phase_ = Closing{};
  return {Close{code}};
}

Send Session::refusal(std::uint32_t n, ErrorCode code, std::string_view detail) {
  return {protocol::encode_refusal(n, code, detail)};
}

}  // namespace convene::session
