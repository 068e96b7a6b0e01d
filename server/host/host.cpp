#include "host/host.hpp"

#include <algorithm>
#include <set>

#include "domain/topic.hpp"
#include "host/stored.hpp"

namespace convene::host {

using domain::Actor;
using domain::refuse;
using protocol::ErrorCode;

namespace {

/// After a full disk, writing is tried again this much later.
constexpr Milliseconds write_again_after{1000};

/// Who goes on, or is muted, is not heard where they were until the next tick comes.
bool concerns_voices(const domain::Entry& entry) {
  return std::holds_alternative<protocol::RoomEntered>(entry.event) ||
         std::holds_alternative<protocol::RoomLeft>(entry.event) ||
         std::holds_alternative<protocol::ConversationJoined>(entry.event) ||
         std::holds_alternative<protocol::ConversationLeft>(entry.event) ||
         std::holds_alternative<protocol::VoiceMuted>(entry.event);
}

}  // namespace

Result<std::unique_ptr<Host>> Host::start(World world) {
  std::unique_ptr<Host> host(new Host(std::move(world)));
  auto folded = host->fold();
  if (!folded) return folded.error();
  host->await_return();
  host->load_campus();
  return host;
}

Host::Host(World world) : world_(std::move(world)), openings_(epoch()), voices_(world_.media.carrier()) {
  stepped_at_ = world_.clock.now();
  world_.media.attach([this](PersonId person, const protocol::Live& live) { tell_inbox(person, live); });
}

Result<Done> Host::fold() {
  state_ = domain::Convening{};
  openings_.forget();
  std::optional<Failure> unreadable;
  auto replayed = world_.journal.replay(protocol::folded_from_columns, [&](const ports::StoredEntry& stored) {
    if (unreadable) return;
    auto entry = from_stored(stored);
    if (entry) {
      domain::apply(state_, entry.value());
    } else {
      unreadable = entry.error();
    }
  });
  if (!replayed) return replayed.error();
  if (unreadable) return *unreadable;
  cards_.reset(state_);
  waiting_.lose_all(state_.sequence);
  return Done{};
}

void Host::await_return() {
  const Time now = world_.clock.now();
  std::set<PersonId> expected;
  for (const auto& [key, person] : state_.people.by_name()) {
    if (person->room) expected.insert(person->id);
  }
  // Another's yes can still bring those into a conversation who asked for one.
  for (const auto& [askers, until] : state_.invitations) expected.insert(askers.first);
  // Who waits at a desk keeps their place for as long as one who is in a room, and a helper their desk.
  for (const auto& [id, desk] : state_.offices.all()) {
    for (const auto& ticket : desk.queue) expected.insert(ticket.person);
    if (desk.stage == protocol::OfficeStage::open) expected.insert(desk.helper);
  }
  for (const PersonId person : expected) {
    if (presence_.is_here(person) || presence_.is_awaited(person)) continue;
    presence_.gone(person, state_.attendance.last_known(person), now);
  }
}

void Host::submit(PersonId person, const protocol::CommandFrame& frame, Answered done) {
  const domain::Origin origin{frame.client, frame.n, frame.digest};
  switch (protocol::lane_of(frame.command)) {
    case protocol::Lane::record:
      carry_out({person}, origin, frame.command, false, done);
      return;
    case protocol::Lane::query:
      answer_query({person}, frame.command, done);
      return;
    case protocol::Lane::live:
      carry_out_live(person, frame.command, done);
      return;
  }
}

void Host::execute(PersonId person, const protocol::Command& command, Answered done) {
  carry_out({person}, {}, command, false, done);
}

void Host::carry_out(Actor actor, const domain::Origin& origin, const protocol::Command& command, bool is_walking,
                     const Answered& done) {
  if (auto known = state_.clients.recall(actor.person, origin)) return answer_when_durable(std::move(*known), done);
  if (is_losing_ || is_read_only()) return done(refuse(ErrorCode::read_only));
  if (appends_open_ >= protocol::limits::waiting_commits_max) return done(refuse(ErrorCode::busy));
  // One reading: the time that the rules see is the time of the entries.
  const Time now = world_.clock.now();
  begin_writing(now);
  domain::Context context{now, state_.sequence + 1, world_.limits.cookie_days, {}};
  if (std::holds_alternative<protocol::TableOpen>(command)) context.spot = grounds_.spot_for(actor.person, state_);
  domain::Decision decision = domain::decide(state_, actor, command, context);
  if (!decision) return answer_when_durable(decision.error(), done);
  const auto entries = commit(now, origin, std::move(decision.value()), is_walking);
  answer_when_durable(entries.empty() ? protocol::Reply(protocol::Acknowledged{}) : reply_for(state_, entries.front()),
                      done);
}

void Host::begin_writing(Time now) {
  if (!std::exchange(is_interruption_due_, false)) return;
  commit(now, {}, {domain::interruption(state_), {}}, true);
  when_durable([] {}, [this] { is_interruption_due_ = true; });
}

std::vector<domain::Entry> Host::commit(Time now, const domain::Origin& origin, domain::Accepted accepted,
                                        bool is_walking) {
  std::vector<domain::Entry> entries;
  if (accepted.entries.empty()) return entries;
  const Readership before(state_, accepted.entries);
  ports::Commit stored;
  // What befalls people by a command, as being moved into a room, is not of their tabs' doing; what bears the number of
  // one command stands together.
  const PersonId by = accepted.entries.front().author;
  bool is_own = true;
  for (domain::Draft& draft : accepted.entries) {
    is_own = is_own && draft.author == by;
    domain::Entry entry{
        state_.sequence + 1,   std::move(draft.topic), 0, draft.author, now, is_own ? origin : domain::Origin{},
        std::move(draft.event)};
    domain::mark(state_, entry.topic, entry.event);
    entry.offset = state_.head_of(entry.topic);
    stored.entries.push_back(to_stored(entry));
    domain::apply(state_, entry);
    entries.push_back(std::move(entry));
  }
  for (domain::Revision& revision : accepted.revisions) {
    domain::mark(state_, revision.topic, revision.event);
    stored.rewrites.push_back({revision.topic, revision.offset, to_stored(revision)});
    if (pages_open_ > 0) revised_.push_back(revision);
  }
  const std::uint64_t last = state_.sequence;
  News news = news_of(state_, entries, accepted.revisions, before, openings_);
  waiting_.after(
      last,
      [this, news = std::move(news), entries, is_walking] {
        cards_.note(entries);
        hide_removed(entries);
        grounds_.wear(entries);
        if (delivery_) tell(*delivery_, news);
        if (!is_walking) follow(entries);
      },
      [] {});
  if (std::any_of(entries.begin(), entries.end(), concerns_voices)) arrange_voices(now);
  ++appends_open_;
  // Half of it: the other half is for the sync, so that the next turn tells of it.
  if (delivery_) stored.may_wait = delivery_->rest() / 2;
  world_.journal.append(std::move(stored), [this, last](ports::AppendOutcome outcome) { appended(last, outcome); });
  return entries;
}

void Host::appended(std::uint64_t last_sequence, ports::AppendOutcome outcome) {
  --appends_open_;
  switch (outcome) {
    case ports::AppendOutcome::durable:
      CONVENE_ASSERT(!is_losing_);
      waiting_.durable(last_sequence);
      return;
    case ports::AppendOutcome::full:
      is_losing_ = true;
      if (appends_open_ == 0) recover();
      return;
    case ports::AppendOutcome::broken:
      world_.broken({"The journal could not be synced to disk; what it holds is unknown.",
                     "Look at the disk, then start again: the journal is read anew."});
      return;
  }
}

void Host::recover() {
  revised_.clear();
  auto folded = fold();
  if (!folded) {
    world_.broken(folded.error());
    return;
  }
  await_return();
  if (grounds_.is_on_record(state_)) {
    grounds_.correct(state_);
  } else {
    load_campus();
  }
  is_losing_ = false;
  write_again_at_ = world_.clock.now() + write_again_after;
}

void Host::answer_when_durable(Answer answer, const Answered& done) {
  waiting_.after(
      state_.sequence, [answer = std::move(answer), done] { done(answer); },
      [done] { done(refuse(ErrorCode::read_only)); });
}

void Host::when_durable(std::function<void()> act, std::function<void()> lost) {
  waiting_.after(state_.sequence, std::move(act), std::move(lost));
}

void Host::answer_query(Actor actor, const protocol::Command& query, const Answered& done) {
  if (const auto* history = std::get_if<protocol::HistoryPage>(&query)) {
    auto refusal = domain::refuse_role(state_, actor, query);
    if (!refusal && !domain::readable(state_, actor.person, history->topic)) refusal = refuse(ErrorCode::not_in_room);
    if (refusal) return answer_when_durable(*refusal, done);
    return read_history(actor, *history, done);
  }
  if (const auto* join = std::get_if<protocol::VoiceJoin>(&query)) return join_voice(actor.person, *join, done);
  answer_when_durable(domain::answer(state_, presence_, actor, query, world_.clock.now()), done);
}

/// The journal is read once it holds all that was decided before; what is rewritten from here on is put right after.
void Host::read_history(Actor actor, const protocol::HistoryPage& query, const Answered& done) {
  // What they may read ends where it does now: of what is said later they are told if they may read on.
  const std::uint64_t end = domain::readable(state_, actor.person, query.topic)->to;
  ports::PageRequest request{query.topic, std::min(query.before, end), static_cast<std::size_t>(query.limit),
                             protocol::limits::page_bytes_max, query.with};
  ++pages_open_;
  when_durable(
      [this, actor, request = std::move(request), done] {
        world_.journal.page(request, [this, actor, topic = request.topic, done](const ports::Page& page) {
          answer_history(actor, topic, page, done);
          close_page();
        });
      },
      [this, done] {
        close_page();
        done(refuse(ErrorCode::read_only));
      });
}

void Host::answer_history(Actor actor, const std::string& topic, const ports::Page& page, const Answered& done) {
  // The person may have been sent out while the journal was read.
  const auto span = domain::readable(state_, actor.person, topic);
  if (!span) return answer_when_durable(refuse(ErrorCode::not_in_room), done);
  if (page.unreadable) return done(refuse(ErrorCode::busy, "the past cannot be read"));
  protocol::History history;
  history.topic = topic;
  history.more = page.more && (page.entries.empty() || page.entries.front().offset > span->from);
  for (const ports::StoredEntry& stored : page.entries) {
    if (stored.offset < span->from) continue;
    auto entry = from_stored(stored);
    if (!entry) return world_.broken(entry.error());
    const auto revision = std::find_if(revised_.rbegin(), revised_.rend(), [&](const domain::Revision& candidate) {
      return candidate.topic == topic && candidate.offset == stored.offset;
    });
    protocol::Event event = revision == revised_.rend() ? std::move(entry.value().event) : revision->event;
    history.records.push_back(record_of(state_, topic, stored.offset, stored.at, std::move(event)));
  }
  answer_when_durable(protocol::Reply(std::move(history)), done);
}

void Host::close_page() {
  CONVENE_ASSERT(pages_open_ > 0);
  if (--pages_open_ == 0) revised_.clear();
}

void Host::past(const std::string& topic, std::uint64_t before, std::function<void(std::vector<Past>)> done) {
  ports::PageRequest request{topic, before, protocol::limits::ring_entries_max, protocol::limits::ring_bytes_max, {}};
  world_.journal.page(std::move(request), [this, topic, before, done = std::move(done)](const ports::Page& page) {
    std::vector<Past> entries;
    for (const ports::StoredEntry& stored : page.entries) {
      auto entry = from_stored(stored);
      if (!entry) return world_.broken(entry.error());
      const std::string record = record_of(state_, topic, stored.offset, stored.at, std::move(entry.value().event));
      entries.push_back({stored.offset, std::make_shared<const std::string>(protocol::record_frame({&record, 1}))});
    }
    // Names among the records may be of what is lost: then they are written anew.
    when_durable([entries = std::move(entries), done] { done(entries); },
                 [this, topic, before, done] { past(topic, before, done); });
  });
}

void Host::attend(PersonId person, std::function<void(std::vector<ports::Opening>)> done) {
  std::vector<ports::Opening> openings;
  for (const std::string& topic : domain::topics_of(state_, person)) {
    openings.push_back(openings_.of(state_, person, topic));
  }
  waiting_.after(
      state_.sequence, [openings = std::move(openings), done] { done(openings); },
      [this, person, done] { attend(person, done); });
}

std::optional<PersonId> Host::identify(const std::string& cookie_hash) const {
  return domain::identify(state_, cookie_hash, world_.clock.now());
}

std::optional<PersonId> Host::identify_removed(const std::string& cookie_hash) const {
  return domain::identify_removed(state_, cookie_hash, world_.clock.now());
}

void Host::settle(std::function<void()> done) {
  if (!is_losing_ && !is_read_only()) {
    const Time now = world_.clock.now();
    begin_writing(now);
    commit(now, {}, {{{std::string(domain::topic::ledger), PersonId{}, protocol::AttendanceBeat{}}}, {}}, true);
  }
  waiting_.after(state_.sequence, done, done);
}

}  // namespace convene::host
