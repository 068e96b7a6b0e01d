// The host decides: the only writer of one convening. Runs the domain, appends to the journal, tells the delivery.
// Two stages: a decision is applied at once; whatever was computed from the state leaves when that state is durable.
// Everything here runs on one thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/convening.hpp"
#include "domain/retention.hpp"
#include "domain/voices.hpp"
#include "host/cards.hpp"
#include "host/grounds.hpp"
#include "host/openings.hpp"
#include "host/publication.hpp"
#include "host/reaction_news.hpp"
#include "host/reactions.hpp"
#include "host/tallies.hpp"
#include "host/turnouts.hpp"
#include "host/voice_news.hpp"
#include "host/waiting.hpp"
#include "ports/clock.hpp"
#include "ports/delivery.hpp"
#include "ports/documents.hpp"
#include "ports/journal.hpp"
#include "ports/media.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/operator_limits.hpp"

namespace convene::host {

using Answer = Result<protocol::Reply, domain::Refusal>;
using Answered = std::function<void(Answer)>;

/// What the host needs of the world; all of it outlives the host.
struct World {
  ports::Journal& journal;
  ports::Documents& documents;
  const ports::Clock& clock;
  ports::Media& media;
  /// Reads a campus document as the document store holds it; null when it cannot be read.
  std::function<std::shared_ptr<const campus::Document>(const std::string&)> read_campus;
  /// The journal can no longer be trusted to take or give entries: the process must end.
  std::function<void(const Failure&)> broken;
  protocol::OperatorLimits limits{};
};

class Host {
 public:
  /// Folds the journal; blocks. Fails when it cannot be read.
  static Result<std::unique_ptr<Host>> start(World world);

  /// Set once, before people come.
  void attach(ports::Delivery& delivery) { delivery_ = &delivery; }

  /// Carries out a command of a person's tab, or answers it again where it was applied before. Answers when durable;
  /// commands of the live lane are answered only when refused. Not for hello, ping and rate.set.
  void submit(PersonId person, const protocol::CommandFrame& frame, Answered done);

  /// Carries out a command that did not come from a tab: from HTTP, or the server's own (no person).
  void execute(PersonId person, const protocol::Command& command, Answered done);

  /// The person's first connection opened; their last one closed.
  void came(PersonId person);
  void gone(PersonId person);

  /// The topics the person may read, each with its head and view as of the same moment.
  void attend(PersonId person, std::function<void(std::vector<ports::Opening>)> done);

  /// The newest entries of a topic before an offset, each as a frame of its own, in order; for a ring that is empty.
  struct Past {
    std::uint64_t offset = 0;
    ports::Bytes frame;
  };
  void past(const std::string& topic, std::uint64_t before, std::function<void(std::vector<Past>)> done);

  std::optional<PersonId> identify(const std::string& cookie_hash) const;
  /// Who is removed and may still appeal.
  std::optional<PersonId> identify_removed(const std::string& cookie_hash) const;
  /// For reading; what is shown of it must wait for when_durable.
  const domain::Convening& state() const { return state_; }
  const domain::Presence& presence() const { return presence_; }
  const domain::Voices& voices() const { return voices_; }
  const Cards& cards() const { return cards_; }
  /// Runs `act` when the state as it is now is durable; `lost` when it turns out that it will not be.
  void when_durable(std::function<void()> act, std::function<void()> lost);

  std::string epoch() const { return world_.journal.epoch(); }
  /// How much waits to become durable before it is shown.
  std::size_t waiting() const { return waiting_.size(); }

  /// Someone reads on who knows no counts: the next ones tell all.
  void owe_counts() { all_counts_due_ = all_crowds_due_ = true; }
  /// Someone reads the room's topic who may have missed how its votes stand.
  void owe_tally(RoomId room) {
    tallies_.owe(room);
    reaction_news_.owe(room);
    turnouts_.owe(room);
  }
  /// So many pages of the public show the room.
  void note_watching(RoomId room, std::uint64_t pages) { turnouts_.watched(room, pages); }
  protocol::Turnout turnout(RoomId room) const { return turnouts_.of(state_, room); }
  /// And who takes part there by voice.
  void owe_voices(RoomId room) { voice_news_.owe(room); }

  /// To be called ten times a second: people walk, beats fall due, counts are told.
  void tick();

  /// Leaving: a last beat is written; `done` runs when all is durable.
  void settle(std::function<void()> done);

 private:
  explicit Host(World world);

  Result<Done> fold();
  /// Those whom the journal left in rooms were last seen at the last beat and can come back from now on.
  void await_return();
  void carry_out(domain::Actor actor, const domain::Origin& origin, const protocol::Command& command, bool is_walking,
                 const Answered& done);
  /// The first entry of a server's life tells that there was an end to the one before.
  void begin_writing(Time now);
  /// Applies and appends; the entries get their places.
  std::vector<domain::Entry> commit(Time now, const domain::Origin& origin, domain::Accepted accepted, bool is_walking);
  void appended(std::uint64_t last_sequence, ports::AppendOutcome outcome);
  void recover();
  void answer_query(domain::Actor actor, const protocol::Command& query, const Answered& done);
  void read_history(domain::Actor actor, const protocol::HistoryPage& query, const Answered& done);
  void answer_history(domain::Actor actor, const std::string& topic, const ports::Page& page, const Answered& done);
  void close_page();
  void tell_typing(PersonId person, RoomId room);
  void carry_out_live(PersonId person, const protocol::Command& command, const Answered& done);
  void join_voice(PersonId person, const protocol::VoiceJoin& query, const Answered& done);
  std::optional<domain::Refusal> set_voice(PersonId person, const protocol::VoiceSet& command);
  std::optional<domain::Refusal> pass_signal(PersonId person, const protocol::VoiceSignal& signal);
  std::optional<domain::Refusal> negotiate(PersonId person, const protocol::VoiceNegotiate& said);
  /// To all tabs of the person; the seat says which one is meant.
  void tell_inbox(PersonId person, const protocol::Live& live);
  void tell_voices(Time now);
  /// Those who went on are followed, and a media server is told whom it is to send what.
  void arrange_voices(Time now);
  void answer_when_durable(Answer answer, const Answered& done);
  void cross(const campus::World::Crossing& crossing);
  /// Puts the avatar where the record says that its person is.
  void stand_by_record(PersonId person);
  void write_attendance(Time now);
  /// The next portion of a rehearsal's sweep, when the one before is durable.
  void sweep(Time now);
  /// The next portion of an erasure, when the one before is durable.
  void erase(Time now);
  void let_go(Time now);
  void let_go(const ports::Page& page);
  void empty_traces(PersonId person, const ports::Page& page);
  void end_erasure(PersonId person);
  /// The snapshot of the next report, when the one before is durable.
  void gather();
  void gather_page(ReportId report, std::vector<ports::PageRequest> requests);
  void keep_gathered(ReportId report);
  /// What happens by itself because its time has come.
  void meet_deadlines(Time now);
  void load_campus();
  void follow(const std::vector<domain::Entry>& entries);
  void hide_removed(const std::vector<domain::Entry>& entries);
  void tell_counts(Time now);
  void tell_crowds(Time now);
  void tell_reactions(Time now);
  void tell_tallies(Time now);
  void tell_message_reactions(Time now);
  void tell_turnouts(Time now);
  bool is_read_only() const { return world_.clock.now() < write_again_at_; }

  World world_;
  ports::Delivery* delivery_ = nullptr;
  domain::Convening state_;
  domain::Presence presence_;
  Grounds grounds_;
  Cards cards_;
  Openings openings_;
  Waiting waiting_{0};
  std::size_t appends_open_ = 0;
  bool is_losing_ = false;  // an append failed; those behind it fail too, then the state is folded anew
  bool is_interruption_due_ = true;
  bool is_portion_open_ = false;  // of a sweep
  struct Erasing {
    PersonId person;
    std::uint64_t after = 0;  // up to this sequence nothing is left of them
    bool is_portion_open = false;
  } erasing_;
  struct Retaining {
    std::size_t kind = 0;                                          // of domain::retentions, which is looked through
    std::array<std::uint64_t, domain::retentions.size()> after{};  // up to this sequence nothing too old is left of it
    bool is_portion_open = false;
    Time next_pass;
  } retaining_;
  struct Gathering {
    bool is_open = false;
    std::vector<domain::Entry> entries;
  } gathering_;
  Time write_again_at_;
  std::size_t pages_open_ = 0;             // pages of history that are being read
  std::vector<domain::Revision> revised_;  // meanwhile: a page may still show what stood before
  Time stepped_at_;
  Time counts_told_at_;
  std::uint64_t here_told_ = 0;
  std::map<RoomId, protocol::RoomCount> counts_told_;
  bool all_counts_due_ = false;
  Time crowds_counted_at_;
  Reactions reactions_;
  Time reactions_told_at_;
  bool all_crowds_due_ = false;
  Tallies tallies_;
  ReactionNews reaction_news_;
  Turnouts turnouts_;
  domain::Voices voices_;
  VoiceNews voice_news_;
  std::optional<std::vector<domain::VoiceReader>> arranged_;  // none: what the media server was told is unknown
};

}  // namespace convene::host
