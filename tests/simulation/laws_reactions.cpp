// Law 25: everybody in a room knows how the reactions to what they may read there stand, and of a direct message both
// know the same. Told anew from what each person's inbox says of their own reactions.
#include <set>
#include <tuple>

#include "domain/topic.hpp"
#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

using protocol::ReactionKind;

/// Who shows what to which message, by the topic in which it is read.
using Shown = std::map<std::string, std::map<std::uint64_t, std::map<ReactionKind, std::set<PersonId>>>>;

class Judge {
 public:
  explicit Judge(World& world) : world_(world), chronicle_(world.server().chronicle()) {}

  void judge() {
    for (const auto& [person, life] : chronicle_.people()) read_inbox(domain::topic::of_inbox(person));
    for (const auto& client : world_.clients()) {
      const LifeOfPerson* life = chronicle_.find(client->person());
      if (client->is_live() && life && life->now().room) judge_room(*client, life->now());
    }
    for (const auto& [person, life] : chronicle_.people()) {
      if (!life.now().is_removed) judge_private(person);
    }
  }

 private:
  /// Of a room each says in their own inbox what they show; of a direct message both inboxes say all.
  void read_inbox(const std::string& inbox) {
    for (const Kept& kept : chronicle_.topic(inbox)) {
      const auto* event = std::get_if<protocol::MessageReacted>(&kept.now());
      if (!event) continue;
      auto& people = shown_[event->topic][event->offset][event->kind];
      people.erase(event->by);
      const LifeOfPerson* life = chronicle_.find(event->by);
      if (event->on && life && !life->is_erased && !life->is_swept) people.insert(event->by);
    }
  }

  bool stands(const std::string& topic, std::uint64_t offset) const {
    const auto* said = std::get_if<protocol::ChatPosted>(&chronicle_.topic(topic)[offset].now());
    return said && !said->deleted_by && !said->erased;
  }

  static std::vector<std::uint64_t> counts_of(const std::map<ReactionKind, std::set<PersonId>>& kinds) {
    std::vector<std::uint64_t> counts(6);
    for (const auto& [kind, people] : kinds) counts[static_cast<std::size_t>(kind)] = people.size();
    return counts;
  }

  void judge_room(const SimClient& client, const Standing& standing) {
    const std::string topic = domain::topic::of_room(standing.room);
    const auto known = client.reactions().find(topic);
    if (known == client.reactions().end()) return expect(client, false, "knows no reactions of " + topic);
    for (const auto& [offset, kinds] : shown_[topic]) {
      if (offset < standing.reads_from) continue;
      const auto told = known->second.counts.find(offset);
      const auto none = std::vector<std::uint64_t>(6);
      const auto wanted = stands(topic, offset) ? counts_of(kinds) : none;
      expect(client, (told == known->second.counts.end() ? none : told->second) == wanted,
             "the reactions to " + topic + " " + std::to_string(offset) + " are others than was told");
    }
  }

  /// As the server answers the one and the other.
  void judge_private(PersonId person) {
    const std::string inbox = domain::topic::of_inbox(person);
    const auto& state = world_.server().host().state();
    std::map<std::uint64_t, std::vector<std::uint64_t>> told;
    for (const auto& [other, life] : chronicle_.people()) {
      protocol::MessageReactions query{inbox, 0, chronicle_.topic(inbox).size(), other};
      const auto answer = domain::answer(state, {}, {person}, query, {});
      if (!answer) continue;
      for (const auto& message : std::get<protocol::ReactionPage>(answer.value()).messages)
        told[message.offset] = message.counts;
    }
    for (const auto& [offset, kinds] : shown_[inbox]) {
      const auto wanted = counts_of(kinds);
      const auto found = told.find(offset);
      const bool is_right = (found == told.end() ? std::vector<std::uint64_t>(6) : found->second) == wanted;
      if (!is_right) world_.mutable_findings().add(25, "the reactions in " + inbox + " are others than both were told");
    }
  }

  void expect(const SimClient& client, bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(25, client.person().text() + ": " + sentence);
  }

  World& world_;
  const Chronicle& chronicle_;
  Shown shown_;
};

}  // namespace

void judge_reactions(World& world) { Judge(world).judge(); }

}  // namespace convene::simulation::laws
