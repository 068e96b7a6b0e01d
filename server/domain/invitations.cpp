#include "domain/invitations.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::Availability;
using protocol::ErrorCode;
using protocol::InvitationEnd;

namespace {

/// In both inboxes, the author's own first: the reply rests on it.
void add_for_both(PersonId author, PersonId other, const protocol::Event& event, std::vector<Draft>& entries) {
  entries.push_back({topic::of_inbox(author), author, event});
  entries.push_back({topic::of_inbox(other), author, event});
}

void close(PersonId author, PersonId from, PersonId to, InvitationEnd how, std::vector<Draft>& entries) {
  const protocol::ConversationAnswered answered{from, to, how};
  entries.push_back({topic::of_inbox(author == to ? to : from), author, answered});
  entries.push_back({topic::of_inbox(author == to ? from : to), author, answered});
}

bool is_open(const Convening& state, PersonId from, PersonId to, Time now) {
  const auto found = state.invitations.find({from, to});
  return found != state.invitations.end() && now < found->second;
}

/// Both come together: in the conversation of the one who asked, or in a new one.
Decision accept_invitation(const Convening& state, PersonId from, PersonId to, const Context& context) {
  const Conversation* conversation = state.conversations.of(state, from);
  std::vector<Draft> entries;
  close(to, from, to, InvitationEnd::accepted, entries);
  if (!conversation) {
    begin(state, to, from, to, context, entries);
  } else if (!conversation->holds(to)) {
    if (conversation->is_full()) return refuse(ErrorCode::room_full);
    enter(state, to, *conversation, to, context.now, entries);
  }
  return accept(std::move(entries));
}

std::optional<Refusal> refuse_asking(const Convening& state, const Person& from, const Person& to) {
  if (to.availability == Availability::do_not_disturb) return refuse(ErrorCode::do_not_disturb);
  if (state.conversations.of(state, to.id)) return refuse(ErrorCode::in_conversation);
  const Conversation* own = state.conversations.of(state, from.id);
  if (own && own->is_full()) return refuse(ErrorCode::room_full);
  const auto count = [&](auto concerns) {
    return static_cast<std::uint64_t>(std::count_if(state.invitations.begin(), state.invitations.end(), concerns));
  };
  const auto asked = count([&](const auto& one) { return one.first.first == from.id; });
  const auto asking = count([&](const auto& one) { return one.first.second == to.id; });
  if (std::max(asked, asking) >= protocol::limits::invitations_open_max) {
    return refuse(ErrorCode::limit_reached, "invitations");
  }
  return std::nullopt;
}

}  // namespace

std::vector<Draft> expire(const Convening& state, Time now) {
  std::vector<Draft> entries;
  for (const auto& [between, expires] : state.invitations) {
    if (now >= expires) close({}, between.first, between.second, InvitationEnd::expired, entries);
  }
  return entries;
}

std::vector<Draft> withdraw_all(const Convening& state, PersonId author, PersonId person) {
  std::vector<Draft> entries = withdraw_own(state, author, person);
  for (const auto& [between, expires] : state.invitations) {
    if (between.second == person) close(author, between.first, person, InvitationEnd::declined, entries);
  }
  return entries;
}

std::vector<Draft> withdraw_between(const Convening& state, PersonId author, PersonId one, PersonId other) {
  std::vector<Draft> entries;
  if (state.invitations.contains({one, other})) close(author, one, other, InvitationEnd::withdrawn, entries);
  if (state.invitations.contains({other, one})) close(author, other, one, InvitationEnd::declined, entries);
  return entries;
}

std::vector<Draft> withdraw_own(const Convening& state, PersonId author, PersonId person) {
  std::vector<Draft> entries;
  for (auto one = state.invitations.lower_bound({person, {}}); one != state.invitations.end(); ++one) {
    if (one->first.first != person) break;
    close(author, person, one->first.second, InvitationEnd::withdrawn, entries);
  }
  return entries;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AvailabilitySet& command, const Context&) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  if (person->availability == command.availability) return accept({});
  return accept({{topic::of_inbox(actor.person), actor.person,
                  protocol::AvailabilityChanged{actor.person, command.availability}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationInvite& command,
                const Context& context) {
  const Person* from = state.people.find(actor.person);
  const Person* to = state.people.find(command.person);
  if (!from) return refuse(ErrorCode::signed_out);
  if (!to || to->is_removed) return refuse(ErrorCode::person_unknown);
  if (from == to) return refuse(ErrorCode::not_yourself);
  if (auto refusal = refuse_private(state, *from, *to)) return *refusal;
  if (is_open(state, to->id, from->id, context.now)) return accept_invitation(state, to->id, from->id, context);
  // One that is over and not told so yet is still there.
  if (state.invitations.contains({from->id, to->id})) return accept({});
  if (auto refusal = refuse_asking(state, *from, *to)) return *refusal;
  protocol::ConversationInvited invited;
  invited.from = from->id;
  invited.to = to->id;
  invited.expires = context.now + Milliseconds(protocol::limits::invitation_ms);
  invited.quiet = to->availability == Availability::busy;
  std::vector<Draft> entries;
  add_for_both(from->id, to->id, std::move(invited), entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationAnswer& command,
                const Context& context) {
  if (!state.people.find(actor.person)) return refuse(ErrorCode::signed_out);
  if (!state.people.find(command.person)) return refuse(ErrorCode::person_unknown);
  std::vector<Draft> entries;
  if (is_open(state, command.person, actor.person, context.now)) {
    if (command.accept) return accept_invitation(state, command.person, actor.person, context);
    close(actor.person, command.person, actor.person, InvitationEnd::declined, entries);
  } else if (!command.accept && is_open(state, actor.person, command.person, context.now)) {
    close(actor.person, actor.person, command.person, InvitationEnd::withdrawn, entries);
  } else {
    return refuse(ErrorCode::invitation_unknown);
  }
  return accept(std::move(entries));
}

void fold(Convening& state, const Entry&, const protocol::AvailabilityChanged& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->availability = event.availability;
}

namespace {

PersonId owner_of(const Entry& entry, PersonId one, PersonId other) {
  return entry.topic == topic::of_inbox(one) ? one : other;
}

}  // namespace

void fold(Convening& state, const Entry& entry, const protocol::ConversationInvited& event) {
  state.invitations[{event.from, event.to}] = event.expires;
  Inbox& inbox = state.inboxes.of(owner_of(entry, event.from, event.to));
  inbox.invitations.push_back({event.from, event.to, event.expires, event.quiet});
}

void fold(Convening& state, const Entry& entry, const protocol::ConversationAnswered& event) {
  state.invitations.erase({event.from, event.to});
  Inbox& inbox = state.inboxes.of(owner_of(entry, event.from, event.to));
  std::erase_if(inbox.invitations,
                [&](const Inbox::Invitation& one) { return one.from == event.from && one.to == event.to; });
}

void fold(Convening& state, const Entry& entry, const protocol::ConversationKept& event) {
  auto& met = state.inboxes.of(topic::owner_of(entry.topic)).met;
  met.push_back({event.room, event.since, entry.at, event.people});
  if (met.size() > met_max) met.erase(met.begin());
}

}  // namespace convene::domain
