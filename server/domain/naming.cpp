#include "domain/naming.hpp"

#include <algorithm>

namespace convene::domain {

namespace {

std::string name_of(const Convening& state, PersonId id) {
  const Person* person = state.people.find(id);
  return person ? person->profile.name : "Convene";
}

/// The people that "@[p7]" in a text names, each once.
std::vector<protocol::Mention> mentions_in(const Convening& state, std::string_view text) {
  constexpr std::size_t mentions_max = 50;
  std::vector<protocol::Mention> mentions;
  std::size_t at = 0;
  while (mentions.size() < mentions_max && (at = text.find("@[", at)) != std::string_view::npos) {
    const std::size_t end = text.find(']', at);
    if (end == std::string_view::npos) break;
    const auto id = PersonId::parse(text.substr(at + 2, end - at - 2));
    at += 2;
    if (!id || !state.people.find(*id)) continue;
    const auto is_same = [&](const protocol::Mention& mention) { return mention.person == *id; };
    if (std::none_of(mentions.begin(), mentions.end(), is_same)) mentions.push_back({*id, name_of(state, *id)});
  }
  return mentions;
}

struct Namer {
  const Convening& state;

  void operator()(protocol::ChatPosted& event) const {
    event.name = name_of(state, event.author);
    event.mentions = mentions_in(state, event.text);
  }
  void operator()(protocol::ChatEdited& event) const { event.mentions = mentions_in(state, event.text); }
  void operator()(protocol::DirectPosted& event) const {
    event.name = name_of(state, event.author);
    event.to_name = name_of(state, event.to);
  }
  void operator()(protocol::AuditNoted& event) const {
    event.by_name = name_of(state, event.by);
    event.person_name = name_of(state, event.person);
  }
  void operator()(auto&) const {}
};

}  // namespace

void add_names(const Convening& state, protocol::Event& event) {
  std::visit(Namer{state}, event);
}

}  // namespace convene::domain
