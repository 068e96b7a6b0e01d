#include "domain/slides.hpp"

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
namespace limits = protocol::limits;

const RoomSlides& Slides::of(RoomId room) const {
  static const RoomSlides none;
  const auto found = rooms_.find(room);
  return found == rooms_.end() ? none : found->second;
}

RoomId Slides::room_of(SlidesId slides) const {
  for (const auto& [room, theirs] : rooms_) {
    if (theirs.ready.contains(slides)) return room;
  }
  return {};
}

const SlidesFile* Slides::find(SlidesId slides) const {
  const RoomId room = room_of(slides);
  return room ? &rooms_.at(room).ready.at(slides) : nullptr;
}

std::set<std::string> Slides::hashes() const {
  std::set<std::string> hashes;
  for (const auto& [room, slides] : rooms_) {
    for (const auto& [id, file] : slides.ready) hashes.insert(file.hash);
  }
  return hashes;
}

std::uint64_t Slides::bytes() const {
  std::uint64_t bytes = 0;
  for (const auto& [room, slides] : rooms_) {
    for (const auto& [id, file] : slides.ready) bytes += file.bytes;
  }
  return bytes;
}

protocol::SlidesView view_of_slides(const Convening& state, RoomId room) {
  const RoomSlides& slides = state.slides.of(room);
  protocol::SlidesView view;
  for (const auto& [id, file] : slides.ready) {
    view.ready.push_back({id, file.person, name_of(state, file.person), file.title, file.pages, file.bytes});
  }
  view.shown = slides.shown;
  return view;
}

std::optional<Refusal> refuse_no_presenter(const Convening& state, const Actor& actor, RoomId room) {
  if (actor.is_server() || is_at_least(state, actor.person, protocol::Role::moderator)) return std::nullopt;
  const Stage& stage = state.stages.of(room);
  if (stage.speaker(actor.person) || stage.floor == actor.person) return std::nullopt;
  return refuse(ErrorCode::not_presenter);
}

bool may_read_slides(const Convening& state, PersonId person, SlidesId slides) {
  const SlidesFile* file = state.slides.find(slides);
  if (!file) return false;
  return file->person == person || may_read(state, person, topic::of_room(state.slides.room_of(slides)));
}

std::vector<Draft> withdraw_slides(const Convening& state, PersonId author, PersonId person) {
  std::vector<Draft> entries;
  for (const auto& [room, slides] : state.slides.all()) {
    for (const auto& [id, file] : slides.ready) {
      if (file.person == person) entries.push_back({topic::of_room(room), author, protocol::SlidesWithdrawn{id}});
    }
  }
  return entries;
}

std::optional<Refusal> refuse_slides(const Convening& state, const Actor& actor, const protocol::SlidesAdd& command,
                                     Time now) {
  const Room* room = state.rooms.find(command.room);
  if (!room || room->parent) return refuse(ErrorCode::room_unknown);
  if (auto refusal = refuse_no_presenter(state, actor, command.room)) return refusal;
  if (auto refusal = refuse_tool(state, actor, command.room, protocol::Tool::slides, now)) return refusal;
  // What a rehearsal leaves is swept, and no file of theirs would be.
  const Person* person = state.people.find(actor.person);
  if (person && person->is_simulated) return refuse(ErrorCode::simulated);
  if (state.slides.of(command.room).ready.size() >= limits::slides_room_max) {
    return refuse(ErrorCode::limit_reached, "files of slides on a stage");
  }
  if (state.slides.bytes() + command.bytes > limits::slides_all_bytes_max) {
    return refuse(ErrorCode::limit_reached, "bytes of all slides");
  }
  return std::nullopt;
}

namespace {

struct Found {
  SlidesId slides;
  RoomId room;
  const SlidesFile* file = nullptr;
  bool is_shown = false;
};

/// The file, for one who may present it.
Result<Found, Refusal> find_for(const Convening& state, const Actor& actor, SlidesId slides) {
  const SlidesFile* file = state.slides.find(slides);
  if (!file) return refuse(ErrorCode::slides_unknown);
  const RoomId room = state.slides.room_of(slides);
  if (auto refusal = refuse_no_presenter(state, actor, room)) return *refusal;
  const auto& shown = state.slides.of(room).shown;
  return Found{slides, room, file, shown && shown->slides == slides};
}

bool has_page(const Found& found, std::int32_t page) { return page >= 1 && page <= found.file->pages; }

Decision tell(const Actor& actor, RoomId room, protocol::Event event) {
  return accept({{topic::of_room(room), actor.person, std::move(event)}});
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesAdd& command,
                const Context& context) {
  if (auto refusal = refuse_slides(state, actor, command, context.now)) return *refusal;
  protocol::SlidesAdded added;
  added.slides = SlidesId{context.next_sequence};
  added.person = actor.person;
  added.title = command.title;
  added.pages = command.pages;
  added.bytes = command.bytes;
  added.hash = command.hash;
  return tell(actor, command.room, std::move(added));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesShow& command, const Context&) {
  const auto found = find_for(state, actor, command.slides);
  if (!found) return found.error();
  if (!state.stages.of(found.value().room).is_open()) return refuse(ErrorCode::stage_closed);
  if (!has_page(found.value(), command.page)) return refuse(ErrorCode::field_invalid, "page");
  const protocol::ShownSlides wanted{command.slides, command.page};
  if (state.slides.of(found.value().room).shown == wanted) return accept({});
  return tell(actor, found.value().room, protocol::SlidesShown{command.slides, command.page});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesTurn& command, const Context&) {
  const auto found = find_for(state, actor, command.slides);
  if (!found) return found.error();
  if (!found.value().is_shown) return refuse(ErrorCode::slides_hidden);
  if (!has_page(found.value(), command.page)) return refuse(ErrorCode::field_invalid, "page");
  if (state.slides.of(found.value().room).shown->page == command.page) return accept({});
  return tell(actor, found.value().room, protocol::SlidesTurned{command.page});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesHide& command, const Context&) {
  const auto found = find_for(state, actor, command.slides);
  if (!found) return found.error();
  if (!found.value().is_shown) return accept({});
  return tell(actor, found.value().room, protocol::SlidesHidden{});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlidesWithdraw& command, const Context&) {
  const SlidesFile* file = state.slides.find(command.slides);
  if (!file) return refuse(ErrorCode::slides_unknown);
  const bool is_theirs = file->person == actor.person;
  if (!is_theirs && !actor.is_server() && !is_at_least(state, actor.person, protocol::Role::moderator)) {
    return refuse(ErrorCode::not_allowed);
  }
  const RoomId room = state.slides.room_of(command.slides);
  std::vector<Draft> entries{{topic::of_room(room), actor.person, protocol::SlidesWithdrawn{command.slides}}};
  if (!is_theirs) entries.push_back(note_in(actor.person, file->person, protocol::Act::withdraw_slides, room, {}));
  return accept(std::move(entries));
}

namespace {

RoomSlides& slides_of(Convening& state, const Entry& entry) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  return state.slides.of(*room);
}

}  // namespace

void fold(Convening& state, const Entry& entry, const protocol::SlidesAdded& event) {
  slides_of(state, entry).ready[event.slides] = {event.person, event.title, event.pages, event.bytes, event.hash};
}

void fold(Convening& state, const Entry& entry, const protocol::SlidesShown& event) {
  slides_of(state, entry).shown = protocol::ShownSlides{event.slides, event.page};
}

void fold(Convening& state, const Entry& entry, const protocol::SlidesTurned& event) {
  RoomSlides& slides = slides_of(state, entry);
  CONVENE_ASSERT(slides.shown);
  slides.shown->page = event.page;
}

void fold(Convening& state, const Entry& entry, const protocol::SlidesHidden&) {
  slides_of(state, entry).shown.reset();
}

void fold(Convening& state, const Entry& entry, const protocol::SlidesWithdrawn& event) {
  RoomSlides& slides = slides_of(state, entry);
  slides.ready.erase(event.slides);
  if (slides.shown && slides.shown->slides == event.slides) slides.shown.reset();
}

}  // namespace convene::domain
