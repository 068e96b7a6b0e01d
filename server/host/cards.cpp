#include "host/cards.hpp"

namespace convene::host {

namespace {

protocol::AvatarCard card(PersonId person, protocol::Role role, const protocol::Profile& profile) {
  return {0, person, profile.name, role, profile.colour, profile.pattern};
}

struct Writer {
  std::unordered_map<PersonId, protocol::AvatarCard>& cards;

  void operator()(const protocol::PersonJoined& event) const {
    cards[event.person] = card(event.person, event.role, event.profile);
  }
  void operator()(const protocol::ProfileEdited& event) const {
    cards[event.person] = card(event.person, cards[event.person].role, event.profile);
  }
  void operator()(const protocol::ErasureBegun& event) const {
    protocol::Profile nothing;
    nothing.name = domain::name_of_erased;
    cards[event.person] = card(event.person, cards[event.person].role, nothing);
  }
  void operator()(const protocol::RoleGranted& event) const { cards[event.person].role = event.role; }
  void operator()(const auto&) const {}
};

}  // namespace

void Cards::reset(const domain::Convening& state) {
  for (const auto& [key, person] : state.people.by_name()) {
    cards_[person->id] = card(person->id, person->role, person->profile);
  }
}

void Cards::note(const std::vector<domain::Entry>& entries) {
  for (const domain::Entry& entry : entries) std::visit(Writer{cards_}, entry.event);
}

const protocol::AvatarCard* Cards::find(PersonId person) const {
  const auto found = cards_.find(person);
  return found == cards_.end() ? nullptr : &found->second;
}

}  // namespace convene::host
