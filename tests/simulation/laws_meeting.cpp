// Law 22: in pairing nobody meets anybody twice, or whom one of them has blocked, or is in two pairs at a time; a
// person hosts one table. Told anew from what the journal says. And law 5 of what is known of pairing.
#include <map>
#include <set>

#include "domain/topic.hpp"
#include "domain/views.hpp"
#include "simulation/laws.hpp"
#include "simulation/unrecorded.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

class Meeting {
 public:
  explicit Meeting(World& world) : world_(world), chronicle_(world.server().chronicle()) {}

  void judge() {
    for (std::uint64_t sequence = 1; sequence <= chronicle_.sequence(); ++sequence) {
      author_ = author_of(sequence);
      std::visit(*this, chronicle_.entry(sequence).forms.front().event);
    }
  }

  void operator()(const protocol::PersonBlocked& event) {
    if (event.on) {
      blocked_.insert({author_, event.person});
    } else {
      blocked_.erase({author_, event.person});
    }
  }
  void operator()(const protocol::PairingOpened& event) { met_[event.parent].clear(); }
  void operator()(const protocol::PairingSeated& event) { parts_.insert({event.parent, event.person}); }
  void operator()(const protocol::PairingReleased& event) { parts_.erase({event.parent, event.person}); }
  void operator()(const protocol::PairingPaired& event) {
    std::set<PersonId> placed;
    for (const protocol::PairingGroup& group : event.groups) {
      for (const PersonId one : group.people) {
        expect(placed.insert(one).second, one.text() + " is in two pairs");
        expect(parts_.contains({event.parent, one}), one.text() + " is paired and does not take part");
        for (const PersonId other : group.people) {
          if (one < other) meet(event.parent, one, other);
          expect(!blocked_.contains({one, other}),
                 one.text() + " is paired with " + other.text() + ", whom they blocked");
        }
      }
    }
    for (const PersonId person : event.waiting) {
      expect(placed.insert(person).second, person.text() + " is in a pair and waits");
    }
  }
  void operator()(const protocol::TableOpened& event) {
    expect(hosts_.emplace(event.host, event.room).second, event.host.text() + " hosts two tables");
  }
  void operator()(const protocol::TableClosed& event) {
    std::erase_if(hosts_, [&](const auto& one) { return one.second == event.room; });
  }
  void operator()(const auto&) {}

 private:
  void meet(RoomId parent, PersonId one, PersonId other) {
    expect(met_[parent].insert({one, other}).second, one.text() + " meets " + other.text() + " twice");
  }
  PersonId author_of(std::uint64_t sequence) const { return world_.server().disk().entries()[sequence - 1].author; }
  void expect(bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(22, sentence);
  }

  World& world_;
  const Chronicle& chronicle_;
  PersonId author_;
  std::set<std::pair<PersonId, PersonId>> blocked_;
  std::set<std::pair<RoomId, PersonId>> parts_;
  std::map<RoomId, std::set<std::pair<PersonId, PersonId>>> met_;
  std::map<PersonId, RoomId> hosts_;
};

/// Law 5: a tab in a room, or in a pair's room of it, knows its pairing as the server does.
void judge_view(World& world, const SimClient& client, const Standing& standing) {
  if (!standing.room) return;
  const auto known = client.pairings().find(domain::topic::of_room(standing.room));
  const auto wanted = silenced(domain::view_of_pairing(world.server().host().state(), standing.room));
  const bool is_right = known != client.pairings().end() && silenced(known->second) == wanted;
  if (is_right) return;
  world.mutable_findings().add(
      5, "client " + client.id() + ": the pairing of " + standing.room.text() + " is another than the server's");
}

}  // namespace

void judge_meeting(World& world) {
  Meeting(world).judge();
  for (const auto& client : world.clients()) {
    const LifeOfPerson* life = world.server().chronicle().find(client->person());
    if (client->is_live() && life) judge_view(world, *client, life->now());
  }
}

}  // namespace convene::simulation::laws
