#include "simulation/client_view.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "simulation/board_views.hpp"
#include "simulation/meeting_views.hpp"
#include "simulation/office_views.hpp"
#include "simulation/order_views.hpp"
#include "simulation/paced_views.hpp"
#include "simulation/question_views.hpp"

namespace convene::simulation {

using protocol::Record;

namespace {

struct ConveningReducer {
  protocol::ConveningView& view;
  const Record& record;

  void operator()(const protocol::ConveningCreated& event) const {
    view.title = event.title;
    view.zone = event.zone;
    view.contact = event.contact;
  }
  void operator()(const protocol::RoomOpened& event) const {
    view.rooms.push_back({event.room, event.name, event.kind, event.description, event.area});
  }
  void operator()(const protocol::RoomPlaced& event) const {
    for (protocol::RoomView& room : view.rooms) {
      if (room.room == event.room) room.area = event.area;
    }
  }
  void operator()(const protocol::ProgrammePublished& event) const { view.programme = event.version; }
  void operator()(const protocol::AnnouncementMade& event) const {
    view.announcements.push_back({record.offset, event.text, record.at, event.until});
    if (view.announcements.size() > 5) view.announcements.erase(view.announcements.begin());
  }
  void operator()(const protocol::AnnouncementWithdrawn& event) const {
    std::erase_if(view.announcements, [&](const protocol::Announcement& one) { return one.offset == event.offset; });
  }
  void operator()(const protocol::CampusPublished& event) const { view.campus = event.hash; }
  void operator()(const protocol::RoomRuled& event) const { reduce_rules(view, event); }
  void operator()(const protocol::RoomLined& event) const { reduce_lines(view, event.line); }
  void operator()(const protocol::HallWatched& event) const { reduce_watched(view, event); }
  void operator()(const auto&) const {}
};

struct InboxReducer {
  protocol::InboxView& view;
  PersonId me;
  const Record& record;

  void operator()(const protocol::PersonJoined& event) const {
    view.profile = event.profile;
    view.role = event.role;
  }
  void operator()(const protocol::ProfileEdited& event) const { view.profile = event.profile; }
  void operator()(const protocol::RoleGranted& event) const { view.role = event.role; }
  void operator()(const protocol::PersonMuted& event) const {
    view.muted_until = event.until;
    view.mute_why = event.why;
  }
  void operator()(const protocol::PersonUnmuted&) const {
    view.muted_until.reset();
    view.mute_why.reset();
  }
  void operator()(const protocol::DirectPosted& event) const {
    const bool is_mine = event.author == me;
    const PersonId other = is_mine ? event.to : event.author;
    const auto found = with(other);
    std::uint64_t unread = is_mine ? 0 : 1;
    if (found != view.conversations.end()) {
      unread += found->unread;
      view.conversations.erase(found);
    }
    const std::string& name = is_mine ? event.to_name : event.name;
    view.conversations.insert(view.conversations.begin(), {other, name, record.offset, record.at, unread});
  }
  void operator()(const protocol::BreakoutInvited& event) const {
    take_place(event.invitation.parent);
    const auto after = [&](const protocol::BreakoutInvitation& one) { return one.parent > event.invitation.parent; };
    const auto at = std::find_if(view.breakouts.begin(), view.breakouts.end(), after);
    view.breakouts.insert(at, event.invitation);
  }
  void operator()(const protocol::BreakoutReleased& event) const { take_place(event.parent); }
  void take_place(RoomId parent) const {
    std::erase_if(view.breakouts, [&](const protocol::BreakoutInvitation& one) { return one.parent == parent; });
  }
  void operator()(const protocol::ReadMarked& event) const {
    const protocol::Mark mark{event.topic, event.with, event.next};
    const auto is_same = [&](const protocol::Mark& one) { return one.topic == mark.topic && one.with == mark.with; };
    const auto found = std::find_if(view.marks.begin(), view.marks.end(), is_same);
    if (found == view.marks.end()) {
      view.marks.push_back(mark);
    } else {
      *found = mark;
    }
    if (!event.with) return;
    const auto conversation = with(*event.with);
    if (conversation != view.conversations.end()) conversation->unread = event.unread.value_or(0);
  }
  void operator()(const protocol::AvailabilityChanged& event) const { view.availability = event.availability; }
  void operator()(const protocol::ConversationInvited& event) const {
    view.invitations.push_back({event.from, event.to, event.name, event.to_name, event.expires, event.quiet});
  }
  void operator()(const protocol::ConversationAnswered& event) const {
    std::erase_if(view.invitations,
                  [&](const protocol::Invitation& one) { return one.from == event.from && one.to == event.to; });
  }
  void operator()(const protocol::ConversationKept& event) const {
    constexpr std::size_t met_max = 50;
    view.met.insert(view.met.begin(), {event.room, event.since, record.at, event.names});
    if (view.met.size() > met_max) view.met.pop_back();
  }
  void operator()(const auto&) const {}

  std::vector<protocol::Conversation>::iterator with(PersonId other) const {
    return std::find_if(view.conversations.begin(), view.conversations.end(),
                        [&](const protocol::Conversation& one) { return one.person == other; });
  }
};

struct ConversationReducer {
  protocol::ConversationView& view;

  void operator()(const protocol::ConversationJoined& event) const {
    view.people.push_back({event.person, event.name});
  }
  void operator()(const protocol::ConversationLeft& event) const {
    std::erase_if(view.people, [&](const protocol::Mention& one) { return one.person == event.person; });
  }
  void operator()(const protocol::ConversationLocked& event) const { view.locked = event.locked; }
  void operator()(const auto&) const {}
};

struct TalkReducer {
  RoomTalk& talk;
  const Record& record;

  void operator()(const protocol::ChatPosted& event) const {
    if (!event.erased)
      talk.messages[record.offset] = {event.author, event.unrecorded ? "" : event.text, event.reply_to, event.edited,
                                      event.deleted_by};
  }
  void operator()(const protocol::ChatEdited& event) const {
    // A later edit or a deletion has made one without text void.
    const auto found = talk.messages.find(event.offset);
    const bool is_void = event.text.empty() && !event.unrecorded;
    if (is_void || found == talk.messages.end() || found->second.deleted_by) return;
    found->second.text = event.unrecorded ? "" : event.text;
    found->second.edited = record.at;
  }
  void operator()(const protocol::ChatDeleted& event) const {
    const auto found = talk.messages.find(event.offset);
    if (found == talk.messages.end()) return;
    const RoomMessage before = found->second;
    found->second = {before.author, {}, before.reply_to, {}, event.by};
  }
  void operator()(const protocol::TextErased& event) const {
    for (const std::uint64_t offset : event.offsets) talk.messages.erase(offset);
  }
  void operator()(const auto&) const {}
};

}  // namespace

void reduce(protocol::ConveningView& view, const Record& record) {
  std::visit(ConveningReducer{view, record}, record.event);
  reduce_rooms(view, record);
  reduce_tables(view, record);
  reduce_courses(view, record);
}

void reduce(protocol::InboxView& view, PersonId me, const Record& record) {
  std::visit(InboxReducer{view, me, record}, record.event);
  reduce_own(view, record);
  reduce_own_cards(view, record);
  reduce_own_pairings(view, record);
  reduce_notices(view, record);
  reduce_seats(view, record);
  reduce_own_paces(view, record);
}

void reduce(protocol::ConversationView& view, const Record& record) {
  std::visit(ConversationReducer{view}, record.event);
}

namespace {

struct BreakoutsReducer {
  std::optional<protocol::BreakoutsView>& view;

  void operator()(const protocol::BreakoutOpened& event) const {
    view = protocol::BreakoutsView{event.parent, event.parent_name, event.rooms, event.chosen, event.ends, {}, {}, {}};
  }
  void operator()(const protocol::BreakoutAdded& event) const {
    if (view) view->rooms.push_back({event.room, event.name});
  }
  void operator()(const protocol::BreakoutExtended& event) const {
    if (!view) return;
    view->ends = event.ends;
    view->closes.reset();
  }
  void operator()(const protocol::BreakoutRecalled& event) const {
    if (view) view->closes = event.closes;
  }
  void operator()(const protocol::BreakoutNoted& event) const {
    if (!view) return;
    view->note = event.text;
    view->note_unrecorded = event.unrecorded;
  }
  void operator()(const protocol::BreakoutClosed&) const { view.reset(); }
  void operator()(const auto&) const {}
};

struct DeskReducer {
  protocol::DeskView& view;

  void operator()(const protocol::BreakoutPrepared& event) const {
    view = {};
    view.stage = protocol::BreakoutStage::prepared;
    view.chosen = event.chosen;
  }
  void operator()(const protocol::BreakoutAdded& event) const { view.rooms.push_back({event.room, event.name}); }
  void operator()(const protocol::BreakoutPlaced& event) const {
    for (std::size_t index = 0; index < event.places.size(); ++index) {
      const protocol::BreakoutSeat& seat = event.places[index];
      const auto is_theirs = [&](const auto& one) { return one.person == seat.person; };
      std::erase_if(view.places, is_theirs);
      std::erase_if(view.names, is_theirs);
      if (!seat.room) continue;
      const auto is_behind = [&](const auto& one) { return one.person > seat.person; };
      view.places.insert(std::find_if(view.places.begin(), view.places.end(), is_behind), seat);
      view.names.insert(std::find_if(view.names.begin(), view.names.end(), is_behind), event.names[index]);
    }
  }
  void operator()(const protocol::BreakoutOpened& event) const {
    view.stage = protocol::BreakoutStage::open;
    view.ends = event.ends;
  }
  void operator()(const protocol::BreakoutExtended& event) const {
    view.stage = protocol::BreakoutStage::open;
    view.ends = event.ends;
    view.closes.reset();
  }
  void operator()(const protocol::BreakoutRecalled& event) const {
    view.stage = protocol::BreakoutStage::closing;
    view.closes = event.closes;
  }
  void operator()(const protocol::BreakoutClosed&) const { view = {}; }
  void operator()(const auto&) const {}
};

}  // namespace

void reduce(std::optional<protocol::BreakoutsView>& view, const Record& record) {
  std::visit(BreakoutsReducer{view}, record.event);
}

void reduce(protocol::DeskView& view, const Record& record) { std::visit(DeskReducer{view}, record.event); }

namespace {

struct CaptionsReducer {
  protocol::CaptionsView& view;

  void operator()(const protocol::CaptionAppointed& event) const {
    const auto after = [&](const protocol::Mention& one) { return one.person > event.person; };
    const auto at = std::find_if(view.captioners.begin(), view.captioners.end(), after);
    view.captioners.insert(at, {event.person, event.name});
  }
  void operator()(const protocol::CaptionDismissed& event) const {
    std::erase_if(view.captioners, [&](const protocol::Mention& one) { return one.person == event.person; });
  }
  void operator()(const protocol::CaptionLinked& event) const { view.linked = event.linked; }
  void operator()(const auto&) const {}
};

}  // namespace

void reduce(protocol::CaptionsView& view, const Record& record) { std::visit(CaptionsReducer{view}, record.event); }

void reduce(RoomTalk& talk, const Record& record) { std::visit(TalkReducer{talk, record}, record.event); }

void prepend(RoomTalk& talk, const std::vector<Record>& page) {
  for (const Record& record : page) {
    if (std::holds_alternative<protocol::ChatPosted>(record.event)) std::visit(TalkReducer{talk, record}, record.event);
  }
  if (!page.empty()) talk.first = page.front().offset;
}

}  // namespace convene::simulation
