// Laws of reports, appeals and doors, judged when all has arrived.
#include <algorithm>

#include "domain/views.hpp"
#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

class Judge {
 public:
  explicit Judge(World& world)
      : world_(world), chronicle_(world.server().chronicle()), state_(world.server().host().state()) {}

  void judge() {
    judge_order();
    for (const auto& client : world_.clients()) {
      const LifeOfPerson* life = chronicle_.find(client->person());
      if (!client->is_live() || !life) continue;
      who_ = "client " + client->id() + " of " + client->person().text() + ": ";
      judge_queue(*client, life->now());
    }
  }

 private:
  void expect(int law, bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(law, who_ + sentence);
  }

  /// Law 16: who is sent out of a room is neither in it nor in its breakouts, nor knocks at its door.
  void judge_order() {
    for (const auto& [person, life] : chronicle_.people()) {
      const bool is_there = life.now().main_room && chronicle_.is_forbidden(person, life.now().main_room);
      expect(16, !is_there, person.text() + " is in " + life.now().room.text() + ", out of which they were sent");
    }
    for (const auto& [room, person] : state_.doors.waiting()) {
      const LifeOfPerson* life = chronicle_.find(person);
      expect(16, life && !life->now().is_removed && !chronicle_.is_forbidden(person, domain::main_room(state_, room)),
             person.text() + " knocks at " + room.text() + ", where they may not be");
    }
    expect(16, !state_.reports.to_gather(), "a report waits for its snapshot");
  }

  /// Law 5 of what waits for moderators, and of who knocks where those inside let people in.
  void judge_queue(const SimClient& client, const Standing& standing) {
    const bool is_staff = standing.role != protocol::Role::attendee;
    expect(4, client.staff().has_value() == is_staff, "knows what waits for moderators, or does not");
    if (client.staff() && is_staff) {
      const auto view = nameless(*client.staff());
      const auto wanted =
          nameless({domain::view_of_reports(state_), domain::view_of_appeals(state_), domain::view_of_knocks(state_)});
      expect(5, view == wanted,
             "what waits is " + protocol::encode_as(view) + " instead of " + protocol::encode_as(wanted));
    }
    const domain::Room* room = state_.rooms.find(standing.room);
    const auto inside = room ? domain::view_of_knocks(state_, *room) : std::vector<protocol::Knock>{};
    expect(5, nameless({{}, {}, client.knocks_inside()}) == nameless({{}, {}, inside}),
           "who knocks is another than the server says");
  }

  static protocol::StaffView nameless(protocol::StaffView view) {
    for (protocol::ReportView& one : view.reports) {
      one.person_name.clear();
      if (one.taken_name) one.taken_name->clear();
    }
    for (protocol::AppealView& one : view.appeals) {
      one.person_name.clear();
      one.by_name.clear();
    }
    for (protocol::Knock& one : view.knocks) one.name.clear();
    return view;
  }

  World& world_;
  const Chronicle& chronicle_;
  const domain::Convening& state_;
  std::string who_;
};

}  // namespace

void judge_order(World& world) { Judge(world).judge(); }

}  // namespace convene::simulation::laws
