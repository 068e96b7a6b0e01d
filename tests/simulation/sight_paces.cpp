// Law 23: what one answers at a step is read by those alone for whom it was given, and what one writes on a worksheet
// by others only while it is shared. Judged by what stands in its author's inbox.
#include "simulation/sight.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;

/// The entry by which something came to be, and the one by which it was another: it held from one to the other.
struct Held {
  std::uint64_t from = 0;
  std::optional<std::uint64_t> to;
};

const std::string& text_of(const protocol::StepAnswered& event) { return event.text; }
const std::string& text_of(const protocol::SheetFilled& event) { return event.cell.text; }

/// When this text was what the person had there; a text that was erased was there before.
template <class Event, class Is>
std::optional<Held> held(const Chronicle& chronicle, PersonId person, Is is_there, const std::string& text) {
  std::optional<Held> found;
  for (const Kept& entry : chronicle.topic("inbox/" + person.text())) {
    const auto* event = std::get_if<Event>(&entry.forms.front().event);
    if (!event || !is_there(*event)) continue;
    if (found && !found->to) found->to = entry.sequence;
    if (text_of(*event) == text) found = Held{entry.sequence, {}};
  }
  return found;
}

}  // namespace

void Sight::shown_own(const Asked& asked, const std::string& ok) {
  if (std::holds_alternative<protocol::StepRead>(asked.command)) {
    const auto page = protocol::decode_as<protocol::StepPage>(ok);
    if (!page) return expect(23, false, "a step that cannot be read");
    if (page.value().answer.empty()) return;
    const auto is_there = [&](const protocol::StepAnswered& one) { return one.step == page.value().step; };
    expect(23, held<protocol::StepAnswered>(chronicle_, person_, is_there, page.value().answer).has_value(),
           "is shown an answer that they never gave");
  }
  if (const auto* asked_for = std::get_if<protocol::StepAnswers>(&asked.command)) judge_answers(asked, *asked_for, ok);
  if (std::holds_alternative<protocol::SheetRead>(asked.command)) judge_sheet(asked, ok);
}

void Sight::judge_answers(const Asked& asked, const protocol::StepAnswers& query, const std::string& ok) {
  const auto page = protocol::decode_as<protocol::AnswersPage>(ok);
  if (!page) return expect(23, false, "answers that cannot be read");
  expect(23, held_since(asked.durable, [](const Standing& standing) { return standing.role != Role::attendee; }),
         "answers are read by one who is no moderator");
  for (const protocol::GivenAnswer& given : page.value().answers) {
    judge_name(given.person, given.name);
    const auto is_there = [&](const protocol::StepAnswered& one) { return one.step == query.step; };
    const auto answer = held<protocol::StepAnswered>(chronicle_, given.person, is_there, given.text);
    if (!answer) {
      expect(23, false, "an answer of " + given.person.text() + " is read that they never gave");
      continue;
    }
    const auto& event = std::get<protocol::StepAnswered>(chronicle_.entry(answer->from).forms.front().event);
    expect(23, event.readers == protocol::StepReaders::runners,
           "an answer that " + given.person.text() + " gave for themselves is read");
    expect(23, !answer->to || *answer->to > asked.durable,
           "an answer of " + given.person.text() + " is read that stands there no more");
  }
}

void Sight::judge_sheet(const Asked& asked, const std::string& ok) {
  const auto read = protocol::decode_as<protocol::SheetPage>(ok);
  if (!read) return expect(23, false, "a worksheet that cannot be read");
  const protocol::SheetPage& page = read.value();
  judge_name(page.person, page.name);
  for (const protocol::SheetCell& cell : page.cells) {
    const auto is_there = [&](const protocol::SheetFilled& one) {
      return one.sheet == page.sheet.sheet && one.cell.row == cell.row && one.cell.column == cell.column;
    };
    const auto text = held<protocol::SheetFilled>(chronicle_, page.person, is_there, cell.text);
    expect(23, text && (!text->to || *text->to > asked.durable),
           "a cell of " + page.person.text() + " is shown that is not written there");
  }
  if (page.person == person_) return;
  bool was_shared = false;
  for (const Kept& entry : chronicle_.topic("inbox/" + page.person.text())) {
    const auto* shared = std::get_if<protocol::SheetShared>(&entry.forms.front().event);
    if (!shared || shared->sheet != page.sheet.sheet) continue;
    was_shared = shared->on || (was_shared && entry.sequence > asked.durable);
  }
  expect(23, was_shared, "what " + page.person.text() + " wrote is read, and is not shared");
}

}  // namespace convene::simulation
