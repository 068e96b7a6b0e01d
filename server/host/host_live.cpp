// The host's live side: who is here, who walks where, what is told every second. Nothing of this is journaled.
#include "domain/topic.hpp"
#include "host/host.hpp"

namespace convene::host {

using domain::refuse;
using protocol::ErrorCode;

namespace {

constexpr Milliseconds counts_every{1000};
/// Where everybody walks, most cells change each time: an overview need not cost more than the avatars near by.
constexpr Milliseconds crowds_every{3000};

ports::Bytes encoded(const protocol::Live& live) {
  return std::make_shared<const std::string>(protocol::encode_live(live));
}

}  // namespace

void Host::came(PersonId person) {
  presence_.came(person);
  grounds_.came(person, state_);
  // Noted at once: they may be gone again before the next tick.
  if (state_.attendance.in_doubt().contains(person)) write_attendance(world_.clock.now());
  // At once: a tick later it would take back the room that they have entered from the list meanwhile.
  if (const auto crossing = grounds_.crossing_of(person)) cross(*crossing);
}

void Host::gone(PersonId person) {
  const Time now = world_.clock.now();
  presence_.gone(person, now, now);
  grounds_.gone(person);
}

void Host::carry_out_live(PersonId person, const protocol::Command& command, const Answered& done) {
  std::optional<domain::Refusal> refusal = domain::refuse_role(state_, {person}, command);
  if (!refusal) {
    if (const auto* typing = std::get_if<protocol::ChatType>(&command)) {
      refusal = domain::refuse_outside(state_, {person}, typing->room);
      if (!refusal) tell_typing(person, typing->room);
    } else if (const auto* reaction = std::get_if<protocol::ReactionSend>(&command)) {
      refusal = domain::refuse_reaction(state_, {person}, *reaction);
      if (!refusal) reactions_.note(*reaction, person);
    } else if (const auto* voice = std::get_if<protocol::VoiceSet>(&command)) {
      refusal = set_voice(person, *voice);
    } else if (const auto* left = std::get_if<protocol::VoiceLeave>(&command)) {
      voices_.leave(person, left->seat);
    } else if (const auto* signal = std::get_if<protocol::VoiceSignal>(&command)) {
      refusal = pass_signal(person, *signal);
    } else if (const auto* said = std::get_if<protocol::VoiceNegotiate>(&command)) {
      refusal = negotiate(person, *said);
    } else {
      refusal = grounds_.walk(person, command);
    }
  }
  if (refusal) answer_when_durable(*refusal, done);
}

void Host::tell_typing(PersonId person, RoomId room) {
  const protocol::ChatTyping typing{room, person, state_.people.find(person)->profile.name};
  when_durable(
      [this, room, key = "typing/" + person.text(),
       frame = std::make_shared<const std::string>(protocol::encode_live(typing))] {
        if (delivery_) delivery_->live(domain::topic::of_room(room), key, frame);
      },
      [] {});
}

void Host::tick() {
  const Time now = world_.clock.now();
  for (const auto& crossing : grounds_.step(now - stepped_at_)) cross(crossing);
  stepped_at_ = now;
  for (const PersonId person : grounds_.strayed(state_))
    carry_out({person}, {}, protocol::RoomLeave{}, true, [](auto) {});
  for (const PersonId person : grounds_.got_up(state_))
    carry_out({person}, {}, protocol::RoomLeave{}, true, [](auto) {});
  write_attendance(now);
  sweep(now);
  erase(now);
  let_go(now);
  gather();
  meet_deadlines(now);
  if (!delivery_) return;
  if (auto snapshot = grounds_.news()) delivery_->world(std::move(snapshot));
  tell_counts(now);
  tell_crowds(now);
  tell_reactions(now);
  tell_tallies(now);
  tell_message_reactions(now);
  tell_turnouts(now);
  tell_voices(now);
}

void Host::write_attendance(Time now) {
  if (is_losing_ || is_read_only()) return;
  const auto dropped = presence_.take_dropped(now, Milliseconds(world_.limits.attendance_grace_ms));
  auto entries = domain::drop(state_, dropped);
  append(entries, domain::returns(state_, presence_));
  append(entries, domain::beat_due(state_, now));
  append(entries, domain::expire(state_, now));
  if (entries.empty()) return;
  begin_writing(now);
  commit(now, {}, {std::move(entries), {}}, true);
  // Lost, they are still in their rooms, still gone since then, and have had their time to come back.
  when_durable([] {},
               [this, dropped] {
                 for (const auto& [person, since] : dropped) {
                   if (!presence_.is_here(person) && !presence_.is_awaited(person)) presence_.gone(person, since, {});
                 }
               });
}

void Host::sweep(Time now) {
  if (is_losing_ || is_read_only() || is_portion_open_ || !state_.rehearsal.is_sweeping) return;
  begin_writing(now);
  is_portion_open_ = true;
  commit(now, {}, domain::sweep_portion(state_, now), true);
  const auto close = [this] { is_portion_open_ = false; };
  when_durable(close, close);
}

void Host::meet_deadlines(Time now) {
  if (is_losing_ || is_read_only()) return;
  auto entries = domain::breakouts_due(state_, now);
  append(entries, domain::offices_due(state_, now));
  // Nobody is moved twice by one commit.
  if (entries.empty()) entries = domain::pairings_due(state_, now, state_.sequence + 1);
  if (entries.empty()) entries = domain::hall_due(state_, now);
  append(entries, domain::tables_due(state_, now));
  append(entries, domain::records_due(state_, now));
  append(entries, domain::lines_due(state_, now));
  append(entries, domain::completions_due(state_, now));
  if (entries.empty() && state_.affinities.latecomers().empty()) return;
  begin_writing(now);
  // What is made in them is named by the sequence it will have.
  const std::uint64_t next_sequence = state_.sequence + entries.size() + 1;
  append(entries, domain::affinity_due(state_, next_sequence));
  commit(now, {}, {std::move(entries), {}}, false);
}

void Host::cross(const campus::World::Crossing& crossing) {
  const domain::Person* person = state_.people.find(crossing.person);
  if (!person) return;  // swept, and about to be gone from here too
  const auto unless_refused = [this, id = crossing.person](const Answer& answer) {
    if (!answer) stand_by_record(id);
  };
  if (const domain::Room* room = state_.rooms.in_area(crossing.area_entered)) {
    carry_out({crossing.person}, {}, protocol::RoomEnter{room->id}, true, unless_refused);
    return;
  }
  const domain::Room* left = state_.rooms.in_area(crossing.area_left);
  if (left && domain::main_room(state_, person->room) == left->id) {
    carry_out({crossing.person}, {}, protocol::RoomLeave{}, true, unless_refused);
  }
}

void Host::stand_by_record(PersonId id) {
  const domain::Person* person = state_.people.find(id);
  grounds_.follow(id, state_, person ? state_.rooms.find(person->room) : nullptr);
  const domain::Conversation* conversation = state_.conversations.of(state_, id);
  // Who comes goes to those who were there; the first of them stays where they stand.
  if (conversation && conversation->people.front() != id) grounds_.gather(id, conversation->people.front());
}

/// Who has moved on since these entries is followed when their newest move is told.
void Host::follow(const std::vector<domain::Entry>& entries) {
  const auto is_in = [this](PersonId id, RoomId room) {
    const domain::Person* person = state_.people.find(id);
    return person && person->room == room;
  };
  for (const domain::Entry& entry : entries) {
    if (const auto* entered = std::get_if<protocol::RoomEntered>(&entry.event)) {
      if (is_in(entry.author, entered->room)) stand_by_record(entry.author);
    }
    if (const auto* left = std::get_if<protocol::RoomLeft>(&entry.event)) {
      if (is_in(left->person, {})) stand_by_record(left->person);
    }
    if (const auto* joined = std::get_if<protocol::ConversationJoined>(&entry.event)) {
      if (is_in(joined->person, joined->room)) stand_by_record(joined->person);
    }
    const auto* published = std::get_if<protocol::CampusPublished>(&entry.event);
    if (published && published->hash == state_.about.campus) load_campus();
    if (const auto* restored = std::get_if<protocol::PersonRestored>(&entry.event)) {
      // Their line may still be closing: then they never went.
      if (presence_.is_here(restored->person)) grounds_.came(restored->person, state_);
    }
  }
}

/// Before anything else is told: nobody is sent the place of one who is removed, nor are they counted, although their
/// lines close only now.
void Host::hide_removed(const std::vector<domain::Entry>& entries) {
  for (const domain::Entry& entry : entries) {
    const auto* removed = std::get_if<protocol::PersonRemoved>(&entry.event);
    const auto* erased = std::get_if<protocol::ErasureBegun>(&entry.event);
    if (!removed && !erased) continue;
    grounds_.gone(removed ? removed->person : erased->person);
    auto snapshot = grounds_.news();
    if (delivery_ && snapshot) delivery_->world(std::move(snapshot));
  }
}

void Host::load_campus() {
  if (state_.about.campus.empty()) return;
  const auto bytes = world_.documents.find(state_.about.campus);
  const auto document = bytes ? world_.read_campus(*bytes) : nullptr;
  if (!document) return;  // without its document there is the list of places
  grounds_.load(document, state_);
}

void Host::tell_counts(Time now) {
  if (now - counts_told_at_ < counts_every) return;
  protocol::RoomCounts counts;
  counts.here = presence_.count();
  counts.all = all_counts_due_;
  // After a loss, too: a room that was made anew has the name of one that was lost.
  if (counts.all) counts_told_.clear();
  const auto left = domain::places_left(state_);
  for (const auto& [id, room] : state_.rooms.all()) {
    protocol::RoomCount count{id, room.people, state_.chat.next_of(id), std::nullopt};
    if (const auto places = left.find(id); places != left.end()) count.left = places->second;
    const protocol::RoomCount nobody{id, 0, 0, std::nullopt};
    protocol::RoomCount& told = counts_told_.try_emplace(id, nobody).first->second;
    const bool is_worth_telling = counts.all ? count != nobody : count != told;
    if (is_worth_telling) counts.rooms.push_back(count);
    told = count;
  }
  if (!counts.all && counts.rooms.empty() && counts.here == here_told_) return;
  all_counts_due_ = false;
  counts_told_at_ = now;
  here_told_ = counts.here;
  waiting_.after(
      state_.sequence,
      [this, frame = std::make_shared<const std::string>(protocol::encode_live(counts))] {
        delivery_->live(std::string(domain::topic::convening), {}, frame);
      },
      [this] { all_counts_due_ = true; });
}

void Host::tell_tallies(Time now) {
  for (const Tallies::Told& told : tallies_.due(state_, now)) {
    when_durable(
        [this, told] {
          const std::string topic = domain::topic::of_room(told.questions.room);
          delivery_->live(topic, "questions", encoded(told.questions));
          delivery_->live(topic, "polls", encoded(told.polls));
          delivery_->live(topic, "walls", encoded(told.walls));
        },
        [this, told] { tallies_.owe(told.questions.room); });
  }
}

void Host::tell_message_reactions(Time now) {
  for (const protocol::MessageTally& tally : reaction_news_.due(state_, now)) {
    when_durable([this, tally] { delivery_->live(domain::topic::of_room(tally.room), "messages", encoded(tally)); },
                 [this, room = tally.room] { reaction_news_.owe(room); });
  }
}

void Host::tell_turnouts(Time now) {
  for (const protocol::HallCounts& told : turnouts_.due(state_, now)) {
    when_durable([this, told] { delivery_->live(domain::topic::of_room(told.room), "hall", encoded(told)); },
                 [this, room = told.room] { turnouts_.owe(room); });
  }
}

/// Positions are no part of the record: nothing has to become durable first.
void Host::tell_crowds(Time now) {
  // Who has just come sees nothing of it yet.
  if (now - crowds_counted_at_ < (all_crowds_due_ ? counts_every : crowds_every)) return;
  crowds_counted_at_ = now;
  const auto crowds = grounds_.crowds(all_crowds_due_);
  if (!crowds) return;
  all_crowds_due_ = false;
  delivery_->live(std::string(domain::topic::convening), {},
                  std::make_shared<const std::string>(protocol::encode_live(*crowds)));
}

void Host::tell_reactions(Time now) {
  if (now - reactions_told_at_ < counts_every) return;
  reactions_told_at_ = now;
  for (const protocol::ReactionsCounted& counted : reactions_.take()) {
    // That they are in the room, and that something is on there, may not be durable yet.
    when_durable([this, topic = domain::topic::of_room(counted.room),
                  frame = std::make_shared<const std::string>(
                      protocol::encode_live(counted))] { delivery_->live(topic, "reactions", frame); },
                 [] {});
  }
}

}  // namespace convene::host
