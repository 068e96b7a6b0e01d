#include "simulation/chronicle.hpp"

namespace convene::simulation {

using protocol::Event;

namespace {

Event read(const ports::StoredEntry& stored) {
  auto event = protocol::decode_payload(stored.kind, stored.version, stored.payload, {stored.author, stored.target});
  CONVENE_ASSERT(event);
  return std::move(event.value());
}

}  // namespace

bool may_read(const Standing& standing, PersonId person, const std::string& topic) {
  if (standing.is_removed) return false;
  if (topic == "convening" || topic == "inbox/" + person.text()) return true;
  if (topic == "staff") return standing.role != protocol::Role::attendee;
  if (topic.starts_with("desk/")) {
    return standing.role != protocol::Role::attendee && standing.room && topic == "desk/" + standing.main_room.text();
  }
  if (topic.starts_with("captions/")) return standing.room && topic == "captions/" + standing.room.text();
  if (topic.starts_with("board/")) return standing.room && topic == "board/" + standing.room.text();
  return standing.room && topic == "room/" + standing.room.text();
}

void Chronicle::catch_up(const adapters::MemoryDisk& disk) {
  while (sequence_ < disk.entries().size()) {
    const ports::StoredEntry& stored = disk.entries()[sequence_];
    sequence_ = stored.sequence;
    last_at_ = stored.at;
    keep(disk, stored);
    group(stored);
  }
}

/// What each kind of entry means for those who look from outside.
struct Chronicle::Reader {
  Chronicle& chronicle;
  const adapters::MemoryDisk& disk;
  const ports::StoredEntry& stored;

  void operator()(const protocol::PersonJoined& event) const {
    LifeOfPerson& life = chronicle.people_[event.person];
    life.standings.push_back({stored.sequence, {}, event.role, false, {}, 0});
    life.names.insert(event.profile.name);
  }
  void operator()(const protocol::ProfileEdited& event) const {
    chronicle.people_[event.person].names.insert(event.profile.name);
  }
  void operator()(const protocol::RoleGranted& event) const { chronicle.change(event.person).role = event.role; }
  void operator()(const protocol::ReportMade& event) const { chronicle.reported_[event.report] = event.person; }
  void operator()(const protocol::RoomForbidden& event) const {
    chronicle.forbidden_.insert({event.person, event.room});
  }
  void operator()(const protocol::RoomAllowed& event) const { chronicle.forbidden_.erase({event.person, event.room}); }
  void operator()(const protocol::PersonBlocked& event) const {
    if (event.on) {
      chronicle.blocked_.insert({stored.author, event.person});
    } else {
      chronicle.blocked_.erase({stored.author, event.person});
    }
  }
  void operator()(const protocol::DirectPosted& event) const {
    if (chronicle.blocked_.contains({event.to, event.author}))
      chronicle.findings_.add(15,
                              event.to.text() + " was written to by " + event.author.text() + ", whom they blocked");
  }
  void operator()(const protocol::AppealSent& event) const {
    if (!chronicle.appealed_.insert(event.measure).second)
      chronicle.findings_.add(15, event.measure.text() + " was appealed against twice");
  }
  void operator()(const protocol::PersonRemoved& event) const { chronicle.change(event.person).is_removed = true; }
  void operator()(const protocol::PersonRestored& event) const { chronicle.change(event.person).is_removed = false; }
  void operator()(const protocol::RoomOpened& event) const { chronicle.rooms_.insert(event.room); }
  void operator()(const protocol::BreakoutAdded& event) const {
    chronicle.rooms_.insert(event.room);
    chronicle.main_rooms_[event.room] = event.parent;
  }
  void operator()(const protocol::TableOpened& event) const { chronicle.rooms_.insert(event.room); }
  void operator()(const protocol::PairingRoomed& event) const {
    chronicle.rooms_.insert(event.room);
    chronicle.main_rooms_[event.room] = event.parent;
  }
  void operator()(const protocol::PairingPaired& event) const {
    for (const protocol::PairingGroup& group : event.groups) {
      const std::string topic = "room/" + group.room.text();
      for (const PersonId person : group.people) {
        chronicle.talks_[{person, topic}] = {chronicle.topic(topic).size(), {}};
      }
    }
  }
  void operator()(const protocol::PairingPaused&) const { part(); }
  void operator()(const protocol::PairingClosed&) const { part(); }
  /// The pairs of the room in whose topic this stands have ended what they said.
  void part() const {
    for (auto& [whose, talk] : chronicle.talks_) {
      const auto room = RoomId::parse(whose.second.substr(std::string_view("room/").size()));
      const bool is_theirs = "room/" + chronicle.main_rooms_.at(*room).text() == stored.topic;
      if (is_theirs && !talk.second) talk.second = chronicle.topic(whose.second).size();
    }
  }
  void operator()(const protocol::RoomEntered& event) const {
    Standing& standing = chronicle.change(stored.author);
    const auto main_room = chronicle.main_rooms_.find(event.room);
    const bool is_breakout = main_room != chronicle.main_rooms_.end();
    standing.room = event.room;
    standing.main_room = is_breakout ? main_room->second : event.room;
    const bool reads_all = !is_breakout || standing.role != protocol::Role::attendee;
    const std::string topic = "room/" + event.room.text();
    const auto talk = chronicle.talks_.find({stored.author, topic});
    const bool is_paired = talk != chronicle.talks_.end() && !talk->second.second;
    standing.reads_from = reads_all ? 0 : is_paired ? talk->second.first : chronicle.topic(topic).size();
    chronicle.stays_[stored.author].push_back({event.room, stored.at, {}});
  }
  void operator()(const protocol::RoomLeft& event) const {
    Standing& standing = chronicle.change(event.person);
    standing.room = standing.main_room = {};
    standing.reads_from = 0;
    const bool is_dropped = event.how == protocol::Leaving::dropped;
    Interval& stay = chronicle.stays_.at(event.person).back();
    chronicle.in_doubt_.erase(event.person);
    if (is_dropped) chronicle.dropped_.push_back({event.person, event.since, stored.at, stay.from, true});
    stay.to = std::max(is_dropped ? event.since : stored.at, stay.from);
  }
  void operator()(const protocol::ConversationStarted&) const { chronicle.conversations_.insert(stored.topic); }
  void operator()(const protocol::ConversationJoined& event) const { chronicle.change(event.person).room = event.room; }
  void operator()(const protocol::ConversationLeft& event) const {
    chronicle.change(event.person).room = {};
    const bool is_dropped = event.how == protocol::Leaving::dropped;
    if (is_dropped) chronicle.dropped_.push_back({event.person, event.since, stored.at, {}, false});
  }
  void operator()(const protocol::AttendanceInterrupted& event) const {
    for (const auto& [person, stays] : chronicle.stays_) {
      if (!stays.empty() && !stays.back().to) chronicle.in_doubt_.try_emplace(person, event.since);
    }
  }
  void operator()(const protocol::AttendanceReturned& event) const { chronicle.in_doubt_.erase(event.person); }
  void operator()(const protocol::ChatEdited& event) const { touch(event.offset); }
  void operator()(const protocol::ChatDeleted& event) const { touch(event.offset); }
  void operator()(const protocol::QuestionSent& event) const {
    if (event.anonymous) chronicle.anonymous_.insert(event.question);
  }
  void operator()(const protocol::QuestionVoted& event) const { ++chronicle.votes_[event.question]; }
  void operator()(const protocol::PollOpened& event) const {
    if (event.hidden) chronicle.secret_.insert(event.poll);
  }
  void operator()(const protocol::PollVoted& event) const { ++chronicle.poll_votes_[event.poll]; }
  void operator()(const protocol::HallVoted& event) const { ++chronicle.poll_votes_[event.poll]; }
  void operator()(const protocol::MessageReacted& event) const {
    if (event.on) ++chronicle.reactions_[{event.topic, event.offset, event.kind}];
  }
  void operator()(const protocol::PollClosed& event) const { chronicle.secret_.erase(event.poll); }
  void operator()(const protocol::QuestionRemoved& event) const { touch_question(event.question); }
  void operator()(const protocol::QuestionWithdrawn& event) const { touch_question(event.question); }
  void operator()(const protocol::CardChanged& event) const { touch_card(event.card); }
  void operator()(const protocol::CardRemoved& event) const { touch_card(event.card); }
  void operator()(const protocol::TextErased& event) const {
    for (const std::uint64_t offset : event.offsets) touch(offset);
  }
  void operator()(const protocol::RehearsalDismissed& event) const {
    chronicle.change(event.person).is_removed = true;
    chronicle.people_[event.person].is_swept = true;
    chronicle.people_[event.person].names.insert("Convene");
    chronicle.stays_.erase(event.person);
  }
  void operator()(const protocol::ErasureBegun& event) const {
    chronicle.change(event.person).is_removed = true;
    LifeOfPerson& life = chronicle.people_[event.person];
    life.is_erased = true;
    life.names.insert("Erased person");
    chronicle.lock_out(event.person);
  }
  void operator()(const protocol::PersonErased& event) const { chronicle.erased_.insert(event.person); }
  void operator()(const protocol::CookieIssued& event) const { chronicle.cookies_[event.hash] = event.person; }
  void operator()(const protocol::CookieRevoked& event) const { chronicle.revoked_.insert(event.hash); }
  void operator()(const protocol::AccessRevoked& event) const { chronicle.lock_out(event.person); }
  void operator()(const auto&) const {}

  /// Its text went from where it stood in this topic.
  void touch_question(QuestionId question) const {
    const auto& entries = chronicle.topics_.at(stored.topic);
    for (std::uint64_t earlier = 0; earlier < stored.offset; ++earlier) {
      const auto* asked = std::get_if<protocol::QuestionAsked>(&entries[earlier].now());
      const auto* sent = std::get_if<protocol::QuestionSent>(&entries[earlier].now());
      if ((asked && asked->question == question) || (sent && sent->question == question))
        chronicle.reread(disk, stored.topic, earlier, stored.offset);
    }
  }

  /// Its text went from where it stood before.
  void touch_card(CardId card) const {
    const auto& entries = chronicle.topics_.at(stored.topic);
    for (std::uint64_t earlier = 0; earlier < stored.offset; ++earlier) {
      const auto* added = std::get_if<protocol::CardAdded>(&entries[earlier].now());
      const auto* changed = std::get_if<protocol::CardChanged>(&entries[earlier].now());
      if ((added && added->card == card) || (changed && changed->card == card))
        chronicle.reread(disk, stored.topic, earlier, stored.offset);
    }
  }

  /// An edit or deletion rewrote the message, and earlier edits of it.
  void touch(std::uint64_t offset) const {
    chronicle.reread(disk, stored.topic, offset, stored.offset);
    const auto& entries = chronicle.topics_.at(stored.topic);
    for (std::uint64_t earlier = offset + 1; earlier < stored.offset; ++earlier) {
      const auto* edit = std::get_if<protocol::ChatEdited>(&entries[earlier].now());
      if (edit && edit->offset == offset) chronicle.reread(disk, stored.topic, earlier, stored.offset);
    }
  }
};

void Chronicle::keep(const adapters::MemoryDisk& disk, const ports::StoredEntry& stored) {
  std::vector<Kept>& entries = topics_[stored.topic];
  CONVENE_ASSERT(stored.offset == entries.size());
  entries.push_back({stored.sequence, stored.at, {{read(stored), {}}}});
  places_.emplace_back(stored.topic, stored.offset);
  const Event event = entries.back().now();
  std::visit(Reader{*this, disk, stored}, event);
}

void Chronicle::group(const ports::StoredEntry& stored) {
  if (stored.client.empty()) return;
  const auto [found, is_new] = applied_.try_emplace({stored.author, stored.client, stored.n},
                                                    Applied{stored.digest, stored.sequence, stored.sequence});
  if (is_new) return;
  Applied& applied = found->second;
  // Entries off the record have no digest; others of the same command may.
  const bool has_same_digest = applied.digest == stored.digest || applied.digest == 0 || stored.digest == 0;
  const bool is_of_same_commit = applied.last + 1 == stored.sequence && has_same_digest;
  if (!is_of_same_commit) {
    findings_.add(6, "command " + std::to_string(stored.n) + " of " + stored.client +
                         " led to entries twice, the second time at sequence " + std::to_string(stored.sequence));
  }
  applied.last = stored.sequence;
}

void Chronicle::reread(const adapters::MemoryDisk& disk, const std::string& topic, std::uint64_t offset,
                       std::uint64_t by) {
  Kept& kept = topics_.at(topic).at(offset);
  Event event = read(disk.entries()[kept.sequence - 1]);
  if (event == kept.now()) return;
  kept.forms.back().outdated_by = by;
  kept.forms.push_back({std::move(event), {}});
}

Standing& Chronicle::change(PersonId person) {
  auto& standings = people_.at(person).standings;
  Standing next = standings.back();
  next.since = sequence_;
  standings.push_back(next);
  return standings.back();
}

void Chronicle::lock_out(PersonId person) {
  for (const auto& [hash, whose] : cookies_) {
    if (whose == person) revoked_.insert(hash);
  }
}

const std::vector<Kept>& Chronicle::topic(const std::string& name) const {
  static const std::vector<Kept> none;
  const auto found = topics_.find(name);
  return found == topics_.end() ? none : found->second;
}

const LifeOfPerson* Chronicle::find(PersonId person) const {
  const auto found = people_.find(person);
  return found == people_.end() ? nullptr : &found->second;
}

const std::vector<Interval>& Chronicle::stays_of(PersonId person) const {
  static const std::vector<Interval> none;
  const auto found = stays_.find(person);
  return found == stays_.end() ? none : found->second;
}

const Applied* Chronicle::applied(PersonId person, const std::string& client, std::uint32_t n) const {
  const auto found = applied_.find({person, client, n});
  return found == applied_.end() ? nullptr : &found->second;
}

const Kept& Chronicle::entry(std::uint64_t sequence) const {
  const auto& [topic, offset] = places_[sequence - 1];
  return topics_.at(topic)[offset];
}

std::optional<Time> Chronicle::in_doubt_since(PersonId person) const {
  const auto found = in_doubt_.find(person);
  return found == in_doubt_.end() ? std::nullopt : std::optional(found->second);
}

bool Chronicle::was_named(PersonId person, const std::string& name) const {
  const LifeOfPerson* life = find(person);
  return life && life->names.contains(name);
}

bool Chronicle::may_be_shown(PersonId person, const std::string& topic, std::uint64_t sequence) const {
  const LifeOfPerson* life = find(person);
  if (!life) return false;
  // One who is removed is still told so.
  if (topic == "inbox/" + person.text() && life->now().since >= sequence) return true;
  // A pair reads all of what was said in its room in its round, who was away for a while, too.
  if (const auto talk = talks_.find({person, topic}); talk != talks_.end()) {
    const auto& [from, to] = talk->second;
    const std::uint64_t offset = offset_of(sequence);
    if (!life->now().is_removed && offset >= from && (!to || offset < *to)) return true;
  }
  const auto& standings = life->standings;
  for (std::size_t index = standings.size(); index-- > 0;) {
    const bool is_before_end = index + 1 == standings.size() || sequence < standings[index + 1].since;
    if (!is_before_end) return false;
    // Breakouts and conversations are read from one's entry on; moderators read all of them.
    const bool is_before_entry = conversations_.contains(topic) && standings[index].role == protocol::Role::attendee &&
                                 sequence < standings[index].since;
    const bool is_before_breakout = topic.starts_with("room/") && offset_of(sequence) < standings[index].reads_from;
    if (may_read(standings[index], person, topic) && !is_before_entry && !is_before_breakout) return true;
  }
  return false;
}

}  // namespace convene::simulation
