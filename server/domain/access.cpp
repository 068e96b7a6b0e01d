#include "domain/access.hpp"

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

namespace {

Draft on_ledger(PersonId author, protocol::Event event) {
  return {std::string(topic::ledger), author, std::move(event)};
}

bool is_full(const Convening& state) { return state.people.count() >= protocol::limits::people_max; }

}  // namespace

Draft issue(PersonId person, const std::string& cookie_hash, const Context& context) {
  const Time expires = context.now + std::chrono::days(context.cookie_days);
  return on_ledger(person, protocol::CookieIssued{cookie_hash, person, expires});
}

Draft join(PersonId person, protocol::Role role, protocol::Profile profile, bool is_simulated) {
  protocol::PersonJoined joined;
  joined.person = person;
  joined.role = role;
  joined.profile = std::move(profile);
  joined.simulated = is_simulated;
  return {topic::of_inbox(person), person, std::move(joined)};
}

void Access::revoke(PersonId person) {
  std::erase_if(cookies, [&](const auto& cookie) { return cookie.second.person == person; });
  std::erase_if(links, [&](const auto& link) { return link.second.person == person; });
}

bool may_decide_for(const Convening& state, const Actor& actor, PersonId person) {
  return actor.is_server() || actor.person == person || is_at_least(state, actor.person, protocol::Role::organiser);
}

namespace {

const Person* person_of(const Convening& state, const std::string& cookie_hash, Time now) {
  const auto found = state.access.cookies.find(cookie_hash);
  if (found == state.access.cookies.end() || found->second.expires <= now) return nullptr;
  return state.people.find(found->second.person);
}

}  // namespace

std::optional<PersonId> identify(const Convening& state, const std::string& cookie_hash, Time now) {
  const Person* person = person_of(state, cookie_hash, now);
  if (!person || person->is_removed) return std::nullopt;
  return person->id;
}

std::optional<PersonId> identify_removed(const Convening& state, const std::string& cookie_hash, Time now) {
  const Person* person = person_of(state, cookie_hash, now);
  if (!person || !person->is_removed || person->is_erased) return std::nullopt;
  return person->id;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::LinkMint& command, const Context&) {
  const Person* person = command.person ? state.people.find(*command.person) : nullptr;
  if (command.person && (!person || person->is_erased)) return refuse(ErrorCode::person_unknown);
  protocol::LinkMinted minted;
  minted.hash = command.hash;
  minted.role = command.role;
  minted.person = command.person;
  minted.expires = command.expires;
  minted.simulated = command.simulated;
  return accept({on_ledger(actor.person, std::move(minted))});
}

Decision decide(const Convening& state, const Actor&, const protocol::LinkExchange& command, const Context& context) {
  const auto found = state.access.links.find(command.link);
  if (found == state.access.links.end() || found->second.expires <= context.now) return refuse(ErrorCode::link_invalid);
  const Link& link = found->second;
  if (link.person) {
    const Person* person = state.people.find(link.person);
    if (!person || person->is_removed) return refuse(ErrorCode::link_invalid);
    return accept({on_ledger(link.person, protocol::LinkSpent{command.link, link.person}),
                   issue(link.person, command.cookie, context)});
  }
  if (!command.profile) return refuse(ErrorCode::name_needed);
  if (link.is_simulated && state.rehearsal.is_sweeping) return refuse(ErrorCode::sweeping);
  if (is_full(state)) return refuse(ErrorCode::limit_reached, "people");
  const PersonId person{context.next_sequence};
  return accept({join(person, link.role, *command.profile, link.is_simulated),
                 on_ledger(person, protocol::LinkSpent{command.link, person}), issue(person, command.cookie, context)});
}

Decision decide(const Convening& state, const Actor&, const protocol::PersonRegister& command, const Context& context) {
  if (!state.about.registration_open) return refuse(ErrorCode::registration_closed);
  if (is_full(state)) return refuse(ErrorCode::limit_reached, "people");
  const PersonId person{context.next_sequence};
  return accept(
      {join(person, protocol::Role::attendee, command.profile, false), issue(person, command.cookie, context)});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CookieRevoke& command, const Context&) {
  const auto found = state.access.cookies.find(command.hash);
  if (found == state.access.cookies.end()) return accept({});
  if (!actor.is_server() && found->second.person != actor.person) return refuse(ErrorCode::not_allowed);
  return accept({on_ledger(actor.person, protocol::CookieRevoked{command.hash, found->second.person})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AccessRevoke& command, const Context&) {
  const Person* person = state.people.find(command.person);
  if (!person || person->is_erased) return refuse(ErrorCode::person_unknown);
  if (!may_decide_for(state, actor, command.person)) return refuse(ErrorCode::not_allowed);
  std::vector<Draft> entries{on_ledger(actor.person, protocol::AccessRevoked{command.person})};
  if (actor.person != command.person) {
    entries.push_back(note(actor.person, command.person, protocol::Act::sign_out, {}));
  }
  return accept(std::move(entries));
}

void fold(Convening& state, const Entry&, const protocol::LinkMinted& event) {
  state.access.links[event.hash] = {event.role, event.person.value_or(PersonId{}), event.expires, event.simulated};
}

void fold(Convening& state, const Entry&, const protocol::LinkSpent& event) { state.access.links.erase(event.hash); }

void fold(Convening& state, const Entry&, const protocol::CookieIssued& event) {
  state.access.cookies[event.hash] = {event.person, event.expires};
}

void fold(Convening& state, const Entry&, const protocol::CookieRevoked& event) {
  state.access.cookies.erase(event.hash);
}

void fold(Convening& state, const Entry&, const protocol::AccessRevoked& event) { state.access.revoke(event.person); }

}  // namespace convene::domain
