#include "rehearsal/run.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>

#include "rehearsal/process_usage.hpp"
#include "rehearsal/stamps.hpp"

namespace convene::rehearsal {
namespace {

constexpr std::uint32_t mask = 0x6E3A915B;
/// All come within the first part of the time; at a later part everybody changes rooms.
constexpr double arriving_share = 0.3;
constexpr double changing_share = 0.65;
/// At the end, what is still on its way gets this long; only what did not come by then is lost.
constexpr Microseconds settling_min = second;
constexpr Microseconds settling_max = 30 * second;
constexpr Microseconds step = second / 50;
constexpr Microseconds ping_every = 15 * second;
constexpr Microseconds come_back_after = 2 * second;
/// A slow line is read four times a second, as much as its small buffer holds.
constexpr Microseconds slow_reading_every = second / 4;
constexpr int slow_receive_bytes = 4096;

/// The first number of that name in a text of JSON; 0 where there is none.
int number_in(std::string_view json, const std::string& name) {
  const std::string mark = "\"" + name + "\":";
  const std::size_t at = json.find(mark);
  int number = 0;
  if (at != std::string_view::npos) std::from_chars(json.data() + at + mark.size(), json.data() + json.size(), number);
  return number;
}

}  // namespace

struct Run::Person {
  Tab tab;
  std::string cookie;
  Habits habits;
  MessageReader reader;
  Microseconds acts_at = 0;
  Microseconds spoke_at = 0;
  bool has_come = false;
  bool has_arrived = false;
  std::size_t track = 0;
  std::size_t at_point = 0;
  RoomId room;  // as last shown
};

Run::Run(Plan plan, std::function<void(const Progress&)> show) : plan_(std::move(plan)), show_(std::move(show)) {
  if (plan_.conductor) {
    trial_.emplace(plan_.conductor->main_room, plan_.conductor->rooms);
    plan_.seats.push_back({plan_.conductor->person, plan_.conductor->cookie});
  }
  for (const protocol::RehearsalSeat& seat : plan_.seats) {
    Habits habits = habits_of(random_);
    if (trial_) habits.strolls = false;
    const std::string name = "rehearsal-" + std::to_string(random_.next() % 1'000'000'000'000);
    Person& person = people_.emplace_back(Person{
        Tab(seat.person, name, habits.rate, habits.is_slow), seat.cookie, habits, {}, 0, 0, false, false, 0, 0, {}});
    person.track = plan_.tracks.empty() ? 0 : random_.below(plan_.tracks.size());
  }
  if (!people_.empty()) people_.front().tab.keep_view();
  lines_ = std::make_unique<Lines>(people_.size(), *this);
}

Run::~Run() = default;

Outcome Run::go(const std::function<bool()>& is_over) {
  started_ = now_us();
  const auto arriving = static_cast<Microseconds>(static_cast<double>(plan_.length) * arriving_share);
  const auto count = static_cast<Microseconds>(people_.size());
  for (Who who = 0; who < people_.size(); ++who) people_[who].acts_at = started_ + arriving * who / count;
  if (trial_) people_.back().acts_at = started_;
  own_cpu_before_ = cpu_seconds(getpid());
  server_pid_ = plan_.place.endpoint.is_loopback ? listener_of(plan_.place.port) : 0;
  server_cpu_before_ = server_cpu_last_ = cpu_seconds(server_pid_);
  server_ = {server_pid_ > 0, 0, 0, resident_bytes(server_pid_), 0};
  server_due_ = started_ + second;
  const Microseconds ends = started_ + plan_.length;
  Microseconds now = started_;
  for (; now < ends && !is_over(); now = now_us()) {
    act(now);
    turn(now);
  }
  const Microseconds acted_until = now;
  while (now < acted_until + settling_max && (now < acted_until + settling_min || missing() > 0)) {
    turn(now);
    now = now_us();
  }
  return outcome();
}

void Run::turn(Microseconds now) {
  read_slow_lines(now);
  if (now >= server_due_) look_at_server(now);
  lines_->poll(Milliseconds(step / 1000));
}

/// What people in rooms were not given yet, measured against all others.
std::uint64_t Run::missing() const {
  std::uint64_t missing = 0;
  for (const Person& person : people_) {
    if (person.tab.is_in()) missing += person.tab.missing(measures_);
  }
  return missing;
}

void Run::act(Microseconds now) {
  for (Who who = 0; who < people_.size(); ++who) {
    Person& person = people_[who];
    if (now >= person.acts_at) {
      if (lines_->has_line(who)) {
        is_conductor(who) ? conduct(who, now) : do_next(who, now);
      } else {
        arrive(who, now);
      }
    }
    if (person.tab.is_in() && now - person.spoke_at > ping_every) say(who, protocol::Ping{});
  }
}

/// For the first time, or again after the line broke.
void Run::arrive(Who who, Microseconds now) {
  Person& person = people_[who];
  // Those who come to be broken up go to the session at once; others look around.
  const bool is_expected = trial_ && !person.has_come;
  person.has_come = true;
  person.reader.forget();
  person.tab.line_begins(now);
  person.acts_at = now + (is_expected ? second : person.habits.rest);
  person.spoke_at = now;
  const int receive_bytes = person.habits.is_slow ? slow_receive_bytes : 0;
  if (!lines_->connect(who, plan_.place.endpoint, {who + 1, receive_bytes})) person.acts_at = now + come_back_after;
}

void Run::do_next(Who who, Microseconds now) {
  Person& person = people_[who];
  const Microseconds meant = person.acts_at;
  person.acts_at = now + person.habits.rest + static_cast<Microseconds>(random_.below(10)) * second;
  if (!person.tab.is_in()) return;
  if (person.habits.strolls && !plan_.tracks.empty() && campus_width_ > 0) return stroll(who);
  const Slot slot = slot_for(person, now);
  const Doing doing = choose(person.habits, {person.tab.room(), &slot, &areas_}, random_);
  if (const auto* line_break = std::get_if<Break>(&doing)) {
    ++measures_.cuts;
    lines_->cut(who);
    person.tab.line_ended();
    if (trial_) trial_->line_ended(who);
    person.acts_at = now + line_break->away;
  } else if (const auto* remark = std::get_if<Remark>(&doing)) {
    ++measures_.posts;
    const std::string text = remark->text + " " + stamped_text(meant, 0);
    say(who, protocol::ChatPost{person.tab.room(), text, {}}, meant);
  } else if (const auto* command = std::get_if<protocol::Command>(&doing)) {
    say(who, *command);
  }
}

/// Along a recorded way, a point a second; then along another.
void Run::stroll(Who who) {
  Person& person = people_[who];
  const auto& points = plan_.tracks[person.track].points;
  if (person.at_point >= points.size()) {
    person.track = random_.below(plan_.tracks.size());
    person.at_point = 0;
    return;
  }
  const Track::Point point = points[person.at_point];
  const auto across = [](double share, int tiles) { return static_cast<int>(share * (tiles - 1)); };
  say(who, protocol::WalkTo{across(point.x, campus_width_), across(point.y, campus_height_)});
  ++person.at_point;
  person.acts_at = now_us() + second;
}

/// Looks often whether it is time for the moderator's next word.
void Run::conduct(Who who, Microseconds now) {
  people_[who].acts_at = now + step;
  if (!people_[who].tab.is_in()) return;
  if (auto command = trial_->next(share_of(now), now)) say(who, std::move(*command));
}

bool Run::is_conductor(Who who) const { return trial_ && who + 1 == people_.size(); }
std::size_t Run::guests() const { return people_.size() - (trial_ ? 1 : 0); }

double Run::share_of(Microseconds now) const {
  return static_cast<double>(now - started_) / static_cast<double>(plan_.length);
}

Slot Run::slot_for(const Person& person, Microseconds now) const {
  if (trial_) return trial_->belongs(person.tab.room());
  if (plan_.slots.empty()) return {};
  return share_of(now) > changing_share ? plan_.slots.back() : plan_.slots.front();
}

void Run::say(Who who, protocol::Command command, std::optional<Microseconds> meant) {
  people_[who].spoke_at = now_us();
  send(who, Opcode::text, people_[who].tab.say(std::move(command), meant));
}

void Run::send(Who who, Opcode opcode, std::string_view payload) {
  outgoing_.clear();
  append_frame(outgoing_, opcode, payload, mask);
  lines_->send(who, outgoing_);
}

void Run::connected(Who who) {
  Person& person = people_[who];
  const std::string cookie = "convene_" + person.tab.person().text() + "=" + person.cookie;
  lines_->send(who, upgrade_request({"/ws", plan_.place.host, plan_.place.origin, cookie, "convene.v1"}));
}

void Run::received(Who who, std::string_view bytes) {
  Person& person = people_[who];
  arrived_at_ = now_us();
  const bool is_sound = person.reader.read(
      bytes, [&] { send(who, Opcode::text, person.tab.hello()); },
      [&](Opcode opcode, std::string_view payload) {
        if (opcode == Opcode::ping) return send(who, Opcode::pong, payload);
        if (opcode == Opcode::text) person.tab.hear(payload, arrived_at_, memo_, measures_);
      });
  if (!is_sound) {
    lines_->cut(who);
    return lost(who);
  }
  if (trial_ && person.tab.is_in() && person.room != person.tab.room()) {
    person.room = person.tab.room();
    trial_->came_into(who, person.room, arrived_at_, measures_.breakouts);
  }
  if (!person.has_arrived && person.tab.is_in()) {
    person.has_arrived = true;
    if (areas_.empty()) learn_campus();
  }
}

void Run::lost(Who who) {
  ++measures_.ended_by_server;
  people_[who].tab.line_ended();
  if (trial_) trial_->line_ended(who);
  people_[who].acts_at = now_us() + come_back_after;
}

void Run::learn_campus() {
  const auto& convening = people_.front().tab.convening();
  if (!convening) return;
  for (const protocol::RoomView& room : convening->rooms) {
    if (!room.area.empty()) areas_.push_back(room.area);
  }
  if (plan_.tracks.empty() || convening->campus.empty()) return;
  const auto document = ask(plan_.place, "/api/campus/" + convening->campus);
  if (!document) return;
  campus_width_ = number_in(document.value().body, "width");
  campus_height_ = number_in(document.value().body, "height");
}

void Run::read_slow_lines(Microseconds now) {
  const bool reads = now >= slow_lines_due_;
  if (reads) slow_lines_due_ = now + slow_reading_every;
  for (Who who = 0; who < people_.size(); ++who) {
    if (people_[who].habits.is_slow && people_[who].tab.is_in()) lines_->set_reading(who, reads);
  }
}

void Run::look_at_server(Microseconds now) {
  server_due_ += second;
  Progress progress;
  progress.elapsed = now - started_;
  for (Who who = 0; who < guests(); ++who) progress.here += people_[who].tab.is_in() ? 1U : 0U;
  progress.delivered = measures_.deliveries.count();
  progress.p99_ms = measures_.deliveries.quantile_ms(0.99);
  progress.server_core = -1;
  if (server_.is_seen) {
    const double used = cpu_seconds(server_pid_);
    progress.server_core = used - std::exchange(server_cpu_last_, used);
    server_.core_peak = std::max(server_.core_peak, progress.server_core);
    server_.bytes_peak = std::max(server_.bytes_peak, resident_bytes(server_pid_));
  }
  show_(progress);
}

Outcome Run::outcome() const {
  Outcome outcome;
  outcome.planned = guests();
  outcome.breakout_rooms = plan_.conductor ? plan_.conductor->rooms : 0;
  outcome.seconds = static_cast<double>(now_us() - started_) / second;
  outcome.own_core = (cpu_seconds(getpid()) - own_cpu_before_) / outcome.seconds;
  outcome.bytes_received = lines_->bytes_received();
  outcome.measures = measures_;
  outcome.server = server_;
  if (server_.is_seen) outcome.server.core_mean = (cpu_seconds(server_pid_) - server_cpu_before_) / outcome.seconds;
  for (Who who = 0; who < guests(); ++who) outcome.arrived += people_[who].has_arrived ? 1U : 0U;
  outcome.measures.lost += missing();
  return outcome;
}

}  // namespace convene::rehearsal
