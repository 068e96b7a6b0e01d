// What people ask and vote in a room, and what those who run it do with that.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;

/// The room that somebody is in; sometimes none that exists.
RoomId own_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  return life && life->now().room && !world.chance(5) ? life->now().room : RoomId{99999};
}

/// The room that somebody runs: their breakout's main room, too.
RoomId run_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  return life && life->now().main_room && !world.chance(5) ? life->now().main_room : RoomId{99999};
}

/// One of those that a client has heard of, in its room or at its desk.
QuestionId any_question(World& world, const SimClient& client, std::string_view where) {
  for (const auto& [topic, view] : client.questions()) {
    if (topic.starts_with(where) && !view.questions.empty() && !world.chance(5))
      return view.questions[world.random().below(view.questions.size())].question;
  }
  return QuestionId{99999};
}

/// One that the client knows, mostly at this stage; or none.
const protocol::Poll* any_poll(World& world, const SimClient& client, std::string_view where,
                               protocol::PollStage stage) {
  const bool is_picky = world.chance(90);
  std::vector<const protocol::Poll*> fitting;
  for (const auto& [topic, view] : client.polls()) {
    if (!topic.starts_with(where)) continue;
    for (const protocol::Poll& poll : view.polls) {
      if (!is_picky || poll.stage == stage) fitting.push_back(&poll);
    }
  }
  return fitting.empty() || world.chance(5) ? nullptr : fitting[world.random().below(fitting.size())];
}

PollId id_of(const protocol::Poll* poll) { return poll ? poll->poll : PollId{99999}; }

std::string_view room_or_desk(World& world) { return world.chance(50) ? "room/" : "desk/"; }

void ask_question(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::QuestionAsk{own_room(world, *client), world.numbered("question "), world.chance(40)});
}

void withdraw(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const bool has_own = client->inbox() && !client->inbox()->questions.empty() && world.chance(80);
  const QuestionId own = has_own ? client->inbox()->questions.front().question : QuestionId{};
  ask(world, client, protocol::QuestionWithdraw{has_own ? own : any_question(world, *client, "room/")});
}

void vote_up(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::QuestionVote{any_question(world, *client, "room/"), world.chance(75)});
}

void rule(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::QuestionRule{run_room(world, *client), {world.chance(60), world.chance(70)}});
}

void approve(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::QuestionApprove{any_question(world, *client, "desk/")});
}

void dismiss(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::QuestionDismiss{any_question(world, *client, room_or_desk(world)), "why"});
}

void pin(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  protocol::QuestionPin command{run_room(world, *client), {}};
  if (world.chance(80)) command.question = any_question(world, *client, "room/");
  ask(world, client, command);
}

void mark(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator)) {
    const auto stage = static_cast<protocol::QuestionStage>(world.random().below(3));
    ask(world, client, protocol::QuestionMark{any_question(world, *client, "room/"), stage, "so"});
  }
}

void draft(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator)) {
    std::vector<std::string> options;
    for (int option = world.random().between(world.chance(10) ? 1 : 2, 4); option > 0; --option)
      options.push_back(world.numbered("option "));
    protocol::PollDraft command{run_room(world, *client), world.numbered("poll "), options,
                                world.chance(50),         world.chance(50),        {}};
    if (world.chance(30)) command.cases.emplace(options.size(), "a case");
    ask(world, client, command);
  }
}

void open(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client,
        protocol::PollOpen{
            id_of(any_poll(world, *client, world.chance(90) ? "desk/" : "room/", protocol::PollStage::draft))});
}

void vote(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const protocol::Poll* poll = any_poll(world, *client, "room/", protocol::PollStage::open);
  ask(world, client,
      protocol::PollVote{id_of(poll), any_choices(world, poll && poll->multiple, poll ? poll->options.size() : 4)});
}

void close(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::PollClose{id_of(any_poll(world, *client, "room/", protocol::PollStage::open))});
}

void discard(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client,
        protocol::PollDiscard{id_of(any_poll(world, *client, room_or_desk(world), protocol::PollStage::closed))});
}

}  // namespace

std::span<const Action> question_actions() {
  static constexpr Action actions[] = {
      {"ask a question", 4, ask_question}, {"withdraw a question", 1, withdraw},
      {"vote a question up", 5, vote_up},  {"rule questions", 2, rule},
      {"approve a question", 2, approve},  {"dismiss a question", 1, dismiss},
      {"pin a question", 1, pin},          {"mark a question", 2, mark},
      {"draft a poll", 2, draft},          {"open a poll", 3, open},
      {"vote in a poll", 8, vote},         {"close a poll", 2, close},
      {"discard a poll", 1, discard},
  };
  return actions;
}

}  // namespace convene::simulation
