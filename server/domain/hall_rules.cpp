// What moderators may let outside, and what people, guests and devices in the hall may do.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::Act;
using protocol::ErrorCode;
namespace limits = protocol::limits;

namespace {

/// The desk is told of the addresses, the room of who takes part and everybody of the public link, where that is
/// another.
Decision link(const Convening& state, const Actor& actor, RoomId room, protocol::HallLinks links, Act act) {
  const Hall& hall = state.halls.of(room);
  const protocol::HallView before{hall.is_public(), hall.is_open()};
  const protocol::HallView after{links.watch.has_value(), links.ask.has_value()};
  const auto watch = links.watch;
  std::vector<Draft> entries{{topic::of_desk(room), actor.person, protocol::HallLinked{std::move(links)}}};
  if (after != before) entries.push_back({topic::of_room(room), actor.person, protocol::HallTold{after}});
  if (watch.value_or("") != hall.watch) {
    entries.push_back({std::string(topic::convening), actor.person, protocol::HallWatched{room, watch}});
  }
  entries.push_back(note_in(actor.person, actor.person, act, room, {}));
  return accept(std::move(entries));
}

protocol::HallLinks links_of(const Convening& state, RoomId room) {
  return view_of_hall_links(state, room).value_or(protocol::HallLinks{});
}

/// Who takes part by a phone: a person, or else a guest, if they were here before.
struct Visitor {
  RoomId room;
  PersonId person;
  GuestId guest;
  bool is_here = false;
};

template <class Command>
Result<Visitor, Refusal> visitor_of(const Convening& state, const Actor& actor, const Command& command) {
  Visitor visitor;
  visitor.room = state.halls.asked_by(command.ask);
  if (!visitor.room) return refuse(ErrorCode::hall_closed);
  visitor.person = actor.person;
  if (command.guest) visitor.guest = state.halls.guest_with(*command.guest);
  if (visitor.person) {
    const Person* person = state.people.find(visitor.person);
    if (!person || person->is_removed) return refuse(ErrorCode::signed_out);
    visitor.is_here = state.halls.hall_of(visitor.person) == visitor.room;
  } else if (visitor.guest) {
    const Guest& guest = *state.halls.find(visitor.guest);
    visitor.is_here = guest.is_here && guest.room == visitor.room;
  }
  return visitor;
}

bool has_votes(const Convening& state, GuestId guest) {
  for (const auto& [room, polls] : state.polls.all()) {
    for (const auto& [id, poll] : polls) {
      if (poll.hall_votes.contains(guest)) return true;
    }
  }
  return false;
}

Draft to_ledger(PersonId author, protocol::Event event) {
  return {std::string(topic::ledger), author, std::move(event)};
}

Decision arrive_person(const Convening& state, const Visitor& visitor) {
  const Person& person = *state.people.find(visitor.person);
  if (person.is_simulated) return refuse(ErrorCode::simulated);
  if (person.forbidden.contains(visitor.room)) return refuse(ErrorCode::room_forbidden);
  std::vector<Draft> entries;
  const Guest* guest = state.halls.find(visitor.guest);
  if (guest && (guest->is_here || has_votes(state, visitor.guest))) {
    entries.push_back(to_ledger({}, protocol::HallLeft{guest->room, visitor.guest, person.id}));
  }
  if (visitor.is_here) return accept(std::move(entries));
  if (const RoomId other = state.halls.hall_of(person.id)) {
    entries.push_back(to_ledger(person.id, protocol::HallLeft{other, {}, {}}));
  }
  entries.push_back(to_ledger(person.id, protocol::HallArrived{visitor.room, {}, {}}));
  return accept(std::move(entries));
}

Decision arrive_guest(const Convening& state, const Visitor& visitor, const std::string& hash, const Context& context) {
  const Guest* guest = state.halls.find(visitor.guest);
  if (!guest) {
    if (state.halls.guests().size() >= limits::hall_guests_max) return refuse(ErrorCode::limit_reached, "guests");
    const GuestId id{context.next_sequence};
    return accept({to_ledger({}, protocol::HallArrived{visitor.room, id, hash})});
  }
  if (visitor.is_here) return accept({});
  std::vector<Draft> entries;
  if (guest->is_here) entries.push_back(to_ledger({}, protocol::HallLeft{guest->room, visitor.guest, {}}));
  entries.push_back(to_ledger({}, protocol::HallArrived{visitor.room, visitor.guest, {}}));
  return accept(std::move(entries));
}

/// A phone sends again what it had no answer to.
bool is_asked(const Convening& state, const Visitor& visitor, const std::string& text) {
  const auto& questions = state.questions.of(visitor.room).questions;
  return std::any_of(questions.begin(), questions.end(), [&](const auto& one) {
    const Question& question = one.second;
    const bool is_theirs = visitor.person ? question.author == visitor.person : question.guest == visitor.guest;
    return is_theirs && question.text == text && question.stage != protocol::QuestionStage::answered;
  });
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::HallPublish& command, const Context&) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (command.watch && keeps_no_record(state, command.room)) return refuse(ErrorCode::off_record);
  if (!command.watch && !state.halls.of(command.room).is_public()) return accept({});
  protocol::HallLinks links = links_of(state, command.room);
  links.watch = command.watch;
  return link(state, actor, command.room, std::move(links), command.watch ? Act::publish_room : Act::hide_room);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HallOpen& command, const Context& context) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (command.ask.has_value() != command.code.has_value()) return refuse(ErrorCode::field_invalid, "code");
  const bool is_open = state.halls.of(command.room).is_open();
  protocol::HallLinks links = links_of(state, command.room);
  if (command.ask) {
    if (!is_open) links.ask = command.ask;
    links.code = command.code;
    links.expires = context.now + Milliseconds(limits::hall_code_ms);
    return link(state, actor, command.room, std::move(links), Act::open_hall);
  }
  if (!is_open) return accept({});
  protocol::HallLinks closed;
  closed.watch = links.watch;
  return link(state, actor, command.room, std::move(closed), Act::close_hall);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HallJoin& command, const Context& context) {
  for (const auto& [room, hall] : state.halls.all()) {
    if (!hall.is_open() || hall.code != command.code || hall.expires <= context.now) continue;
    if (hall.devices.size() >= limits::hall_devices_max) return refuse(ErrorCode::limit_reached, "devices in the hall");
    protocol::HallLinks links = links_of(state, room);
    ++links.devices;
    return accept({to_ledger(actor.person, protocol::HallJoined{room, command.device}),
                   {topic::of_desk(room), actor.person, protocol::HallLinked{std::move(links)}}});
  }
  return refuse(ErrorCode::code_invalid);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HallArrive& command,
                const Context& context) {
  const auto visitor = visitor_of(state, actor, command);
  if (!visitor) return visitor.error();
  if (visitor.value().person) return arrive_person(state, visitor.value());
  if (!command.guest) return refuse(ErrorCode::field_invalid, "guest");
  return arrive_guest(state, visitor.value(), *command.guest, context);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HallLeave& command, const Context&) {
  const auto found = visitor_of(state, actor, command);
  if (!found) return found.error();
  const Visitor& visitor = found.value();
  if (!visitor.is_here) return accept({});
  if (visitor.person) return accept({to_ledger(visitor.person, protocol::HallLeft{visitor.room, {}, {}})});
  return accept({to_ledger({}, protocol::HallLeft{visitor.room, visitor.guest, {}})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HallAsk& command, const Context& context) {
  const auto found = visitor_of(state, actor, command);
  if (!found) return found.error();
  const Visitor& visitor = found.value();
  if (!visitor.is_here) return refuse(ErrorCode::not_arrived);
  if (is_asked(state, visitor, command.text)) return accept({});
  if (visitor.person) return ask(state, visitor.person, {visitor.room, command.text, false}, context);
  if (auto refusal = refuse_question(state.questions.of(visitor.room), {}, visitor.guest)) return *refusal;
  const QuestionId id{context.next_sequence};
  protocol::QuestionAsked asked;
  asked.question = id;
  asked.text = command.text;
  asked.hall = true;
  return accept({to_ledger({}, protocol::HallAsked{visitor.room, id, visitor.guest, command.text, {}}),
                 {topic::of_desk(visitor.room), {}, std::move(asked)}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HallVote& command, const Context&) {
  const auto found = visitor_of(state, actor, command);
  if (!found) return found.error();
  const Visitor& visitor = found.value();
  if (!visitor.is_here) return refuse(ErrorCode::not_arrived);
  const Poll* poll = state.polls.find(command.poll);
  if (!poll || poll->stage == protocol::PollStage::draft || poll->room != visitor.room) {
    return refuse(ErrorCode::poll_unknown);
  }
  if (auto refusal = refuse_vote(*poll, command.choices)) return *refusal;
  if (visitor.person) {
    const auto before = poll->votes.find(visitor.person);
    if (before != poll->votes.end() && before->second == command.choices) return accept({});
    return accept(
        {{topic::of_inbox(visitor.person), visitor.person, protocol::PollVoted{command.poll, command.choices}}});
  }
  const auto before = poll->hall_votes.find(visitor.guest);
  if (before != poll->hall_votes.end() && before->second == command.choices) return accept({});
  return accept({to_ledger({}, protocol::HallVoted{visitor.guest, command.poll, command.choices})});
}

}  // namespace convene::domain
