#include "domain/views.hpp"

#include <algorithm>

#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

protocol::ConveningView view_of_convening(const Convening& state) {
  protocol::ConveningView view;
  view.title = state.about.title;
  view.zone = state.about.zone;
  view.contact = state.about.contact;
  view.programme = state.programme.version;
  view.campus = state.about.campus;
  for (const auto& [id, room] : state.rooms.all()) {
    if (!room.parent && !is_closed_table(state, id)) view.rooms.push_back(view_of_room(room));
  }
  view.announcements = state.announcements;
  view.rules = view_of_rules(state);
  view.lines = view_of_lines(state);
  view.watched = view_of_watched(state);
  view.tables = view_of_tables(state);
  view.affinity = view_of_affinity(state);
  view.offices = view_of_offices(state);
  view.courses = view_of_courses(state);
  return view;
}

protocol::RoomView view_of_room(const Room& room) {
  return {room.id, room.name, room.kind, room.description, room.area};
}

protocol::ConversationView view_of_conversation(const Convening& state, const Conversation& conversation) {
  return {conversation.room, named(state, conversation.people), conversation.is_locked};
}

protocol::InboxView view_of_inbox(const Convening& state, PersonId id) {
  constexpr std::size_t conversations_max = 200;
  constexpr std::size_t marks_max = 2000;
  const Person* person = state.people.find(id);
  CONVENE_ASSERT(person);
  const Inbox& inbox = state.inboxes.of(id);
  protocol::InboxView view;
  view.profile = person->profile;
  view.role = person->role;
  if (person->muted_until != Time{}) {
    view.muted_until = person->muted_until;
    view.mute_why = person->mute_why;
  }
  for (const auto& [other, correspondence] : inbox.with) {
    view.conversations.push_back(
        {other, name_of(state, other), correspondence.last, correspondence.at, correspondence.unread.size()});
  }
  std::sort(view.conversations.begin(), view.conversations.end(),
            [](const auto& left, const auto& right) { return left.last > right.last; });
  if (view.conversations.size() > conversations_max) view.conversations.resize(conversations_max);
  view.availability = person->availability;
  for (const Inbox::Invitation& one : inbox.invitations) {
    const auto names = named(state, {one.from, one.to});
    view.invitations.push_back({one.from, one.to, names[0].name, names[1].name, one.expires, one.is_quiet});
  }
  for (auto met = inbox.met.rbegin(); met != inbox.met.rend(); ++met) {
    view.met.push_back({met->room, met->since, met->until, named(state, met->people)});
  }
  for (const auto& [key, next] : inbox.marks) {
    if (view.marks.size() == marks_max) break;
    protocol::Mark mark;
    mark.topic = key.first;
    if (key.second) mark.with = key.second;
    mark.next = next;
    view.marks.push_back(std::move(mark));
  }
  view.breakouts = invitations_of(state, id);
  view.pairings = pairings_of(state, id);
  view.questions = inbox.questions;
  view.upvotes = inbox.upvotes;
  view.poll_votes = inbox.poll_votes;
  view.own_cards = inbox.own_cards;
  view.card_votes = inbox.card_votes;
  view.cards_dismissed = inbox.cards_dismissed;
  view.measures = measures_of(state, id);
  view.reports = reports_of(state, id);
  view.blocked = named(state, {inbox.blocked.begin(), inbox.blocked.end()});
  view.knock = inbox.knock;
  view.is_minor = person->is_minor;
  view.affinity = seats_of(state, id);
  view.office_notes = inbox.office_notes;
  view.courses = courses_of(state, id);
  view.sheets = sheets_of(state, id);
  return view;
}

protocol::TopicOpened open(const Convening& state, PersonId reader, const std::string& topic) {
  protocol::TopicOpened opened;
  opened.topic = topic;
  opened.next = state.head_of(topic);
  if (topic == topic::convening) {
    opened.convening = view_of_convening(state);
  } else if (topic == topic::of_inbox(reader)) {
    opened.inbox = view_of_inbox(state, reader);
  } else if (topic == topic::staff) {
    opened.staff = protocol::StaffView{view_of_reports(state), view_of_appeals(state), view_of_knocks(state)};
  } else if (const auto room = topic::room_in(topic)) {
    if (const Conversation* conversation = state.conversations.find(*room)) {
      opened.conversation = view_of_conversation(state, *conversation);
    } else {
      opened.room = view_of_room(*state.rooms.find(*room));
      opened.breakouts = view_of_breakouts(state, *room);
      opened.pairing = view_of_pairing(state, *room);
      opened.stage = view_of_stage(state, *room);
      opened.hall = view_of_hall(state, *room);
      opened.knocks = view_of_knocks(state, *state.rooms.find(*room));
      if (!refuse_no_standing_room(state, *room)) {
        opened.questions = view_of_questions(state, *room);
        opened.polls = view_of_polls(state, *room);
        opened.sheets = view_of_sheets(state, *room);
        opened.tools = view_of_tools(state, *room);
      }
    }
  } else if (const auto parent = topic::desk_in(topic)) {
    opened.desk = view_of_desk(state, *parent);
    opened.hall_links = view_of_hall_links(state, *parent);
    opened.questions = view_of_waiting(state, *parent);
    opened.polls = view_of_drafts(state, *parent);
  } else if (const auto boarded = topic::board_in(topic)) {
    opened.board = view_of_board(state, *boarded);
  } else if (const auto captioned = topic::captions_in(topic)) {
    opened.captions = view_of_captions(state, *captioned);
  }
  return opened;
}

}  // namespace convene::domain
