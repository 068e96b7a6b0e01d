// A convening for tests: given what happened, when someone asks for something, then these entries or that refusal.
//
//   Given given;
//   const PersonId ana = given.person("Ana");
//   EXPECT_THAT(given.when(ana, protocol::RoomEnter{RoomId{9}}), Refused(ErrorCode::room_unknown));
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "domain/convening.hpp"
#include "domain/topic.hpp"
#include "protocol/codec/codec.hpp"

namespace convene::domain {

// How decisions read where a test fails.
inline void PrintTo(const Draft& draft, std::ostream* out) {
  *out << draft.author.text() << " in " << draft.topic << ": " << protocol::name_of(draft.event) << ' '
       << protocol::encode_payload(draft.event);
}
inline void PrintTo(const Revision& revision, std::ostream* out) {
  *out << revision.topic << ' ' << revision.offset << " becomes " << protocol::encode_payload(revision.event);
}

}  // namespace convene::domain

namespace convene::testing {

using domain::Actor;
using domain::Convening;
using domain::Decision;
using domain::Draft;
using protocol::ErrorCode;
using protocol::Role;

inline constexpr PersonId server{};
inline constexpr std::string_view ledger = domain::topic::ledger;

inline Time minutes(int count) { return from_milliseconds(1'700'000'000'000) + std::chrono::minutes(count); }

inline protocol::Profile named(std::string name) {
  protocol::Profile profile;
  profile.name = std::move(name);
  return profile;
}

class Given {
 public:
  Convening state;
  Time now = minutes(0);
  /// What the journal holds after all, rewritten entries in their newest form.
  std::vector<domain::Entry> stored;

  PersonId person(std::string name, Role role = Role::attendee) {
    const PersonId id{state.sequence + 1};
    protocol::PersonJoined joined;
    joined.person = id;
    joined.role = role;
    joined.profile = named(std::move(name));
    happened(domain::topic::of_inbox(id), id, joined);
    return id;
  }

  RoomId room(std::string name, std::string area = {}) {
    const RoomId id{state.sequence + 1};
    happened("convening", server,
             protocol::RoomOpened{id, std::move(name), protocol::RoomKind::table, {}, std::move(area)});
    return id;
  }

  /// A person who is in the room.
  PersonId person_in(RoomId room_of_theirs, std::string name, Role role = Role::attendee) {
    const PersonId id = person(std::move(name), role);
    does(id, protocol::RoomEnter{room_of_theirs});
    return id;
  }

  void happened(std::string_view topic, PersonId author, protocol::Event event, const domain::Origin& origin = {}) {
    domain::Entry entry{state.sequence + 1, std::string(topic), 0, author, now, origin, std::move(event)};
    entry.offset = state.head_of(entry.topic);
    domain::apply(state, entry);
    entry.event = domain::recorded(std::move(entry.event));
    stored.push_back(std::move(entry));
  }

  Decision when(PersonId actor, const protocol::Command& command) const {
    return domain::decide(state, {actor}, command, {now, state.sequence + 1});
  }

  /// Decides and lets it happen; the test fails where it is refused.
  domain::Accepted does(PersonId actor, const protocol::Command& command, const domain::Origin& origin = {}) {
    Decision decision = when(actor, command);
    if (!decision) {
      ADD_FAILURE() << protocol::name_of(command) << " was refused: " << protocol::text_of(decision.error().code).code;
      return {};
    }
    takes_place(decision.value(), origin);
    return decision.value();
  }

  void takes_place(const domain::Accepted& accepted, const domain::Origin& origin = {}) {
    for (Draft draft : accepted.entries) {
      domain::mark(state, draft.topic, draft.event);
      happened(draft.topic, draft.author, std::move(draft.event), origin);
    }
    for (domain::Revision revision : accepted.revisions) {
      domain::mark(state, revision.topic, revision.event);
      revision.event = domain::recorded(std::move(revision.event));
      rewrite(revision);
    }
  }

  template <class Reply>
  Reply asks(PersonId actor, const protocol::Command& query, const domain::Presence& presence = {}) const {
    auto answer = domain::answer(state, presence, {actor}, query, now);
    if (!answer) {
      ADD_FAILURE() << protocol::name_of(query) << " was refused: " << protocol::text_of(answer.error().code).code;
      return {};
    }
    return std::get<Reply>(answer.value());
  }

  /// The state as the journal gives it back.
  Convening refolded() const {
    Convening again;
    for (const domain::Entry& entry : stored) domain::apply(again, entry);
    return again;
  }

 private:
  void rewrite(const domain::Revision& revision) {
    for (domain::Entry& entry : stored) {
      if (entry.topic == revision.topic && entry.offset == revision.offset) entry.event = revision.event;
    }
  }
};

/// A decision or an answer that is a no of this code.
MATCHER_P(Refused, code, std::string("is refused as ") + std::string(protocol::text_of(code).code)) {
  if (arg) {
    *result_listener << "which is accepted";
    return false;
  }
  *result_listener << "which is refused as " << protocol::text_of(arg.error().code).code;
  return arg.error().code == code;
}

/// A decision that leads to entries like these.
MATCHER_P(Yields, entries, "leads to entries, which " + ::testing::DescribeMatcher<std::vector<Draft>>(entries)) {
  if (!arg) {
    *result_listener << "which is refused as " << protocol::text_of(arg.error().code).code;
    return false;
  }
  *result_listener << "which leads to " << ::testing::PrintToString(arg.value().entries) << ", ";
  return ::testing::ExplainMatchResult(entries, arg.value().entries, result_listener);
}

inline auto yields_nothing() { return Yields(::testing::IsEmpty()); }

}  // namespace convene::testing
