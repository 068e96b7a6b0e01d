#include "domain/erasure.hpp"

#include <map>

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

namespace {

protocol::Profile empty_profile() {
  protocol::Profile profile;
  profile.name = name_of_erased;
  return profile;
}

/// Other people's inboxes hold what the person wrote to them; their own one is emptied altogether.
struct Emptier {
  PersonId person;
  const Entry& entry;

  using Emptied = std::optional<protocol::Event>;

  Emptied operator()(protocol::PersonJoined event) const { return without_profile(event); }
  Emptied operator()(protocol::ProfileEdited event) const { return without_profile(event); }
  Emptied operator()(const protocol::ChatPosted& event) const {
    if (event.author != person || event.erased || event.deleted_by) return std::nullopt;
    protocol::ChatPosted nothing;
    nothing.author = person;
    nothing.erased = true;
    return nothing;
  }
  Emptied operator()(const protocol::ChatEdited& event) const {
    if (entry.author != person || event.text.empty()) return std::nullopt;
    protocol::ChatEdited nothing;
    nothing.offset = event.offset;
    return nothing;
  }
  Emptied operator()(protocol::DirectPosted event) const {
    const bool is_theirs = event.author == person || entry.topic == topic::of_inbox(person);
    if (!is_theirs || event.erased) return std::nullopt;
    event.text.clear();
    event.erased = true;
    return event;
  }
  // Why somebody was muted or sent away is told of them; what they said of others as a moderator concerns those.
  Emptied operator()(protocol::PersonMuted event) const { return without_reason(event); }
  Emptied operator()(protocol::PersonRemoved event) const { return without_reason(event); }
  Emptied operator()(protocol::VoiceMuted event) const { return without_reason(event); }
  Emptied operator()(protocol::PersonNudged event) const { return without_reason(event); }
  Emptied operator()(protocol::RoomForbidden event) const { return without_reason(event); }
  Emptied operator()(protocol::ReportSent event) const {
    if (entry.topic != topic::of_inbox(person) || event.words.empty()) return std::nullopt;
    event.words.clear();
    return event;
  }
  Emptied operator()(protocol::ReportKept event) const { return without_text(event, event.author); }
  Emptied operator()(protocol::AppealSent event) const { return without_text(event, entry.author); }
  Emptied operator()(protocol::AppealMade event) const {
    if (event.person != person || (event.text.empty() && event.why.empty())) return std::nullopt;
    event.text.clear();
    event.why.clear();
    return event;
  }
  Emptied operator()(protocol::AppealAnswered event) const {
    if (entry.topic != topic::of_inbox(person) || event.why.empty()) return std::nullopt;
    event.why.clear();
    return event;
  }
  Emptied operator()(protocol::RoomAnswered event) const {
    if (entry.topic != topic::of_inbox(person) || event.word.empty()) return std::nullopt;
    event.word.clear();
    return event;
  }
  Emptied operator()(protocol::AuditNoted event) const {
    return event.act == protocol::Act::grant_role ? std::nullopt : without_reason(event);
  }
  Emptied operator()(protocol::BreakoutTold event) const { return without_text(event, event.by); }
  Emptied operator()(protocol::BreakoutNoted event) const { return without_text(event, event.by); }
  Emptied operator()(protocol::TableOpened event) const { return without_text(event, event.host); }
  Emptied operator()(protocol::TableRenamed event) const { return without_text(event, event.by); }
  Emptied operator()(protocol::HelpAsked event) const { return without_text(event, event.person); }
  Emptied operator()(protocol::QuestionAsked event) const { return without_text(event, entry.author); }
  Emptied operator()(protocol::QuestionSent event) const { return without_text(event, entry.author); }
  Emptied operator()(protocol::QuestionDismissed event) const {
    if (entry.topic != topic::of_inbox(person) || event.why.empty()) return std::nullopt;
    event.why.clear();
    return event;
  }
  Emptied operator()(protocol::CardAdded event) const { return without_text(event, entry.author); }
  Emptied operator()(protocol::CardChanged event) const { return without_text(event, entry.author); }
  Emptied operator()(protocol::CardDismissed event) const {
    if (entry.topic != topic::of_inbox(person) || (event.text.empty() && event.why.empty())) return std::nullopt;
    event.text.clear();
    event.why.clear();
    return event;
  }
  Emptied operator()(protocol::NoteAdded event) const { return without_text(event, event.by); }
  Emptied operator()(protocol::NoteChanged event) const { return without_text(event, event.by); }
  Emptied operator()(protocol::OfficeOpened event) const {
    if (event.helper != person || event.subject.empty()) return std::nullopt;
    event.subject.clear();
    return event;
  }
  Emptied operator()(protocol::OfficeNoted event) const {
    const bool is_theirs = event.person == person || entry.topic == topic::of_inbox(person);
    if (!is_theirs || event.note.empty()) return std::nullopt;
    event.note.clear();
    return event;
  }
  Emptied operator()(protocol::SlidesAdded event) const {
    if (event.person != person || event.title.empty()) return std::nullopt;
    event.title.clear();
    return event;
  }
  Emptied operator()(protocol::StepAnswered event) const {
    if (entry.topic != topic::of_inbox(person) || event.text.empty()) return std::nullopt;
    event.text.clear();
    return event;
  }
  Emptied operator()(protocol::SheetFilled event) const {
    if (entry.topic != topic::of_inbox(person) || event.cell.text.empty()) return std::nullopt;
    event.cell.text.clear();
    return event;
  }
  Emptied operator()(const auto&) const { return std::nullopt; }

  template <class Event>
  Emptied without_profile(Event& event) const {
    if (event.person != person || event.profile == empty_profile()) return std::nullopt;
    event.profile = empty_profile();
    return event;
  }
  template <class Event>
  Emptied without_reason(Event& event) const {
    if (event.person != person || event.why.empty()) return std::nullopt;
    event.why.clear();
    return event;
  }
  template <class Event>
  Emptied without_text(Event& event, PersonId by) const {
    if (by != person || event.text.empty()) return std::nullopt;
    event.text.clear();
    return event;
  }
};

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonErase& command,
                const Context& context) {
  const Person* person = state.people.find(command.person);
  if (!person) return refuse(ErrorCode::person_unknown);
  if (!may_decide_for(state, actor, person->id)) return refuse(ErrorCode::not_allowed);
  // A sweep takes those, with all that is counted of them.
  if (person->is_simulated) return refuse(ErrorCode::simulated);
  if (person->is_erased) return accept({});
  std::vector<Draft> entries{{std::string(topic::ledger), actor.person, protocol::ErasureBegun{person->id}}};
  append(entries, withdraw_all(state, actor.person, person->id));
  append(entries, stop_knocking(state, actor.person, person->id));
  append(entries, depart(state, actor.person, {{person->id, context.now, protocol::Leaving::removed}}));
  append(entries, dismiss_speakers(state, actor.person, {person->id}));
  append(entries, withdraw_slides(state, actor.person, person->id));
  append(entries, dismiss_captioner(state, actor.person, person->id));
  append(entries, give_up_facilitating(state, actor.person, {person->id}));
  append(entries, quit_offices(state, actor.person, {person->id}, context.now));
  append(entries, leave_pairings(state, actor.person, {person->id}));
  append(entries, close_tables(state, actor.person, {person->id}, context.now));
  append(entries, unshare_all(state, actor.person, person->id));
  append(entries, clear_boards(state, actor.person, person->id));
  entries.push_back(note(actor.person, person->id, protocol::Act::erase, {}));
  Accepted questions = take_back_questions(state, person->id, context);
  append(entries, std::move(questions.entries));
  // What the server does of itself comes last: the entries of the command are not to be parted.
  append(entries, give_up_places(state, {person->id}));
  append(entries, empty_notes(state, person->id));
  return Accepted{std::move(entries), std::move(questions.revisions)};
}

std::optional<protocol::Event> without(PersonId person, const Entry& entry) {
  return std::visit(Emptier{person, entry}, entry.event);
}

Accepted settle_reads(const Convening& state, PersonId person) {
  Accepted portion;
  for (const auto& [other, correspondence] : state.inboxes.of(person).with) {
    if (portion.entries.size() == protocol::limits::erasure_page_max) break;
    const auto& theirs = state.inboxes.of(other).with;
    const auto found = theirs.find(person);
    if (found == theirs.end() || found->second.unread.empty()) continue;
    const std::string inbox = topic::of_inbox(other);
    portion.entries.push_back({inbox, other, protocol::ReadMarked{inbox, person, state.head_of(inbox), {}}});
  }
  return portion;
}

Accepted empty(PersonId person, std::span<const Entry> entries) {
  Accepted portion;
  std::map<std::string, protocol::TextErased> told;  // by topic
  for (const Entry& entry : entries) {
    auto emptied = without(person, entry);
    if (!emptied) continue;
    portion.revisions.push_back({entry.topic, entry.offset, entry.at, std::move(*emptied)});
    told[entry.topic].offsets.push_back(entry.offset);
  }
  for (auto& [topic, erased] : told) {
    erased.person = person;
    portion.entries.push_back({topic, PersonId{}, std::move(erased)});
  }
  return portion;
}

Accepted end_erasure(PersonId person) {
  return {{{std::string(topic::staff), PersonId{}, protocol::PersonErased{person}}}, {}};
}

void fold(Convening& state, const Entry& entry, const protocol::ErasureBegun& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  leave_hall(state, person->id, entry.at);
  person->is_removed = person->is_erased = true;
  person->muted_until = {};
  person->mute_why.clear();
  person->availability = {};
  state.people.rename(*person, empty_profile());
  state.access.revoke(person->id);
  forget_voice_mutes(state, person->id);
  state.reports.forget(person->id);
  state.measures.silence(person->id);
  state.erasures.insert(person->id);
  state.affinities.forget(person->id);
  forget_topics(state, person->id);
  state.courses.forget(person->id);
  state.sheets.forget(person->id);
  state.reactions.forget(person->id);
}

void fold(Convening& state, const Entry& entry, const protocol::TextErased& event) {
  if (entry.topic.starts_with("inbox/") && event.person) {
    for (protocol::TicketNote& note : state.inboxes.of(topic::owner_of(entry.topic)).office_notes) {
      if (note.person == *event.person) note.note.clear();
    }
  }
  if (const auto captioned = topic::captions_in(entry.topic)) return forget_lines(state, *captioned, event.offsets);
  const auto room = topic::room_in(entry.topic);
  if (!room) return;
  for (const std::uint64_t offset : event.offsets) {
    if (state.chat.find(*room, offset)) state.chat.erase(*room, offset);
    state.reactions.erase(Talk::in(*room), offset);
    state.rehearsal.forget_message(*room, offset);
  }
}

void fold(Convening& state, const Entry&, const protocol::PersonErased& event) {
  state.erasures.erase(event.person);
  state.inboxes.forget(event.person);
  state.clients.forget(event.person);
}

}  // namespace convene::domain
