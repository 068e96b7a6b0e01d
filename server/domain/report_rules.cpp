// Who may report what, and who may settle it.
#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/reports.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
namespace limits = protocol::limits;

namespace {

Draft to_staff(PersonId author, protocol::Event event) { return {std::string(topic::staff), author, std::move(event)}; }

/// The message must be one of the person's that the actor can read. Who wrote a private message stands in the journal
/// alone: there the snapshot tells.
std::optional<Refusal> refuse_message(const Convening& state, PersonId actor, const protocol::ReportSend& command) {
  const auto span = readable(state, actor, *command.topic);
  if (!span || *command.offset < span->from || *command.offset >= span->to) return refuse(ErrorCode::message_unknown);
  if (const auto room = topic::room_in(*command.topic)) {
    const Message* message = state.chat.find(*room, *command.offset);
    if (!message || message->author != command.person) return refuse(ErrorCode::message_unknown);
    if (message->is_deleted) return refuse(ErrorCode::message_deleted);
    return std::nullopt;
  }
  const bool is_own = *command.topic == topic::of_inbox(actor);
  if (!is_own || !state.inboxes.of(actor).with.contains(command.person)) return refuse(ErrorCode::message_unknown);
  return std::nullopt;
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::ReportSend& command,
                const Context& context) {
  const Person* by = state.people.find(actor.person);
  const Person* about = state.people.find(command.person);
  if (!by) return refuse(ErrorCode::signed_out);
  if (!about || about->is_erased) return refuse(ErrorCode::person_unknown);
  if (by == about) return refuse(ErrorCode::not_yourself);
  if (by->is_simulated || about->is_simulated) return refuse(ErrorCode::simulated);
  const bool is_message = command.topic && command.offset;
  if (command.topic.has_value() != command.offset.has_value()) return refuse(ErrorCode::field_invalid, "offset");
  if (is_message) {
    if (auto refusal = refuse_message(state, by->id, command)) return *refusal;
  }
  if (state.reports.open_count() >= limits::reports_open_max ||
      state.reports.open_count(by->id) >= limits::reports_person_max) {
    return refuse(ErrorCode::limit_reached, "reports");
  }
  protocol::ReportSent sent;
  sent.report = ReportId{context.next_sequence};
  sent.person = about->id;
  sent.reason = command.reason;
  sent.words = command.words;
  protocol::ReportMade made;
  made.report = sent.report;
  made.person = about->id;
  made.reason = command.reason;
  if (is_message) {
    sent.topic = command.topic;
    sent.offset = command.offset;
    made.room = topic::room_in(*command.topic);
  }
  return accept({{topic::of_inbox(by->id), by->id, std::move(sent)}, to_staff(by->id, std::move(made))});
}

std::optional<Refusal> refuse_report(const Convening& state, const Actor& actor, std::optional<ReportId> id) {
  if (!id) return std::nullopt;
  const Report* report = state.reports.find(*id);
  if (!report) return refuse(ErrorCode::report_unknown);
  if (report->about == actor.person) return refuse(ErrorCode::concerns_you);
  if (report->is_settled) return refuse(ErrorCode::report_settled);
  if (report->taken_by && report->taken_by != actor.person) return refuse(ErrorCode::report_taken);
  return std::nullopt;
}

std::vector<Draft> settle(const Convening& state, PersonId author, std::optional<ReportId> id) {
  if (!id) return {};
  std::vector<Draft> entries{to_staff(author, protocol::ReportSettled{*id})};
  const Person* by = state.people.find(state.reports.find(*id)->by);
  // What is done is not told: it is between the moderators and whom it is done to.
  if (by && !by->is_erased) entries.push_back({topic::of_inbox(by->id), author, protocol::ReportAnswered{*id}});
  return entries;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ReportTake& command, const Context&) {
  auto refusal = refuse_report(state, actor, command.report);
  const Report* report = state.reports.find(command.report);
  // Taking over is what this command is for; giving back what another took is not.
  const bool is_taking_over = refusal && refusal->code == ErrorCode::report_taken;
  if (is_taking_over && !command.on) return accept({});
  if (refusal && !is_taking_over) return *refusal;
  const bool is_taken = report->taken_by && report->taken_by == actor.person;
  if (is_taken == command.on) return accept({});
  protocol::ReportTaken taken;
  taken.report = command.report;
  taken.by = actor.person;
  taken.on = command.on;
  return accept({to_staff(actor.person, std::move(taken))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ReportDismiss& command, const Context&) {
  if (auto refusal = refuse_report(state, actor, command.report)) return *refusal;
  std::vector<Draft> entries = settle(state, actor.person, command.report);
  protocol::AuditNoted noted =
      note_of(actor.person, state.reports.find(command.report)->about, protocol::Act::dismiss_report, command.why);
  noted.report = command.report;
  entries.push_back(to_staff(actor.person, std::move(noted)));
  return accept(std::move(entries));
}

}  // namespace convene::domain
