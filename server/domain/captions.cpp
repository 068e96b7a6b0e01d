#include "domain/captions.hpp"

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

const Captioning* Captions::find(RoomId room) const {
  const auto found = rooms_.find(room);
  return found == rooms_.end() ? nullptr : &found->second;
}

RoomId Captions::room_of(std::string_view link) const {
  for (const auto& [room, captioning] : rooms_) {
    if (!captioning.link.empty() && captioning.link == link) return room;
  }
  return {};
}

std::optional<protocol::CaptionsView> view_of_captions(const Convening& state, RoomId room) {
  const Captioning* captioning = state.captions.find(room);
  if (!captioning) return std::nullopt;
  const std::vector<PersonId> captioners(captioning->captioners.begin(), captioning->captioners.end());
  return protocol::CaptionsView{named(state, captioners), !captioning->link.empty()};
}

std::vector<Draft> dismiss_captioner(const Convening& state, PersonId author, PersonId person) {
  std::vector<Draft> entries;
  for (const auto& [room, captioning] : state.captions.all()) {
    if (!captioning.captioners.contains(person)) continue;
    entries.push_back({topic::of_captions(room), author, protocol::CaptionDismissed{person}});
  }
  return entries;
}

namespace {

/// Captions are for standing rooms: all of their past may be read by whoever comes in.
std::optional<Refusal> refuse_room(const Convening& state, RoomId id) {
  const Room* room = state.rooms.find(id);
  if (!room || room->parent) return refuse(ErrorCode::room_unknown);
  return std::nullopt;
}

bool may_caption(const Convening& state, PersonId person, RoomId room) {
  const Captioning* captioning = state.captions.find(room);
  if (!captioning) return false;
  return captioning->captioners.contains(person) || is_at_least(state, person, protocol::Role::moderator);
}

RoomId captioned_in(const Entry& entry) {
  const auto room = topic::captions_in(entry.topic);
  CONVENE_ASSERT(room);
  return *room;
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionAppoint& command, const Context&) {
  if (auto refusal = refuse_room(state, command.room)) return *refusal;
  const Person* person = state.people.find(command.person);
  // Simulated people leave no trace, and write no captions.
  if (!person || person->is_removed || person->is_simulated) return refuse(ErrorCode::person_unknown);
  if (const Captioning* captioning = state.captions.find(command.room)) {
    if (captioning->captioners.contains(command.person)) return accept({});
    if (captioning->captioners.size() >= protocol::limits::captioners_max) {
      return refuse(ErrorCode::limit_reached, "captioners");
    }
  }
  protocol::CaptionAppointed appointed;
  appointed.room = command.room;
  appointed.person = command.person;
  return accept({{topic::of_captions(command.room), actor.person, std::move(appointed)},
                 note_in(actor.person, command.person, protocol::Act::appoint_captioner, command.room, {})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionDismiss& command, const Context&) {
  if (auto refusal = refuse_room(state, command.room)) return *refusal;
  const Captioning* captioning = state.captions.find(command.room);
  if (!captioning || !captioning->captioners.contains(command.person)) return accept({});
  return accept({{topic::of_captions(command.room), actor.person, protocol::CaptionDismissed{command.person}},
                 note_in(actor.person, command.person, protocol::Act::dismiss_captioner, command.room, {})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionLink& command, const Context&) {
  if (auto refusal = refuse_room(state, command.room)) return *refusal;
  const Captioning* captioning = state.captions.find(command.room);
  const bool was_linked = captioning && !captioning->link.empty();
  if (!command.hash && !was_linked) return accept({});
  std::vector<Draft> entries{
      {std::string(topic::ledger), actor.person, protocol::CaptionAuthorised{command.room, command.hash}}};
  if (was_linked != command.hash.has_value()) {
    entries.push_back({topic::of_captions(command.room), actor.person,
                       protocol::CaptionLinked{command.room, command.hash.has_value()}});
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionSay& command,
                const Context& context) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  if (!may_caption(state, actor.person, command.room)) return refuse(ErrorCode::not_captioner);
  if (is_muted(*state.people.find(actor.person), context.now)) return refuse(ErrorCode::muted);
  const Time began = context.now - std::chrono::milliseconds(command.took);
  return accept({{topic::of_captions(command.room), actor.person,
                  protocol::CaptionSaid{command.text, command.lang, began, {}, {}}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionIngest& command,
                const Context& context) {
  const RoomId room = state.captions.room_of(command.hash);
  if (!room) return refuse(ErrorCode::link_invalid);
  const auto last = state.captions.find(room)->last;
  if (last && command.seq <= *last) return accept({});
  return accept({{topic::of_captions(room), actor.person,
                  protocol::CaptionSaid{command.text, command.lang, context.now, command.seq, {}}}});
}

void fold(Convening& state, const Entry&, const protocol::CaptionAppointed& event) {
  state.captions.of(event.room).captioners.insert(event.person);
}

void fold(Convening& state, const Entry& entry, const protocol::CaptionDismissed& event) {
  state.captions.of(captioned_in(entry)).captioners.erase(event.person);
}

void fold(Convening& state, const Entry&, const protocol::CaptionAuthorised& event) {
  Captioning& captioning = state.captions.of(event.room);
  captioning.link = event.hash.value_or("");
  captioning.last.reset();
}

// Tells what the entry before it in the ledger did.
void fold(Convening&, const Entry&, const protocol::CaptionLinked&) {}

void fold(Convening& state, const Entry& entry, const protocol::CaptionSaid& event) {
  const RoomId room = captioned_in(entry);
  if (event.seq) state.captions.of(room).last = event.seq;
  note_line(state, room, entry, event);
}

}  // namespace convene::domain
