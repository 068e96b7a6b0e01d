// Law 21: votes for cards are counted as they were given, nobody gives more than they have, and who wrote a card of an
// anonymous wall stands in no entry that others read. Told anew from what the journal says.
#include <map>
#include <set>

#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation::laws {

namespace {

class Boards {
 public:
  explicit Boards(World& world) : world_(world), chronicle_(world.server().chronicle()) {}

  void judge() {
    for (std::uint64_t sequence = 1; sequence <= chronicle_.sequence(); ++sequence) {
      author_ = world_.server().disk().entries()[sequence - 1].author;
      const Kept& entry = chronicle_.entry(sequence);
      std::visit(*this, entry.forms.front().event);
      for (const Kept::Form& form : entry.forms) {
        const auto* added = std::get_if<protocol::CardAdded>(&form.event);
        expect(!added || added->by.has_value() != anonymous_.contains(added->wall),
               "a card is named, and is not to be, or is not, and should be");
      }
    }
  }

  void operator()(const protocol::WallOpened& event) {
    if (event.anonymous) anonymous_.insert(event.wall);
    votes_[event.wall] = event.votes;
  }
  void operator()(const protocol::WallStaged& event) {
    votes_[event.wall] = event.votes;
    if (event.stage != protocol::WallPhase::closed) return;
    std::map<CardId, std::uint64_t> told;
    for (const protocol::CardVotes& count : event.counts) told[count.card] = count.votes;
    std::map<CardId, std::uint64_t> wanted;
    for (const auto& [card, voters] : voters_) {
      if (wall_of_[card] == event.wall && !voters.empty()) wanted[card] = voters.size();
    }
    expect(told == wanted, "the result of " + event.wall.text() + " is not what was voted");
  }
  void operator()(const protocol::CardAdded& event) {
    wall_of_[event.card] = event.wall;
    voters_[event.card];
  }
  void operator()(const protocol::CardRemoved& event) { voters_.erase(event.card); }
  void operator()(const protocol::BoardCleared& event) {
    for (const CardId card : event.cards) voters_.erase(card);
  }
  void operator()(const protocol::RehearsalDismissed& event) {
    for (auto& [card, voters] : voters_) voters.erase(event.person);
  }
  void operator()(const protocol::CardVoted& event) {
    auto& voters = voters_[event.card];
    if (!event.on) {
      voters.erase(author_);
      return;
    }
    voters.insert(author_);
    const WallId wall = wall_of_[event.card];
    std::int32_t given = 0;
    for (const auto& [card, people] : voters_) given += wall_of_[card] == wall && people.contains(author_);
    expect(given <= votes_[wall], author_.text() + " gave more votes than they have");
  }
  void operator()(const auto&) {}

 private:
  void expect(bool holds, const std::string& sentence) {
    if (!holds) world_.mutable_findings().add(21, sentence);
  }

  World& world_;
  const Chronicle& chronicle_;
  PersonId author_;
  std::set<WallId> anonymous_;
  std::map<WallId, std::int32_t> votes_;
  std::map<CardId, WallId> wall_of_;
  std::map<CardId, std::set<PersonId>> voters_;
};

}  // namespace

void judge_boards(World& world) { Boards(world).judge(); }

}  // namespace convene::simulation::laws
