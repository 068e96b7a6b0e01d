// Law 24: the votes of a poll are those of persons and of guests in the hall, each once; and what the public is shown
// of a room names nobody, and is nothing while the room is off the record. Told anew from what the journal says.
#include <map>

#include "domain/watch.hpp"
#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

using Choices = std::vector<std::int32_t>;

class Ballots {
 public:
  explicit Ballots(World& world) : world_(world), chronicle_(world.server().chronicle()) {}

  void judge() {
    for (std::uint64_t sequence = 1; sequence <= chronicle_.sequence(); ++sequence) {
      author_ = world_.server().disk().entries()[sequence - 1].author;
      std::visit(*this, chronicle_.entry(sequence).forms.front().event);
    }
    for (const auto& [room, polls] : world_.server().host().state().polls.all()) {
      for (const auto& [id, poll] : polls) {
        if (poll.stage == protocol::PollStage::open && !poll.is_hidden) compare(id, domain::view_of_poll(id, poll));
      }
    }
  }

  void operator()(const protocol::PollVoted& event) { persons_[event.poll][author_] = event.choices; }
  void operator()(const protocol::HallVoted& event) { guests_[event.poll][event.guest] = event.choices; }
  void operator()(const protocol::HallLeft& event) {
    if (!event.guest || !event.person) return;
    for (auto& [poll, votes] : guests_) votes.erase(*event.guest);
  }
  void operator()(const protocol::RehearsalDismissed& event) {
    for (auto& [poll, votes] : persons_) votes.erase(event.person);
  }
  void operator()(const protocol::PollClosed& event) {
    expect(event.voters == voters(event.poll), event.poll.text() + " was closed with another number of voters");
    expect(event.counts == counts(event.poll, event.counts.size()), event.poll.text() + " was closed miscounted");
    persons_.erase(event.poll);
    guests_.erase(event.poll);
  }
  void operator()(const auto&) {}

 private:
  void compare(PollId id, const protocol::Poll& poll) {
    expect(poll.voters == voters(id), id.text() + " has another number of voters than voted");
    expect(poll.counts == counts(id, poll.options.size()), id.text() + " is miscounted");
  }
  std::uint64_t voters(PollId poll) { return persons_[poll].size() + guests_[poll].size(); }
  std::vector<std::uint64_t> counts(PollId poll, std::size_t options) {
    std::vector<std::uint64_t> counted(options);
    const auto count = [&](const Choices& choices) {
      for (const std::int32_t choice : choices) ++counted.at(static_cast<std::size_t>(choice));
    };
    for (const auto& [person, choices] : persons_[poll]) count(choices);
    for (const auto& [guest, choices] : guests_[poll]) count(choices);
    return counted;
  }
  void expect(bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(24, sentence);
  }

  World& world_;
  const Chronicle& chronicle_;
  PersonId author_;
  std::map<PollId, std::map<PersonId, Choices>> persons_;
  std::map<PollId, std::map<GuestId, Choices>> guests_;
};

void judge_public(World& world, RoomId room, const domain::Convening& state) {
  const auto watch = domain::watch_of(state, room, domain::Audience::everybody, world.clock().watched());
  const bool is_off = domain::keeps_no_record(state, room);
  const bool is_nothing = watch.lines.empty() && watch.questions.empty() && watch.polls.empty() && !watch.slides;
  if (is_off && !is_nothing)
    world.mutable_findings().add(24, room.text() + " is off the record and shown to the public");
  const std::string body = protocol::encode_as(watch);
  for (const auto& [person, life] : world.server().chronicle().people()) {
    for (const std::string& name : life.names) {
      if (body.find('"' + name + '"') == std::string::npos) continue;
      world.mutable_findings().add(24, "the public is shown the name of " + person.text());
    }
  }
}

}  // namespace

void judge_halls(World& world) {
  Ballots(world).judge();
  const domain::Convening& state = world.server().host().state();
  for (const auto& [room, hall] : state.halls.all()) {
    if (hall.is_public()) judge_public(world, room, state);
  }
}

}  // namespace convene::simulation::laws
