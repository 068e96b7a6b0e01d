#include "domain/naming.hpp"

#include <algorithm>

namespace convene::domain {

std::string name_of(const Convening& state, PersonId id) {
  const Person* person = state.people.find(id);
  return person ? person->profile.name : "Convene";
}

std::vector<protocol::Mention> named(const Convening& state, const std::vector<PersonId>& people) {
  std::vector<protocol::Mention> mentions;
  for (const PersonId person : people) mentions.push_back({person, name_of(state, person)});
  return mentions;
}

namespace {

/// The people that "@[p7]" in a text names, each once.
std::vector<protocol::Mention> mentions_in(const Convening& state, std::string_view text) {
  constexpr std::size_t mentions_max = 50;
  constexpr std::size_t id_length_max = 16;
  std::vector<protocol::Mention> mentions;
  std::size_t at = 0;
  while (mentions.size() < mentions_max && (at = text.find("@[", at)) != std::string_view::npos) {
    at += 2;
    const std::string_view id_and_bracket = text.substr(at, id_length_max + 1);
    const std::size_t length = id_and_bracket.find(']');
    if (length == std::string_view::npos) continue;
    const auto id = PersonId::parse(id_and_bracket.substr(0, length));
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
  void operator()(protocol::ConversationInvited& event) const {
    event.name = name_of(state, event.from);
    event.to_name = name_of(state, event.to);
  }
  void operator()(protocol::ConversationJoined& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::ConversationLeft& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::ConversationLocked& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::ConversationKept& event) const { event.names = named(state, event.people); }
  void operator()(protocol::PairingSeated& event) const { event.names = named(state, event.people); }
  void operator()(protocol::TableOpened& event) const { event.host_name = name_of(state, event.host); }
  void operator()(protocol::BreakoutPlaced& event) const {
    for (const auto& seat : event.places) event.names.push_back({seat.person, name_of(state, seat.person)});
  }
  void operator()(protocol::BreakoutTold& event) const { event.name = name_of(state, event.by); }
  void operator()(protocol::CaptionAppointed& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::HelpAsked& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::HelpAnswered& event) const { event.name = name_of(state, event.by); }
  void operator()(protocol::HandRaised& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::FloorGiven& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::SpeakerAppointed& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::SlidesAdded& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::QuestionAsked& event) const {
    if (event.by) event.name = name_of(state, *event.by);
  }
  void operator()(protocol::CardAdded& event) const {
    if (event.by) event.name = name_of(state, *event.by);
  }
  void operator()(protocol::NoteAdded& event) const { event.name = name_of(state, event.by); }
  void operator()(protocol::NoteChanged& event) const { event.name = name_of(state, event.by); }
  void operator()(protocol::ReportSent& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::ReportMade& event) const { event.person_name = name_of(state, event.person); }
  void operator()(protocol::ReportTaken& event) const { event.by_name = name_of(state, event.by); }
  void operator()(protocol::AppealMade& event) const {
    event.person_name = name_of(state, event.person);
    event.by_name = name_of(state, event.by.value_or(PersonId{}));
  }
  void operator()(protocol::PersonBlocked& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::RoomKnocked& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::AffinityFacilitated& event) const {
    if (event.person) event.name = name_of(state, *event.person);
  }
  void operator()(protocol::HelperNamed& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::OfficeOpened& event) const { event.name = name_of(state, event.helper); }
  void operator()(protocol::OfficeJoined& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::SlotBooked& event) const { event.name = name_of(state, event.person); }
  void operator()(protocol::AuditNoted& event) const {
    event.by_name = name_of(state, event.by);
    event.person_name = name_of(state, event.person);
  }
  void operator()(auto&) const {}
};

}  // namespace

void add_names(const Convening& state, protocol::Event& event) { std::visit(Namer{state}, event); }

}  // namespace convene::domain
