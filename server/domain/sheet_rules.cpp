// Who may lay worksheets out, fill them, and read what others share.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
namespace limits = protocol::limits;

namespace {

const Sheet::Copy* copy_of(const Sheet& sheet, PersonId person) {
  const auto found = sheet.copies.find(person);
  return found == sheet.copies.end() ? nullptr : &found->second;
}

/// A worksheet is there for those in its room, and for everybody where an open step brings it.
std::optional<Refusal> refuse_stranger(const Convening& state, const Actor& actor, SheetId id, const Sheet& sheet,
                                       Time now) {
  if (is_open_in_a_step(state, id, now)) return std::nullopt;
  return refuse_outside(state, actor, sheet.room);
}

/// Those who run the convening read what is shared wherever they are.
std::optional<Refusal> refuse_reader(const Convening& state, const Actor& actor, SheetId id, const Sheet& sheet,
                                     Time now) {
  if (is_at_least(state, actor.person, protocol::Role::moderator)) return std::nullopt;
  return refuse_stranger(state, actor, id, sheet, now);
}

bool is_within(const Sheet& sheet, const protocol::SheetCell& cell) {
  const auto is_below = [](std::int32_t place, std::size_t count) {
    return place >= 0 && static_cast<std::size_t>(place) < count;
  };
  return is_below(cell.row, sheet.rows.size()) && is_below(cell.column, sheet.columns.size());
}

std::string text_at(const Sheet::Copy* copy, const protocol::SheetCell& cell) {
  if (!copy) return {};
  const auto found = copy->cells.find({cell.row, cell.column});
  return found == copy->cells.end() ? std::string() : found->second;
}

std::size_t begun_by(const Convening& state, PersonId person) {
  const auto& all = state.sheets.all();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [person](const auto& one) { return one.second.copies.contains(person); }));
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::SheetMake& command,
                const Context& context) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (command.rows.empty()) return refuse(ErrorCode::field_invalid, "rows");
  if (command.columns.empty()) return refuse(ErrorCode::field_invalid, "columns");
  if (state.sheets.all().size() >= limits::sheets_max ||
      view_of_sheets(state, command.room).size() >= limits::sheets_room_max)
    return refuse(ErrorCode::limit_reached, "worksheets");
  protocol::Sheet sheet{SheetId{context.next_sequence}, command.title, command.rows, command.columns, 0};
  return accept({{topic::of_room(command.room), actor.person, protocol::SheetMade{std::move(sheet)}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SheetRemove& command, const Context&) {
  const Sheet* sheet = state.sheets.find(command.sheet);
  if (!sheet || sheet->is_removed) return refuse(ErrorCode::sheet_unknown);
  return accept({{topic::of_room(sheet->room), actor.person, protocol::SheetRemoved{command.sheet}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SheetFill& command,
                const Context& context) {
  const Sheet* sheet = state.sheets.find(command.sheet);
  if (!sheet || sheet->is_removed) return refuse(ErrorCode::sheet_unknown);
  const Person& person = *state.people.find(actor.person);
  if (person.is_simulated) return refuse(ErrorCode::simulated);
  const Sheet::Copy* copy = copy_of(*sheet, actor.person);
  if (!copy) {
    if (auto refusal = refuse_stranger(state, actor, command.sheet, *sheet, context.now)) return *refusal;
    if (begun_by(state, actor.person) >= limits::sheets_own_max) return refuse(ErrorCode::limit_reached, "worksheets");
  }
  // What is shared is said to others.
  if (copy && copy->is_shared && is_muted(person, context.now)) return refuse(ErrorCode::muted);
  if (keeps_no_record(state, sheet->room)) return refuse(ErrorCode::keeps_no_record);
  if (!is_within(*sheet, command.cell)) return refuse(ErrorCode::field_invalid, "cell");
  if (text_at(copy, command.cell) == command.cell.text) return accept({});
  return accept({{topic::of_inbox(actor.person), actor.person,
                  protocol::SheetFilled{command.sheet, sheet->title, command.cell}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SheetShare& command,
                const Context& context) {
  const Sheet* sheet = state.sheets.find(command.sheet);
  if (!sheet) return refuse(ErrorCode::sheet_unknown);
  const Sheet::Copy* copy = copy_of(*sheet, actor.person);
  if (!copy) return refuse(ErrorCode::not_yours);
  if (copy->is_shared == command.on) return accept({});
  // Taking back is always possible.
  if (command.on) {
    if (sheet->is_removed) return refuse(ErrorCode::sheet_unknown);
    if (is_muted(*state.people.find(actor.person), context.now)) return refuse(ErrorCode::muted);
    if (keeps_no_record(state, sheet->room)) return refuse(ErrorCode::keeps_no_record);
  }
  const std::uint64_t shared = command.on ? sheet->shared() + 1 : sheet->shared() - 1;
  return accept({{topic::of_inbox(actor.person), actor.person, protocol::SheetShared{command.sheet, command.on}},
                 {topic::of_room(sheet->room), actor.person, protocol::SheetCounted{command.sheet, shared}}});
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::SheetRead& query, Time now) {
  const Sheet* sheet = state.sheets.find(query.sheet);
  if (!sheet) return refuse(ErrorCode::sheet_unknown);
  const PersonId person = query.person.value_or(actor.person);
  const bool is_own = person == actor.person;
  const Sheet::Copy* copy = copy_of(*sheet, person);
  if (sheet->is_removed && !(is_own && copy)) return refuse(ErrorCode::sheet_unknown);
  if (!is_own || !copy) {
    if (auto refusal = refuse_reader(state, actor, query.sheet, *sheet, now)) return *refusal;
  }
  if (!is_own && !(copy && copy->is_shared)) return refuse(ErrorCode::sheet_private);
  protocol::SheetPage page{{query.sheet, sheet->title, sheet->rows, sheet->columns, sheet->shared()},
                           person,
                           name_of(state, person),
                           copy && copy->is_shared,
                           {},
                           copy ? copy->cells.size() : 0};
  if (!copy) return protocol::Reply{std::move(page)};
  std::size_t place = 0;
  std::size_t bytes = 0;
  for (const auto& [where, text] : copy->cells) {
    if (place++ < static_cast<std::size_t>(query.skip)) continue;
    bytes += 2 * text.size() + 100;  // escaped, a text is at most twice as long
    if (!page.cells.empty() && bytes > limits::page_bytes_max) break;
    page.cells.push_back({where.first, where.second, text});
  }
  return protocol::Reply{std::move(page)};
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::SheetList& query, Time now) {
  const Sheet* sheet = state.sheets.find(query.sheet);
  if (!sheet || sheet->is_removed) return refuse(ErrorCode::sheet_unknown);
  if (auto refusal = refuse_reader(state, actor, query.sheet, *sheet, now)) return *refusal;
  protocol::SheetSharers sharers;
  for (const auto& [person, copy] : sheet->copies) {
    if (!copy.is_shared) continue;
    if (sharers.total++ < static_cast<std::uint64_t>(query.skip)) continue;
    if (sharers.people.size() < limits::page_entries_max) sharers.people.push_back({person, name_of(state, person)});
  }
  return protocol::Reply{std::move(sharers)};
}

}  // namespace convene::domain
