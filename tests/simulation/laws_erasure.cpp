// Law 14: who was to be erased is, and nothing that they wrote or told is left in the journal.
#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

/// Whether a text of the person stands there.
struct Left {
  PersonId person;
  const ports::StoredEntry& stored;

  bool operator()(const protocol::PersonJoined& event) const { return is_told(event); }
  bool operator()(const protocol::ProfileEdited& event) const { return is_told(event); }
  bool operator()(const protocol::ChatPosted& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::ChatEdited& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::DirectPosted& event) const {
    return (is_theirs() || stored.topic == "inbox/" + person.text()) && !event.text.empty();
  }
  bool operator()(const protocol::BreakoutNoted& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::BreakoutTold& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::HelpAsked& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::TableOpened& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::TableRenamed& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::QuestionSent& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::QuestionAsked& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::CardAdded& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::CardChanged& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::CardDismissed& event) const {
    return stored.topic == "inbox/" + person.text() && !(event.text.empty() && event.why.empty());
  }
  bool operator()(const protocol::NoteAdded& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::NoteChanged& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::ReportSent& event) const { return is_theirs() && !event.words.empty(); }
  bool operator()(const protocol::ReportKept& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::AppealSent& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::AppealMade& event) const { return is_theirs() && !event.text.empty(); }
  bool operator()(const protocol::PersonNudged& event) const { return event.person == person && !event.why.empty(); }
  bool operator()(const protocol::RoomForbidden& event) const { return event.person == person && !event.why.empty(); }
  bool operator()(const protocol::OfficeOpened& event) const {
    return event.helper == person && !event.subject.empty();
  }
  bool operator()(const protocol::OfficeNoted& event) const {
    return (event.person == person || stored.topic == "inbox/" + person.text()) && !event.note.empty();
  }
  bool operator()(const auto&) const { return false; }

  bool is_theirs() const { return stored.author == person; }
  bool is_told(const auto& event) const {
    return event.person == person && (event.profile.name != "Erased person" || !event.profile.organisation.empty());
  }
};

}  // namespace

void judge_erasures(World& world) {
  const Chronicle& chronicle = world.server().chronicle();
  const auto expect = [&](bool holds, const std::string& sentence) {
    if (!holds) world.mutable_findings().add(14, sentence);
  };
  for (const auto& [person, life] : chronicle.people()) {
    if (!life.is_erased) continue;
    expect(chronicle.erased().contains(person), "the erasure of " + person.text() + " does not come to an end");
    for (const ports::StoredEntry& stored : world.server().disk().entries()) {
      const Left left{person, stored};
      const auto event =
          protocol::decode_payload(stored.kind, stored.version, stored.payload, {stored.author, stored.target});
      expect(event && !std::visit(left, event.value()),
             person.text() + " is erased, and " + stored.topic + " " + std::to_string(stored.offset) + " holds more");
    }
  }
}

}  // namespace convene::simulation::laws
