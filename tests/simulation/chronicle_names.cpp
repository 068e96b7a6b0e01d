// What is added to events at encoding, and taken away again to compare them with the journal.
#include "simulation/chronicle.hpp"
#include "simulation/unrecorded.hpp"

namespace convene::simulation {

using protocol::Event;

namespace {

struct Stripper {
  void operator()(protocol::ChatPosted& event) const {
    event.name.clear();
    event.mentions.clear();
  }
  void operator()(protocol::ChatEdited& event) const { event.mentions.clear(); }
  void operator()(protocol::DirectPosted& event) const {
    event.name.clear();
    event.to_name.clear();
  }
  void operator()(protocol::ConversationInvited& event) const {
    event.name.clear();
    event.to_name.clear();
  }
  void operator()(protocol::ConversationJoined& event) const { event.name.clear(); }
  void operator()(protocol::ConversationLeft& event) const { event.name.clear(); }
  void operator()(protocol::ConversationLocked& event) const { event.name.clear(); }
  void operator()(protocol::ConversationKept& event) const { event.names.clear(); }
  void operator()(protocol::BreakoutPlaced& event) const { event.names.clear(); }
  void operator()(protocol::PairingSeated& event) const { event.names.clear(); }
  void operator()(protocol::TableOpened& event) const { event.host_name.clear(); }
  void operator()(protocol::BreakoutTold& event) const { event.name.clear(); }
  void operator()(protocol::HelpAsked& event) const { event.name.clear(); }
  void operator()(protocol::CaptionAppointed& event) const { event.name.clear(); }
  void operator()(protocol::HelpAnswered& event) const { event.name.clear(); }
  void operator()(protocol::HandRaised& event) const { event.name.clear(); }
  void operator()(protocol::FloorGiven& event) const { event.name.clear(); }
  void operator()(protocol::SpeakerAppointed& event) const { event.name.clear(); }
  void operator()(protocol::SlidesAdded& event) const { event.name.clear(); }
  void operator()(protocol::QuestionAsked& event) const { event.name.reset(); }
  void operator()(protocol::CardAdded& event) const { event.name.reset(); }
  void operator()(protocol::NoteAdded& event) const { event.name.clear(); }
  void operator()(protocol::NoteChanged& event) const { event.name.clear(); }
  void operator()(protocol::ReportSent& event) const { event.name.clear(); }
  void operator()(protocol::ReportMade& event) const { event.person_name.clear(); }
  void operator()(protocol::ReportTaken& event) const { event.by_name.clear(); }
  void operator()(protocol::AppealMade& event) const {
    event.person_name.clear();
    event.by_name.clear();
  }
  void operator()(protocol::PersonBlocked& event) const { event.name.clear(); }
  void operator()(protocol::RoomKnocked& event) const { event.name.clear(); }
  void operator()(protocol::AffinityFacilitated& event) const { event.name.reset(); }
  void operator()(protocol::HelperNamed& event) const { event.name.clear(); }
  void operator()(protocol::OfficeOpened& event) const { event.name.clear(); }
  void operator()(protocol::OfficeJoined& event) const { event.name.clear(); }
  void operator()(protocol::SlotBooked& event) const { event.name.clear(); }
  void operator()(protocol::AuditNoted& event) const {
    event.by_name.clear();
    event.person_name.clear();
  }
  void operator()(auto&) const {}
};

struct NameReader {
  using Names = std::vector<std::pair<PersonId, std::string>>;

  static Names of(const std::vector<protocol::Mention>& mentions) {
    Names names;
    for (const auto& mention : mentions) names.emplace_back(mention.person, mention.name);
    return names;
  }
  Names operator()(const protocol::ChatPosted& event) const {
    Names names = of(event.mentions);
    names.emplace_back(event.author, event.name);
    return names;
  }
  Names operator()(const protocol::ChatEdited& event) const { return of(event.mentions); }
  Names operator()(const protocol::DirectPosted& event) const {
    return {{event.author, event.name}, {event.to, event.to_name}};
  }
  Names operator()(const protocol::ConversationInvited& event) const {
    return {{event.from, event.name}, {event.to, event.to_name}};
  }
  Names operator()(const protocol::ConversationJoined& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::ConversationLeft& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::ConversationLocked& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::ConversationKept& event) const { return of(event.names); }
  Names operator()(const protocol::BreakoutPlaced& event) const { return of(event.names); }
  Names operator()(const protocol::PairingSeated& event) const { return of(event.names); }
  Names operator()(const protocol::TableOpened& event) const { return {{event.host, event.host_name}}; }
  Names operator()(const protocol::BreakoutTold& event) const { return {{event.by, event.name}}; }
  Names operator()(const protocol::CaptionAppointed& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::HelpAsked& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::HelpAnswered& event) const { return {{event.by, event.name}}; }
  Names operator()(const protocol::HandRaised& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::FloorGiven& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::SpeakerAppointed& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::SlidesAdded& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::QuestionAsked& event) const {
    return event.by ? Names{{*event.by, event.name.value_or("")}} : Names{};
  }
  Names operator()(const protocol::CardAdded& event) const {
    return event.by ? Names{{*event.by, event.name.value_or("")}} : Names{};
  }
  Names operator()(const protocol::NoteAdded& event) const { return {{event.by, event.name}}; }
  Names operator()(const protocol::NoteChanged& event) const { return {{event.by, event.name}}; }
  Names operator()(const protocol::ReportSent& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::ReportMade& event) const { return {{event.person, event.person_name}}; }
  Names operator()(const protocol::ReportTaken& event) const { return {{event.by, event.by_name}}; }
  Names operator()(const protocol::AppealMade& event) const {
    return {{event.person, event.person_name}, {event.by.value_or(PersonId{}), event.by_name}};
  }
  Names operator()(const protocol::PersonBlocked& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::RoomKnocked& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::AffinityFacilitated& event) const {
    return event.person ? Names{{*event.person, event.name.value_or("")}} : Names{};
  }
  Names operator()(const protocol::HelperNamed& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::OfficeOpened& event) const { return {{event.helper, event.name}}; }
  Names operator()(const protocol::OfficeJoined& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::SlotBooked& event) const { return {{event.person, event.name}}; }
  Names operator()(const protocol::AuditNoted& event) const {
    return {{event.by, event.by_name}, {event.person, event.person_name}};
  }
  Names operator()(const auto&) const { return {}; }
};

}  // namespace

Event as_stored(Event event) {
  std::visit(Stripper{}, event);
  return silenced(std::move(event));
}

std::vector<std::pair<PersonId, std::string>> names_in(const Event& event) { return std::visit(NameReader{}, event); }

}  // namespace convene::simulation
