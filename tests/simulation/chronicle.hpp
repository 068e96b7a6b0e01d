// What the journal durably says, read the slow and plain way: the reference that all others are measured against.
// Shares no rule with the domain.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "adapters/memory_disk.hpp"
#include "protocol/codec/codec.hpp"
#include "simulation/findings.hpp"

namespace convene::simulation {

/// An entry of a topic, with every form that it had: an edit or a deletion rewrites it.
struct Kept {
  struct Form {
    protocol::Event event;
    std::optional<std::uint64_t> outdated_by;  // offset of the entry that changed it
  };

  std::uint64_t sequence = 0;
  Time at;
  std::vector<Form> forms;  // the last one stands

  const protocol::Event& now() const { return forms.back().event; }
};

/// What decides which topics a person may read, from a sequence on.
struct Standing {
  std::uint64_t since = 0;
  RoomId room;
  protocol::Role role = protocol::Role::attendee;
  bool is_removed = false;       // by a moderator, or swept for good
  RoomId main_room;              // of a breakout the room it belongs to, of a conversation none, else the room itself
  std::uint64_t reads_from = 0;  // of the room's topic
};

struct LifeOfPerson {
  std::vector<Standing> standings;
  std::set<std::string> names;
  bool is_swept = false;
  bool is_erased = false;  // or about to be

  const Standing& now() const { return standings.back(); }
};

/// All entries that one command led to.
struct Applied {
  std::uint64_t digest = 0;
  std::uint64_t first = 0;  // sequences
  std::uint64_t last = 0;
};

/// One stretch of attendance, as the ledger's enter and leave entries have it.
struct Interval {
  RoomId room;
  Time from;
  std::optional<Time> to;
};

bool may_read(const Standing& standing, PersonId person, const std::string& topic);

class Chronicle {
 public:
  explicit Chronicle(Findings& findings) : findings_(findings) {}

  /// Reads what the disk holds more than before. To be called after each commit, so that no form is missed.
  void catch_up(const adapters::MemoryDisk& disk);

  std::uint64_t sequence() const { return sequence_; }
  Time last_at() const { return last_at_; }

  const std::vector<Kept>& topic(const std::string& name) const;
  const std::map<PersonId, LifeOfPerson>& people() const { return people_; }
  const LifeOfPerson* find(PersonId person) const;
  const std::set<RoomId>& rooms() const { return rooms_; }
  const std::vector<Interval>& stays_of(PersonId person) const;
  /// Whom a report is about.
  PersonId reported(ReportId report) const {
    const auto found = reported_.find(report);
    return found == reported_.end() ? PersonId{} : found->second;
  }
  /// Sent out of the room, breakouts included.
  bool is_forbidden(PersonId person, RoomId room) const { return forbidden_.contains({person, room}); }
  bool is_anonymous(QuestionId question) const { return anonymous_.contains(question); }
  /// Open, with a result that nobody may know yet.
  bool is_secret(PollId poll) const { return secret_.contains(poll); }
  /// How often anybody voted it up, or in the poll, since ever.
  std::uint64_t votes_given(QuestionId question) const { return given(votes_, question); }
  std::uint64_t votes_given(PollId poll) const { return given(poll_votes_, poll); }

  /// How often anybody showed this kind to the message, since ever.
  std::uint64_t reactions_given(const std::string& topic, std::uint64_t offset, protocol::ReactionKind kind) const {
    const auto found = reactions_.find({topic, offset, kind});
    return found == reactions_.end() ? 0 : found->second;
  }

  const Applied* applied(PersonId person, const std::string& client, std::uint32_t n) const;
  const Kept& entry(std::uint64_t sequence) const;
  const std::string& topic_of(std::uint64_t sequence) const { return places_[sequence - 1].first; }
  std::uint64_t offset_of(std::uint64_t sequence) const { return places_[sequence - 1].second; }

  /// Whether a browser with this cookie was signed out.
  bool is_revoked(const std::string& cookie) const { return revoked_.contains(cookie); }
  /// Those of whom nothing is said to be left.
  const std::set<PersonId>& erased() const { return erased_; }

  bool was_named(PersonId person, const std::string& name) const;

  /// Whether the condition held for the person at any moment since, and including, the state of this sequence.
  template <class Condition>
  bool held_since(PersonId person, std::uint64_t sequence, Condition condition) const {
    const LifeOfPerson* life = find(person);
    if (!life) return false;
    const auto& standings = life->standings;
    for (std::size_t index = standings.size(); index-- > 0;) {
      if (condition(standings[index])) return true;
      if (standings[index].since <= sequence) return false;
    }
    return false;
  }

  /// Whether someone may be shown an entry of this sequence: they read the topic at that moment or came to it later.
  bool may_be_shown(PersonId person, const std::string& topic, std::uint64_t sequence) const;

  /// Since when the ledger does not know whether someone is in their room: an interruption, and no return since.
  std::optional<Time> in_doubt_since(PersonId person) const;

  /// The people who were taken out of a room by these entries, newest last, to be judged by those who watch the lines.
  struct Dropped {
    PersonId person;
    Time since;
    Time at;
    Time came;                // into that room
    bool is_attended = true;  // out of a conversation, nobody asks for how long they were there
  };
  std::vector<Dropped> take_dropped() { return std::exchange(dropped_, {}); }

 private:
  struct Reader;
  template <class Id>
  static std::uint64_t given(const std::map<Id, std::uint64_t>& votes, Id id) {
    const auto found = votes.find(id);
    return found == votes.end() ? 0 : found->second;
  }

  void keep(const adapters::MemoryDisk& disk, const ports::StoredEntry& stored);
  void group(const ports::StoredEntry& stored);
  void reread(const adapters::MemoryDisk& disk, const std::string& topic, std::uint64_t offset, std::uint64_t by);
  Standing& change(PersonId person);
  void lock_out(PersonId person);

  Findings& findings_;
  std::uint64_t sequence_ = 0;
  Time last_at_;
  std::map<std::string, std::vector<Kept>> topics_;
  std::vector<std::pair<std::string, std::uint64_t>> places_;  // by sequence - 1
  std::map<PersonId, LifeOfPerson> people_;
  std::set<RoomId> rooms_;
  std::set<std::string> conversations_;                                    // their topics
  std::map<RoomId, RoomId> main_rooms_;                                    // of breakouts and pairs' rooms
  using Stretch = std::pair<std::uint64_t, std::optional<std::uint64_t>>;  // offsets; without an end it goes on
  std::map<std::pair<PersonId, std::string>, Stretch> talks_;              // of pairs, by the topic of their room
  std::map<PersonId, std::vector<Interval>> stays_;
  std::set<QuestionId> anonymous_;
  std::set<PollId> secret_;
  std::map<ReportId, PersonId> reported_;
  std::set<std::pair<PersonId, RoomId>> forbidden_;
  std::set<std::pair<PersonId, PersonId>> blocked_;  // who, whom
  std::set<MeasureId> appealed_;
  std::map<QuestionId, std::uint64_t> votes_;
  std::map<PollId, std::uint64_t> poll_votes_;
  using Reacted = std::tuple<std::string, std::uint64_t, protocol::ReactionKind>;
  std::map<Reacted, std::uint64_t> reactions_;
  std::map<std::tuple<PersonId, std::string, std::uint32_t>, Applied> applied_;
  std::map<PersonId, Time> in_doubt_;
  std::vector<Dropped> dropped_;
  std::map<std::string, PersonId> cookies_;
  std::set<std::string> revoked_;
  std::set<PersonId> erased_;
};

/// The event without what is added at encoding and what is off the record: as the journal keeps it.
protocol::Event as_stored(protocol::Event event);

/// The names that were added to an event at encoding, with whose they are said to be.
std::vector<std::pair<PersonId, std::string>> names_in(const protocol::Event& event);

}  // namespace convene::simulation
