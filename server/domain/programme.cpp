#include "domain/programme.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::RoomKind;
using protocol::SessionKind;

void Programme::schedule(protocol::SessionScheduled session) {
  by_guid_[session.item.guid] = session.session;
  sessions_[session.session] = std::move(session);
}

void Programme::cancel(SessionId session) {
  const auto found = sessions_.find(session);
  if (found == sessions_.end()) return;
  by_guid_.erase(found->second.item.guid);
  sessions_.erase(found);
}

const protocol::SessionScheduled* Programme::with_guid(const std::string& guid) const {
  const auto found = by_guid_.find(guid);
  return found == by_guid_.end() ? nullptr : &sessions_.at(found->second);
}

std::vector<const protocol::SessionScheduled*> Programme::in_order() const {
  std::vector<const protocol::SessionScheduled*> sessions;
  sessions.reserve(sessions_.size());
  for (const auto& [id, session] : sessions_) sessions.push_back(&session);
  std::sort(sessions.begin(), sessions.end(), [](const auto* left, const auto* right) {
    return std::tie(left->item.starts, left->item.ends, left->session) <
           std::tie(right->item.starts, right->item.ends, right->session);
  });
  return sessions;
}

protocol::ProgrammeDocument document_of(const Convening& state) {
  const Programme& programme = state.programme;
  protocol::ProgrammeDocument document;
  document.version = programme.version;
  document.title = programme.title;
  document.zone = programme.version > 0 ? programme.zone : state.about.zone;
  for (const auto* session : programme.in_order()) {
    document.sessions.push_back({session->session, session->room, session->item});
  }
  return document;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::ConveningCreate& command, const Context&) {
  if (!state.about.title.empty()) return accept({});
  return accept(
      {{std::string(topic::convening), actor.person,
        protocol::ConveningCreated{command.title, command.zone, command.contact, command.registration_open}}});
}

namespace {

RoomKind room_kind_for(SessionKind kind) {
  switch (kind) {
    case SessionKind::plenary:
    case SessionKind::content:
    case SessionKind::talk:
    case SessionKind::panel:
    case SessionKind::stories:
    case SessionKind::walk_through:
    case SessionKind::workshop:
    case SessionKind::brainstorm:
    case SessionKind::sharing:
      return RoomKind::stage;
    case SessionKind::networking:
      return RoomKind::affinity;
    case SessionKind::office_hours:
      return RoomKind::office;
    case SessionKind::debrief:
      return RoomKind::breakout;
    case SessionKind::asynchronous:
      return RoomKind::quiet;
  }
  CONVENE_ASSERT(false);
  return RoomKind::table;
}

/// Collects entries whose things are named by the sequence they will have.
class Drafts {
 public:
  Drafts(const Convening& state, PersonId author, std::uint64_t next_sequence)
      : state_(state), author_(author), next_sequence_(next_sequence) {}

  std::uint64_t next() const { return next_sequence_ + entries_.size(); }
  void add(std::string_view topic, protocol::Event event) {
    entries_.push_back({std::string(topic), author_, std::move(event)});
  }

  /// The room of that name, opened now if there is none.
  RoomId room(const std::string& name, RoomKind kind, const std::string& description, const std::string& area) {
    if (const Room* known = state_.rooms.named(name)) return known->id;
    const auto found = opened_.find(name);
    if (found != opened_.end()) return found->second;
    const RoomId room{next()};
    opened_.emplace(name, room);
    add(topic::convening, protocol::RoomOpened{room, name, kind, description, area});
    return room;
  }

  std::size_t opened() const { return opened_.size(); }
  bool is_empty() const { return entries_.empty(); }
  std::vector<Draft> take() { return std::move(entries_); }

 private:
  const Convening& state_;
  PersonId author_;
  std::uint64_t next_sequence_;
  std::vector<Draft> entries_;
  std::map<std::string, RoomId> opened_;
};

bool has_too_many_rooms(const Convening& state, const Drafts& drafts) {
  return state.rooms.all().size() + drafts.opened() > protocol::limits::rooms_max;
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::ProgrammePublish& command,
                const Context& context) {
  if (command.sessions.size() > protocol::limits::sessions_max) return refuse(ErrorCode::limit_reached, "sessions");
  Drafts drafts(state, actor.person, context.next_sequence);
  std::set<std::string> guids;
  std::map<std::string, SessionId> by_guid;
  for (const protocol::ProgrammeSession& item : command.sessions) {
    if (!guids.insert(item.guid).second) return refuse(ErrorCode::field_invalid, "two sessions have guid " + item.guid);
    const RoomId room = drafts.room(item.room_name, room_kind_for(item.kind), {}, {});
    const protocol::SessionScheduled* known = state.programme.with_guid(item.guid);
    const SessionId session = known ? known->session : SessionId{drafts.next()};
    by_guid[item.guid] = session;
    if (known && known->item == item && known->room == room) continue;
    drafts.add(topic::ledger, protocol::SessionScheduled{session, room, item});
  }
  for (const auto& [id, session] : state.programme.all()) {
    if (!guids.contains(session.item.guid)) drafts.add(topic::ledger, protocol::SessionCancelled{id});
  }
  std::vector<std::pair<SessionId, protocol::ProgrammeCourse>> courses;
  for (const protocol::ProgrammeCourse& course : command.courses) {
    const auto session = by_guid.find(course.guid);
    if (session != by_guid.end()) courses.emplace_back(session->second, course);
  }
  for (Draft& draft : import_courses(state, actor.person, courses, drafts.next()))
    drafts.add(draft.topic, std::move(draft.event));
  if (has_too_many_rooms(state, drafts)) return refuse(ErrorCode::limit_reached, "rooms");
  const bool is_new = state.programme.version == 0 || state.programme.title != command.title ||
                      state.programme.zone != command.zone || !drafts.is_empty();
  if (!is_new) return accept({});
  drafts.add(topic::convening, protocol::ProgrammePublished{state.programme.version + 1, command.title, command.zone});
  return accept(drafts.take());
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CampusPublish& command,
                const Context& context) {
  if (state.about.campus == command.hash) return accept({});
  Drafts drafts(state, actor.person, context.next_sequence);
  std::set<RoomId> placed;
  for (const protocol::AreaRoom& area : command.rooms) {
    const Room* known = state.rooms.named(area.room_name);
    const RoomId room = drafts.room(area.room_name, area.kind, area.description, area.area);
    if (!placed.insert(room).second) continue;  // a room stands in one area, the first that names it
    if (known && known->area != area.area) drafts.add(topic::convening, protocol::RoomPlaced{room, area.area});
  }
  for (const auto& [id, room] : state.rooms.all()) {
    if (!room.area.empty() && !placed.contains(id)) drafts.add(topic::convening, protocol::RoomPlaced{id, {}});
  }
  if (has_too_many_rooms(state, drafts)) return refuse(ErrorCode::limit_reached, "rooms");
  drafts.add(topic::convening, protocol::CampusPublished{command.hash});
  return accept(drafts.take());
}

void fold(Convening& state, const Entry&, const protocol::ConveningCreated& event) {
  state.about.title = event.title;
  state.about.zone = event.zone;
  state.about.contact = event.contact;
  state.about.registration_open = event.registration_open;
}

void fold(Convening& state, const Entry&, const protocol::SessionScheduled& event) { state.programme.schedule(event); }

void fold(Convening& state, const Entry&, const protocol::SessionCancelled& event) {
  state.programme.cancel(event.session);
}

void fold(Convening& state, const Entry&, const protocol::ProgrammePublished& event) {
  state.programme.version = event.version;
  state.programme.title = event.title;
  state.programme.zone = event.zone;
}

void fold(Convening& state, const Entry&, const protocol::CampusPublished& event) {
  state.about.campus = event.hash;
  clear_spots(state);
}

}  // namespace convene::domain
