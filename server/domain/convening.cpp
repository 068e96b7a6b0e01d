#include "domain/convening.hpp"

#include <algorithm>

#include "domain/topic.hpp"
#include "protocol/generated/cpp/permissions.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::RequiredRole;
using protocol::Role;

std::optional<Refusal> refuse_role(const Convening& state, const Actor& actor, const protocol::Command& command) {
  if (actor.is_server()) return std::nullopt;
  const RequiredRole required = protocol::right_of(command).role;
  if (required == RequiredRole::anyone) return std::nullopt;
  const Person* person = state.people.find(actor.person);
  if (!person || person->is_removed) return refuse(ErrorCode::signed_out);
  // Who is being swept does nothing any more.
  if (person->is_simulated && state.rehearsal.is_sweeping) return refuse(ErrorCode::sweeping);
  const bool allowed = required == RequiredRole::attendee ||
                       (required == RequiredRole::moderator && person->role >= Role::moderator) ||
                       (required == RequiredRole::organiser && person->role >= Role::organiser);
  if (!allowed) return refuse(ErrorCode::not_allowed);
  return std::nullopt;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::Command& command, const Context& context) {
  CONVENE_ASSERT(protocol::lane_of(command) == protocol::Lane::record);
  if (auto refusal = refuse_role(state, actor, command)) return *refusal;
  Decision decision = std::visit(
      [&]<class One>(const One& one) -> Decision {
        if constexpr (requires { decide(state, actor, one, context); }) {
          return decide(state, actor, one, context);
        } else {
          CONVENE_ASSERT(!"a record command without rules");
          return refuse(ErrorCode::unknown_command);
        }
      },
      command);
  // What the server does of itself is no act of a moderator, and clients know of no such person. Nothing is made after
  // a note, so that no id moves.
  if (decision && actor.is_server()) {
    std::erase_if(decision.value().entries,
                  [](const Draft& draft) { return std::holds_alternative<protocol::AuditNoted>(draft.event); });
  }
  return decision;
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::Command& query, Time now) {
  CONVENE_ASSERT(protocol::lane_of(query) == protocol::Lane::query);
  if (auto refusal = refuse_role(state, actor, query)) return *refusal;
  return std::visit(
      [&]<class One>(const One& one) -> Result<protocol::Reply, Refusal> {
        if constexpr (requires { answer(state, presence, actor, one, now); }) {
          return answer(state, presence, actor, one, now);
        } else {
          CONVENE_ASSERT(!"a question without an answer");
          return refuse(ErrorCode::unknown_command);
        }
      },
      query);
}

void apply(Convening& state, const Entry& entry) {
  CONVENE_ASSERT(entry.sequence == state.sequence + 1);
  std::uint64_t& head = state.heads[entry.topic];
  CONVENE_ASSERT(entry.offset == head);
  std::visit([&](const auto& event) { fold(state, entry, event); }, entry.event);
  state.sequence = entry.sequence;
  head = entry.offset + 1;
  // Any entry proves that the server was alive: a stay cut off by a crash ends no earlier.
  state.attendance.alive(entry.at);
  if (!entry.origin.client.empty() && !state.clients.knows(entry.author, entry.origin)) {
    state.clients.remember(entry.author, entry.origin, reply_for(state, entry));
  }
}

std::vector<std::string> topics_of(const Convening& state, PersonId id) {
  const Person* person = state.people.find(id);
  if (!person || person->is_removed) return {};
  std::vector<std::string> topics{std::string(topic::convening), topic::of_inbox(id)};
  if (person->role >= Role::moderator) topics.emplace_back(topic::staff);
  if (person->room) topics.push_back(topic::of_room(person->room));
  if (state.captions.find(person->room)) topics.push_back(topic::of_captions(person->room));
  if (state.head_of(topic::of_board(person->room)) > 0) topics.push_back(topic::of_board(person->room));
  if (state.rooms.find(person->room) && person->role >= Role::moderator) {
    topics.push_back(topic::of_desk(main_room(state, person->room)));
  }
  return topics;
}

bool may_read(const Convening& state, PersonId person, std::string_view topic) {
  const auto topics = topics_of(state, person);
  return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

std::optional<Span> readable(const Convening& state, PersonId id, std::string_view topic) {
  const Person* person = state.people.find(id);
  if (!person || person->is_removed) return std::nullopt;
  const auto room = topic::room_in(topic);
  if (const Conversation* conversation = room ? state.conversations.find(*room) : nullptr) {
    const auto part = conversation->parts.find(id);
    if (part == conversation->parts.end()) return std::nullopt;
    return Span{part->second.from, part->second.to.value_or(state.head_of(std::string(topic)))};
  }
  if (!may_read(state, id, topic)) {
    // Of a pair's room what was said in their own last round there.
    const auto* stretch = room ? state.pairings.stretch(*room, id) : nullptr;
    if (!stretch) return std::nullopt;
    return Span{stretch->from, stretch->to.value_or(state.head_of(std::string(topic)))};
  }
  return Span{room == person->room ? person->reads_from : 0, state.head_of(std::string(topic))};
}

}  // namespace convene::domain
