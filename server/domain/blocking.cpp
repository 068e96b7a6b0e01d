#include "domain/blocking.hpp"

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::Role;

std::optional<Refusal> refuse_private(const Convening& state, const Person& from, const Person& to) {
  if (state.inboxes.of(from.id).blocked.contains(to.id)) return refuse(ErrorCode::you_blocked);
  if (state.inboxes.of(to.id).blocked.contains(from.id)) return refuse(ErrorCode::not_delivered);
  if (from.role >= Role::moderator || to.role >= Role::moderator) return std::nullopt;
  if (from.is_minor) return refuse(ErrorCode::private_closed);
  // Who is a minor is nobody else's business: it reads like a block.
  if (to.is_minor) return refuse(ErrorCode::not_delivered);
  return std::nullopt;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonBlock& command, const Context&) {
  const Person* own = state.people.find(actor.person);
  const Person* person = state.people.find(command.person);
  if (!own) return refuse(ErrorCode::signed_out);
  if (!person || person->is_simulated) return refuse(ErrorCode::person_unknown);
  if (own == person) return refuse(ErrorCode::not_yourself);
  const auto& blocked = state.inboxes.of(own->id).blocked;
  if (blocked.contains(person->id) == command.on) return accept({});
  if (command.on && blocked.size() >= protocol::limits::blocked_max) return refuse(ErrorCode::limit_reached, "blocked");
  protocol::PersonBlocked event;
  event.person = person->id;
  event.on = command.on;
  std::vector<Draft> entries{{topic::of_inbox(own->id), own->id, std::move(event)}};
  if (command.on) {
    append(entries, withdraw_between(state, own->id, own->id, person->id));
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonProtect& command, const Context&) {
  const Person* person = state.people.find(command.person);
  if (!person || person->is_erased || person->is_simulated) return refuse(ErrorCode::person_unknown);
  if (person->is_minor == command.on) return accept({});
  std::vector<Draft> entries{
      {topic::of_inbox(person->id), actor.person, protocol::PersonProtected{person->id, command.on}}};
  if (command.on) {
    append(entries, withdraw_all(state, actor.person, person->id));
  }
  entries.push_back(note(actor.person, person->id, command.on ? protocol::Act::protect : protocol::Act::unprotect, {}));
  return accept(std::move(entries));
}

void fold(Convening& state, const Entry& entry, const protocol::PersonBlocked& event) {
  auto& blocked = state.inboxes.of(topic::owner_of(entry.topic)).blocked;
  if (event.on) {
    blocked.insert(event.person);
  } else {
    blocked.erase(event.person);
  }
}

void fold(Convening& state, const Entry&, const protocol::PersonProtected& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->is_minor = event.on;
}

}  // namespace convene::domain
