#include "domain/tools.hpp"

#include <algorithm>
#include <tuple>

#include "domain/convening.hpp"
#include "domain/topic.hpp"
#include "protocol/generated/cpp/word_tables.hpp"

namespace convene::domain {

using protocol::SessionKind;
using protocol::SessionScheduled;
using protocol::Tool;

const std::vector<Tool>* Tools::chosen(RoomId room) const {
  const auto found = chosen_.find(room);
  return found == chosen_.end() ? nullptr : &found->second;
}

void Tools::choose(RoomId room, std::optional<std::vector<Tool>> tools) {
  if (tools) {
    chosen_[room] = std::move(*tools);
  } else {
    chosen_.erase(room);
  }
}

namespace {

/// Of two that are on the one that began last, of two that come the one that begins first.
bool comes_before(const SessionScheduled& left, const SessionScheduled& right, Time now) {
  const auto rank = [now](const SessionScheduled& one) {
    const bool is_on = one.item.starts <= now;
    const auto wait = is_on ? now - one.item.starts : one.item.starts - now;
    return std::tuple(!is_on, wait, one.session);
  };
  return rank(left) < rank(right);
}

}  // namespace

const SessionScheduled* session_of(const Convening& state, RoomId room, Time now) {
  const SessionScheduled* first = nullptr;
  for (const auto& [id, session] : state.programme.all()) {
    if (session.room != room || session.item.ends <= now) continue;
    if (!first || comes_before(session, *first, now)) first = &session;
  }
  return first;
}

bool offers(const Convening& state, RoomId room, Tool tool, Time now) {
  if (const std::vector<Tool>* chosen = state.tools.chosen(room)) {
    return std::find(chosen->begin(), chosen->end(), tool) != chosen->end();
  }
  const SessionScheduled* session = session_of(state, room, now);
  const auto tools = protocol::tools_of(session ? session->item.kind : SessionKind::content);
  return std::find(tools.begin(), tools.end(), tool) != tools.end();
}

std::optional<Refusal> refuse_tool(const Convening& state, const Actor& actor, RoomId room, Tool tool, Time now) {
  if (actor.is_server() || is_at_least(state, actor.person, protocol::Role::moderator)) return std::nullopt;
  if (offers(state, room, tool, now)) return std::nullopt;
  return refuse(protocol::ErrorCode::tool_off);
}

std::optional<std::vector<Tool>> view_of_tools(const Convening& state, RoomId room) {
  const std::vector<Tool>* chosen = state.tools.chosen(room);
  return chosen ? std::optional(*chosen) : std::nullopt;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ToolsChoose& command, const Context&) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  protocol::ToolsChosen chosen{command.tools};
  if (chosen.tools) {
    std::sort(chosen.tools->begin(), chosen.tools->end());
    chosen.tools->erase(std::unique(chosen.tools->begin(), chosen.tools->end()), chosen.tools->end());
  }
  if (chosen.tools == view_of_tools(state, command.room)) return accept({});
  return accept({{topic::of_room(command.room), actor.person, std::move(chosen)}});
}

void fold(Convening& state, const Entry& entry, const protocol::ToolsChosen& event) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  state.tools.choose(*room, event.tools);
}

}  // namespace convene::domain
