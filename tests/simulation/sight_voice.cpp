// Law 15: what is told of voice, and whom signals reach.
#include <set>

#include "protocol/generated/cpp/limits.hpp"
#include "simulation/sight.hpp"

namespace convene::simulation {

void Sight::shown_voice(const protocol::Live& live) {
  if (const auto* place = std::get_if<protocol::VoiceMembers>(&live)) {
    const std::string topic = "room/" + place->room.text();
    expect(4, next_by_topic_.contains(topic), "who takes part by voice in " + topic + ", which is not open");
    expect(15, place->members.size() <= voices_max_, "more take part by voice than may");
    std::set<PersonId> silent;
    for (const protocol::VoiceMutedPerson& muted : place->muted) {
      judge_name(muted.person, muted.name);
      if (muted.reach != protocol::VoiceReach::pictures) silent.insert(muted.person);
    }
    std::set<PersonId> people;
    for (const protocol::VoiceMember& member : place->members) {
      judge_name(member.person, member.name);
      expect(15, people.insert(member.person).second, member.person.text() + " takes part twice");
      expect(15, !member.heard || !silent.contains(member.person), member.person.text() + " is muted and may be heard");
      const bool was_there = chronicle_.held_since(
          member.person, 0, [&](const Standing& standing) { return standing.room == place->room; });
      expect(3, was_there, member.person.text() + " takes part in a place they were never durably in");
    }
  }
  if (const auto* signal = std::get_if<protocol::VoiceSignalled>(&live)) {
    // The simulated sender writes who it is.
    const auto sender = PersonId::parse(signal->text);
    const bool were_together =
        sender && held_since(durable_at_start_, [&](const Standing& own) {
          return own.room && chronicle_.held_since(*sender, durable_at_start_,
                                                   [&](const Standing& theirs) { return theirs.room == own.room; });
        });
    expect(15, were_together, "a signal from " + signal->text + ", who was elsewhere");
  }
}

}  // namespace convene::simulation
