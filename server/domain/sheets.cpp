#include "domain/sheets.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

std::uint64_t Sheet::shared() const {
  return static_cast<std::uint64_t>(
      std::count_if(copies.begin(), copies.end(), [](const auto& one) { return one.second.is_shared; }));
}

const Sheet* Sheets::find(SheetId id) const {
  const auto found = sheets_.find(id);
  return found == sheets_.end() ? nullptr : &found->second;
}

Sheet* Sheets::find(SheetId id) { return const_cast<Sheet*>(std::as_const(*this).find(id)); }

void Sheets::forget(PersonId person) {
  for (auto& [id, sheet] : sheets_) sheet.copies.erase(person);
}

std::vector<protocol::Sheet> view_of_sheets(const Convening& state, RoomId room) {
  std::vector<protocol::Sheet> sheets;
  for (const auto& [id, sheet] : state.sheets.all()) {
    if (sheet.room == room && !sheet.is_removed)
      sheets.push_back({id, sheet.title, sheet.rows, sheet.columns, sheet.shared()});
  }
  return sheets;
}

std::vector<protocol::OwnSheet> sheets_of(const Convening& state, PersonId person) {
  std::vector<protocol::OwnSheet> own;
  for (const auto& [id, sheet] : state.sheets.all()) {
    const auto copy = sheet.copies.find(person);
    if (copy != sheet.copies.end()) own.push_back({id, sheet.title, copy->second.saves, copy->second.is_shared});
  }
  return own;
}

std::vector<Draft> unshare_all(const Convening& state, PersonId author, PersonId person) {
  std::vector<Draft> entries;
  for (const auto& [id, sheet] : state.sheets.all()) {
    const auto copy = sheet.copies.find(person);
    if (copy == sheet.copies.end() || !copy->second.is_shared) continue;
    entries.push_back({topic::of_inbox(person), author, protocol::SheetShared{id, false}});
    entries.push_back({topic::of_room(sheet.room), author, protocol::SheetCounted{id, sheet.shared() - 1}});
  }
  return entries;
}

void fold(Convening& state, const Entry& entry, const protocol::SheetMade& event) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  Sheet& sheet = state.sheets.add(event.sheet.sheet);
  sheet.room = *room;
  sheet.title = event.sheet.title;
  sheet.rows = event.sheet.rows;
  sheet.columns = event.sheet.columns;
}

void fold(Convening& state, const Entry&, const protocol::SheetRemoved& event) {
  Sheet* sheet = state.sheets.find(event.sheet);
  CONVENE_ASSERT(sheet);
  sheet->is_removed = true;
}

void fold(Convening&, const Entry&, const protocol::SheetCounted&) {}

void fold(Convening& state, const Entry& entry, const protocol::SheetFilled& event) {
  Sheet* sheet = state.sheets.find(event.sheet);
  CONVENE_ASSERT(sheet);
  Sheet::Copy& copy = sheet->copies[topic::owner_of(entry.topic)];
  ++copy.saves;
  const std::pair place{event.cell.row, event.cell.column};
  if (event.cell.text.empty()) {
    copy.cells.erase(place);
  } else {
    copy.cells[place] = event.cell.text;
  }
}

void fold(Convening& state, const Entry& entry, const protocol::SheetShared& event) {
  Sheet* sheet = state.sheets.find(event.sheet);
  CONVENE_ASSERT(sheet);
  const auto copy = sheet->copies.find(topic::owner_of(entry.topic));
  // Of one who is being erased there is none any more.
  if (copy != sheet->copies.end()) copy->second.is_shared = event.on;
}

}  // namespace convene::domain
