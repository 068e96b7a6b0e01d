#include <map>

#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

/// What the entries say of desks, told anew and from nothing else.
class Queues {
 public:
  explicit Queues(World& world) : world_(world) {}

  void operator()(const protocol::OfficeJoined& event) {
    for (const auto& [office, desk] : desks_) {
      for (const auto& [ticket, person] : desk.waiting) {
        expect(person != event.person, event.person.text() + " waits twice, at " + office.text());
      }
    }
    desks_[event.office].waiting[event.ticket] = event.person;
  }
  void operator()(const protocol::OfficeCalled& event) {
    const auto& waiting = desks_[event.office].waiting;
    expect(!waiting.empty() && waiting.begin()->first == event.ticket,
           event.ticket.text() + " is called at " + event.office.text() + ", and " +
               (waiting.empty() ? "nobody" : waiting.begin()->first.text()) + " came earlier and stayed");
    called_[event.office] = event.ticket;
  }
  void operator()(const protocol::OfficeBegan& event) {
    Desk& desk = desks_[event.office];
    expect(called_[event.office] == event.ticket, event.ticket.text() + " is helped and was not called");
    expect(!desk.helped, "two are helped at " + event.office.text());
    desk.helped = *desk.waiting.find(event.ticket);
    desk.waiting.erase(event.ticket);
  }
  void operator()(const protocol::OfficeFinished& event) { desks_[event.office].helped.reset(); }
  void operator()(const protocol::OfficeLeft& event) {
    expect(desks_[event.office].waiting.erase(event.ticket) == 1, event.ticket.text() + " left and did not wait");
  }
  void operator()(const protocol::OfficeHanded& event) {
    Desk& desk = desks_[event.office];
    PersonId person;
    if (desk.helped && desk.helped->first == event.ticket) {
      person = desk.helped->second;
      desk.helped.reset();
    } else {
      person = desk.waiting[event.ticket];
      desk.waiting.erase(event.ticket);
    }
    desks_[event.to].waiting[event.ticket] = person;
  }
  void operator()(const protocol::OfficeClosed& event) {
    expect(desks_[event.office].waiting.empty(), "somebody waits at " + event.office.text() + ", which is closed");
  }
  void operator()(const protocol::OfficeRemoved& event) { desks_.erase(event.office); }
  void operator()(const protocol::SlotBooked& event) {
    expect(booked_.emplace(event.slot, event.person).second, event.slot.text() + " is booked twice");
  }
  void operator()(const protocol::SlotFreed& event) { booked_.erase(event.slot); }
  void operator()(const auto&) {}

 private:
  struct Desk {
    std::map<TicketId, PersonId> waiting;
    std::optional<std::pair<TicketId, PersonId>> helped;
  };

  void expect(bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(17, sentence);
  }

  World& world_;
  std::map<OfficeId, Desk> desks_;
  std::map<OfficeId, TicketId> called_;
  std::map<SlotId, PersonId> booked_;
};

}  // namespace

void judge_offices(World& world) {
  Queues queues(world);
  for (const auto& entry : world.server().chronicle().topic("convening")) std::visit(queues, entry.now());
  const host::Host& host = world.server().host();
  for (const auto& [id, desk] : host.state().offices.all()) {
    for (const auto& ticket : desk.queue) {
      if (host.presence().is_here(ticket.person) || host.presence().is_awaited(ticket.person)) continue;
      world.mutable_findings().add(17, ticket.person.text() + " waits at " + id.text() + " and is gone for good");
    }
  }
}

}  // namespace convene::simulation::laws
