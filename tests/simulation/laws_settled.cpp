#include <algorithm>
#include <set>

#include "domain/topic.hpp"
#include "domain/views.hpp"
#include "simulation/laws.hpp"
#include "simulation/office_views.hpp"
#include "simulation/unrecorded.hpp"
#include "simulation/world.hpp"

namespace convene::simulation {

std::vector<protocol::AreaRoom> rooms_of(const campus::Document& document) {
  std::vector<protocol::AreaRoom> rooms;
  for (const campus::Area& area : document.areas) {
    if (area.opens_room()) rooms.push_back({area.name, area.room_name, protocol::RoomKind::table, area.description});
  }
  return rooms;
}

namespace laws {

namespace {

class Judge {
 public:
  explicit Judge(World& world)
      : world_(world), chronicle_(world.server().chronicle()), state_(world.server().host().state()) {}

  void judge() {
    judge_queues();
    judge_stages();
    judge_attendance();
    judge_presence();
    judge_erasures(world_);
    judge_offices(world_);
    judge_slides(world_);
    judge_halls(world_);
    judge_sheets(world_);
    judge_tools(world_);
    for (const auto& client : world_.clients()) {
      const LifeOfPerson* life = chronicle_.find(client->person());
      if (!client->is_live() || !life) continue;
      who_ = "client " + client->id() + " of " + client->person().text() + ": ";
      judge_topics(*client, life->now());
      judge_views(*client);
      judge_conversation(*client);
      judge_breakouts(*client, life->now());
      judge_captions(*client, life->now());
      judge_board(*client, life->now());
      judge_stage(*client, life->now());
      judge_questions(*client, life->now());
      judge_counts(*client);
      judge_place(*client, life->now());
    }
  }

 private:
  void expect(int law, bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(law, who_ + sentence);
  }

  /// Law 11: nothing waits any more, and every question was answered.
  void judge_queues() {
    SimServer& server = world_.server();
    expect(11, server.host().waiting() == 0, "something waits in the host");
    expect(11, server.journal().waiting() == 0, "commits wait");
    expect(11, state_.sequence == chronicle_.sequence(), "the state is not what is durable");
    std::size_t known = 0;
    for (const auto& line : world_.lines()) known += line->is_known_to_server();
    expect(11, server.gateway().connections() == known, "the gateway counts other connections than there are");
    if (known == 0) expect(11, server.gateway().topics() == 0, "topics are kept that nobody reads");
    for (const auto& client : world_.clients()) {
      if (client->is_live()) expect(11, client->open_commands() == 0, client->id() + " is still not answered");
      if (client->line()) expect(11, client->is_live(), client->id() + " is not welcomed");
    }
  }

  /// Law 13: who wants to be heard in a room, or is, is there; each hand is up once.
  void judge_stages() {
    for (const auto& [room, stage] : state_.stages.all()) {
      const auto is_there = [&, id = room](PersonId person) {
        const LifeOfPerson* life = chronicle_.find(person);
        return life && life->now().room == id;
      };
      const std::set<PersonId> hands(stage.hands.begin(), stage.hands.end());
      expect(13, hands.size() == stage.hands.size(), "a hand is up twice in " + room.text());
      expect(13, std::all_of(hands.begin(), hands.end(), is_there), "a hand is up of who is not in " + room.text());
      expect(13, !stage.floor || is_there(stage.floor), "the floor is theirs who is not in " + room.text());
      expect(13, stage.is_open() || (hands.empty() && !stage.floor && !stage.timer),
             "something is on in " + room.text() + ", which is closed");
    }
  }

  /// Law 9: the stays of the state are those of the ledger.
  void judge_attendance() {
    for (const auto& [person, life] : chronicle_.people()) {
      const auto& wanted = chronicle_.stays_of(person);
      const auto& stays = state_.attendance.stays_of(person);
      const bool is_same =
          std::equal(stays.begin(), stays.end(), wanted.begin(), wanted.end(),
                     [](const domain::Stay& stay, const Interval& interval) {
                       return stay.room == interval.room && stay.from == interval.from && stay.to == interval.to;
                     });
      expect(9, is_same, "the attendance of " + person.text() + " is not what the ledger says");
    }
  }

  /// Law 8: who is in a room has a line, or may still come back.
  void judge_presence() {
    const host::Host& host = world_.server().host();
    for (const auto& [person, life] : chronicle_.people()) {
      const domain::Person* known = state_.people.find(person);
      if (life.is_swept) {
        expect(8, !known, person.text() + " was swept and is still known");
        continue;
      }
      expect(8, known && known->room == life.now().room, person.text() + " is not where the ledger says");
      const bool counts_as_here =
          host.presence().is_here(person) || world_.server().lookout().is_awaited(person, world_.clock().watched());
      expect(8, !life.now().room || counts_as_here,
             person.text() + " is in " + life.now().room.text() + ", and gone for longer than the grace");
    }
  }

  /// Law 1: what a client knows of a topic is what the journal says of it.
  void judge_topics(const SimClient& client, const Standing& standing) {
    for (const auto& [topic, cursor] : client.cursors()) {
      expect(4, may_read(standing, client.person(), topic), topic + " is still open");
      const auto& entries = chronicle_.topic(topic);
      expect(1, cursor.next == entries.size(),
             topic + " is known up to " + std::to_string(cursor.next) + " of " + std::to_string(entries.size()));
    }
    for (const std::string& topic : domain::topics_of(state_, client.person())) {
      expect(4, client.cursors().contains(topic), topic + " is not open");
    }
    for (const auto& [topic, talk] : client.talks()) {
      RoomTalk wanted{talk.first, {}};
      const auto& entries = chronicle_.topic(topic);
      for (std::uint64_t offset = talk.first; offset < entries.size(); ++offset) {
        if (!std::holds_alternative<protocol::ChatPosted>(entries[offset].now())) continue;
        reduce(wanted, {topic, offset, entries[offset].at, entries[offset].now()});
      }
      expect(1, talk == wanted, "the talk of " + topic + " is not what the journal holds");
    }
  }

  /// Law 5: the view as the client reduced it is the view that the server would give.
  void judge_views(const SimClient& client) {
    const bool is_known =
        client.convening() && named_alike(*client.convening()) == named_alike(domain::view_of_convening(state_));
    expect(5, is_known, "the convening is another than the server's");
    if (!client.inbox()) return expect(5, false, "there is no inbox");
    protocol::InboxView view = silenced(*client.inbox());
    protocol::InboxView wanted = silenced(domain::view_of_inbox(state_, client.person()));
    // A name stands as it was told last: a change of it is told in the other's own inbox only.
    for (auto* one : {&view, &wanted}) {
      for (protocol::Conversation& conversation : one->conversations) conversation.name.clear();
      for (protocol::Invitation& invitation : one->invitations) {
        invitation.name.clear();
        invitation.to_name.clear();
      }
      for (protocol::PastConversation& past : one->met) clear_names(past.people);
      for (protocol::OwnPairing& own : one->pairings) clear_names(own.people);
      clear_names(one->blocked);
      for (protocol::OwnReport& report : one->reports) report.name.clear();
      std::sort(one->marks.begin(), one->marks.end(), [](const protocol::Mark& left, const protocol::Mark& right) {
        return std::pair(left.topic, left.with) < std::pair(right.topic, right.with);
      });
    }
    expect(
        5, view == wanted,
        "the inbox is another than the server's: " + protocol::encode_as(view) + " / " + protocol::encode_as(wanted));
  }

  static void clear_names(std::vector<protocol::Mention>& people) {
    for (protocol::Mention& person : people) person.name.clear();
  }

  /// Laws 4 and 5: who is in a conversation sees who else is; it has as many people as it may.
  void judge_conversation(const SimClient& client) {
    const domain::Conversation* conversation = state_.conversations.of(state_, client.person());
    expect(4, (conversation != nullptr) == (client.conversation() != nullptr),
           "is shown a conversation they are not in");
    if (!conversation || !client.conversation()) return;
    const std::size_t people = conversation->people.size();
    expect(4, people >= 2 && people <= protocol::limits::conversation_people_max, "a conversation of too few or many");
    protocol::ConversationView view = *client.conversation();
    protocol::ConversationView wanted = domain::view_of_conversation(state_, *conversation);
    clear_names(view.people);
    clear_names(wanted.people);
    expect(5, view == wanted, "the conversation is another than the server's");
  }

  /// Law 5 again, of breakouts. Names at a desk stand as they were told last.
  void judge_breakouts(const SimClient& client, const Standing& standing) {
    if (!standing.room) return;
    const std::string topic = domain::topic::of_room(standing.room);
    const auto known = client.breakouts().find(topic);
    const bool is_right = known != client.breakouts().end() &&
                          silenced(known->second) == silenced(domain::view_of_breakouts(state_, standing.room));
    expect(5, is_right, "the breakouts of " + standing.room.text() + " are others than the server's");
    if (!standing.main_room || standing.role == protocol::Role::attendee) return;
    if (!client.desk()) return expect(5, false, "there is no desk");
    protocol::DeskView view = *client.desk();
    protocol::DeskView wanted = domain::view_of_desk(state_, standing.main_room);
    view.names.clear();
    wanted.names.clear();
    expect(5, view == wanted, "the desk of " + standing.main_room.text() + " is another than the server's");
  }

  void judge_captions(const SimClient& client, const Standing& standing) {
    auto wanted = domain::view_of_captions(state_, standing.room);
    auto view = client.captions();
    if (wanted) clear_names(wanted->captioners);
    if (view) clear_names(view->captioners);
    expect(5, view == wanted, "the captions of " + standing.room.text() + " are others than the server's");
  }

  void judge_board(const SimClient& client, const Standing& standing) {
    std::optional<protocol::BoardView> view = client.board();
    std::optional<protocol::BoardView> wanted;
    if (standing.room && state_.head_of(domain::topic::of_board(standing.room)) > 0)
      wanted = domain::view_of_board(state_, standing.room);
    for (auto* one : {&view, &wanted}) {
      if (!*one) continue;
      **one = silenced(**one);
      for (protocol::Wall& wall : (*one)->walls) {
        for (protocol::WallCard& card : wall.cards) card.name.reset();
      }
      for (protocol::Paragraph& note : (*one)->notes) note.name.clear();
    }
    expect(5, view == wanted,
           "the board of " + standing.room.text() + " is " + (view ? protocol::encode_as(*view) : "none") +
               " instead of " + (wanted ? protocol::encode_as(*wanted) : "none"));
  }

  std::uint64_t after_newest_message(const std::string& topic) const {
    const auto& entries = chronicle_.topic(topic);
    const auto newest = std::find_if(entries.rbegin(), entries.rend(), [](const auto& entry) {
      return std::holds_alternative<protocol::ChatPosted>(entry.now());
    });
    return static_cast<std::uint64_t>(entries.rend() - newest);
  }

  /// Law 5 again, of stages.
  void judge_stage(const SimClient& client, const Standing& standing) {
    if (!standing.room) return;
    const auto known = client.stages().find(domain::topic::of_room(standing.room));
    if (known == client.stages().end()) return expect(5, false, "there is no stage");
    std::optional<protocol::StageView> view = known->second;
    std::optional<protocol::StageView> wanted = domain::view_of_stage(state_, standing.room);
    for (auto* one : {&view, &wanted}) {
      if (!*one) continue;
      clear_names((*one)->hands);
      if ((*one)->floor) (*one)->floor->name.clear();
      for (protocol::StageSpeaker& speaker : (*one)->speakers) speaker.name.clear();
      for (protocol::Slides& slides : (*one)->slides.ready) slides.name.clear();
    }
    expect(5, view == wanted, "the stage of " + standing.room.text() + " is another than the server's");
  }

  /// Law 5 of questions and polls, in the room and at its desk.
  void judge_questions(const SimClient& client, const Standing& standing) {
    const bool is_standing_room = standing.room && standing.room == standing.main_room;
    const bool has_desk = standing.main_room && standing.role != protocol::Role::attendee;
    expect(4, client.questions().size() == std::size_t{is_standing_room} + std::size_t{has_desk},
           "knows questions of other rooms than their own");
    if (is_standing_room) {
      judge_questions(client, domain::topic::of_room(standing.room), domain::view_of_questions(state_, standing.room),
                      domain::view_of_polls(state_, standing.room));
    }
    if (has_desk) {
      judge_questions(client, domain::topic::of_desk(standing.main_room),
                      domain::view_of_waiting(state_, standing.main_room),
                      domain::view_of_drafts(state_, standing.main_room));
    }
  }

  void judge_questions(const SimClient& client, const std::string& topic, protocol::QuestionsView wanted,
                       const protocol::PollsView& polls) {
    if (!client.questions().contains(topic)) return expect(5, false, topic + " has no questions");
    protocol::QuestionsView view = client.questions().at(topic);
    for (auto* one : {&view, &wanted}) {
      for (protocol::Question& question : one->questions) question.name.reset();
    }
    expect(5, silenced(view) == silenced(wanted),
           "the questions of " + topic + " are " + protocol::encode_as(view) + " instead of " +
               protocol::encode_as(wanted));
    const protocol::PollsView& known = client.polls().at(topic);
    expect(
        5, silenced(known) == silenced(polls),
        "the polls of " + topic + " are " + protocol::encode_as(known) + " instead of " + protocol::encode_as(polls));
  }

  void judge_counts(const SimClient& client) {
    const std::size_t here = world_.server().host().presence().count();
    expect(8, client.here() == here, "the number of people here is not right");
    if (!state_.about.campus.empty())
      expect(8, client.crowd() == here, "the number of people on the campus is not right");
    const auto left = domain::places_left(state_);
    for (const auto& [id, room] : state_.rooms.all()) {
      const auto& people = chronicle_.people();
      const auto inside = static_cast<std::uint64_t>(std::count_if(
          people.begin(), people.end(), [&](const auto& person) { return person.second.now().room == id; }));
      protocol::RoomCount wanted{id, inside, after_newest_message(domain::topic::of_room(id)), {}};
      if (const auto places = left.find(id); places != left.end()) wanted.left = places->second;
      const auto found = client.counts().find(id);
      const protocol::RoomCount none{id, 0, 0, {}};
      const protocol::RoomCount told = found == client.counts().end() ? none : found->second;
      expect(8, told == wanted,
             "the counts of " + id.text() + " are " + protocol::encode_as(told) + " instead of " +
                 protocol::encode_as(wanted));
    }
  }

  /// Law 12: one place a person: the avatar stands in the area of their room, or in none that has a room.
  void judge_place(const SimClient& client, const Standing& standing) {
    const auto bytes = world_.server().documents().find(state_.about.campus);
    if (!bytes || !client.wants_positions()) return;
    for (const PersonId seen : client.people_seen()) {
      const bool is_here = world_.server().host().presence().is_here(seen);
      expect(4, is_here, seen.text() + " is shown on the campus, and is not there");
    }
    const auto document = campus_called(*bytes);
    const auto avatar = client.own_avatar();
    if (!avatar) return expect(12, false, "is not told where they stand");
    const campus::Cell cell{avatar->x / campus::position_steps, avatar->y / campus::position_steps};
    std::string stands_in;
    for (const campus::Area& area : document->areas) {
      const bool is_in = std::any_of(area.rectangles.begin(), area.rectangles.end(),
                                     [&](const campus::Rectangle& rectangle) { return rectangle.contains(cell); });
      if (is_in && area.opens_room()) stands_in = area.name;
    }
    const domain::Room* room = state_.rooms.find(standing.room);
    expect(12, stands_in == (room ? room->area : std::string()),
           "stands in area '" + stands_in + "' and is in room '" + (room ? room->name : "") + "'");
  }

  World& world_;
  const Chronicle& chronicle_;
  const domain::Convening& state_;
  std::string who_;
};

}  // namespace

void judge_removed(World& world) {
  SimServer& server = world.server();
  if (!server.is_up() || !server.is_idle()) return;
  for (const auto& client : world.clients()) {
    const SimLine* line = client->line();
    if (!line || !line->is_known_to_server() || line->is_closing() || !line->sight().is_greeted()) continue;
    const LifeOfPerson* life = server.chronicle().find(client->person());
    if (life && life->now().is_removed) {
      world.mutable_findings().add(10, client->person().text() + " is removed and still connected");
    }
    if (server.chronicle().is_revoked(line->cookie_hash())) {
      world.mutable_findings().add(10, client->id() + " is signed out and still connected");
    }
  }
}

void judge_settled(World& world) {
  Judge(world).judge();
  judge_voices(world);
  judge_carried(world);
  judge_order(world);
  judge_rooms(world);
  judge_boards(world);
  judge_meeting(world);
  judge_reactions(world);
}

}  // namespace laws

}  // namespace convene::simulation
