#include "app/simulated_people.hpp"

#include "protocol/codec/codec.hpp"
#include "rehearsal/words.hpp"

namespace convene::app {
namespace {

using rehearsal::family_names;
using rehearsal::given_names;
using rehearsal::organisations;
using rehearsal::regions;
using rehearsal::remarks;

constexpr std::size_t remark_stride = 11;  // shares no factor with their number: all are said before one comes again
static_assert(remarks.size() == 30);
constexpr std::uint64_t seed_of_all = 2021;
constexpr Milliseconds rest_min{4'000};
constexpr int rest_spread_ms = 20'000;

protocol::Profile profile_of(std::size_t number) {
  protocol::Profile profile;
  profile.name = std::string(given_names[number % given_names.size()]) + " " +
                 std::string(family_names[number * 7 % family_names.size()]);
  profile.organisation = organisations[number * 5 % organisations.size()];
  profile.region = regions[number * 3 % regions.size()];
  profile.role_kind = static_cast<protocol::RoleKind>(1 + number % 7);
  profile.colour = static_cast<decltype(profile.colour)>(number % 8);
  profile.pattern = static_cast<decltype(profile.pattern)>(number / 8 % 4);
  return profile;
}

}  // namespace

/// One tab in memory: what is sent to it is taken at once, what it does goes through the codec like anybody's.
class SimulatedPerson final : public session::Connection, public std::enable_shared_from_this<SimulatedPerson> {
 public:
  SimulatedPerson(SimulatedPeople::Surroundings& house, PersonId person, std::uint64_t seed)
      : house_(house), person_(person), random_(seed), client_(house.secrets.token().substr(0, 16)) {}

  void connect(std::string cookie_hash) {
    id_ = house_.gateway.connected(*this, {{person_, std::move(cookie_hash)}});
    protocol::Hello hello;
    hello.protocol = 1;
    hello.identity = person_;
    hello.rate = protocol::Rate::list;
    say(hello);
    rest();
  }

  void send(std::span<const ports::Bytes>) override {
    house_.post([self = shared_from_this()] {
      if (self->is_connected_) self->house_.gateway.writable(self->id_);
    });
  }

  void close(std::uint16_t, std::string_view) override {
    house_.post([self = shared_from_this()] {
      if (std::exchange(self->is_connected_, false)) self->house_.gateway.closed(self->id_);
    });
  }

  void pause_reading(bool is_paused) override { is_paused_ = is_paused; }

  void tick() {
    if (!is_connected_ || is_paused_) return;
    const Time now = house_.clock.now();
    if (now - spoke_at_ >= Milliseconds(protocol::limits::ping_ms)) say(protocol::Ping{});
    if (now < acts_at_) return;
    act();
    rest();
  }

 private:
  void rest() { acts_at_ = house_.clock.now() + rest_min + Milliseconds(random_.between(0, rest_spread_ms)); }

  /// Those in a room mostly stay and talk; those outside stroll, or go where something is on.
  void act() {
    const domain::Person* self = house_.host.state().people.find(person_);
    if (!self) return;  // swept
    const std::uint64_t mood = random_.below(100);
    if (self->room && mood < 60) return chat(self->room);
    if (self->room && mood < 75) return;
    if (mood < 85 && !house_.areas.empty())
      return say(protocol::WalkInto{house_.areas[random_.below(house_.areas.size())]});
    enter_a_room();
  }

  void chat(RoomId room) {
    protocol::ChatPost post;
    post.room = room;
    post.text = remarks[house_.remarks_made++ * remark_stride % remarks.size()];
    say(post);
  }

  void enter_a_room() {
    const Time now = house_.clock.now();
    std::vector<RoomId> candidates;
    for (const auto& [id, session] : house_.host.state().programme.all()) {
      if (session.item.starts <= now && now < session.item.ends) candidates.push_back(session.room);
    }
    if (candidates.empty()) {
      for (const auto& [id, room] : house_.host.state().rooms.all()) candidates.push_back(id);
    }
    if (!candidates.empty()) say(protocol::RoomEnter{candidates[random_.below(candidates.size())]});
  }

  void say(protocol::Command command) {
    spoke_at_ = house_.clock.now();
    house_.gateway.received(id_, protocol::encode(protocol::CommandFrame{client_, ++n_, std::move(command), 0}));
  }

  SimulatedPeople::Surroundings& house_;
  PersonId person_;
  SeededRandom random_;
  std::string client_;
  std::uint32_t n_ = 0;
  session::ConnectionId id_ = 0;
  bool is_connected_ = true;
  bool is_paused_ = false;
  Time spoke_at_;
  Time acts_at_;
};

SimulatedPeople::SimulatedPeople(Surroundings surroundings, std::size_t count)
    : surroundings_(std::move(surroundings)), count_(count) {
  for (const auto& [name, person] : surroundings_.host.state().people.by_name()) {
    if (person->is_simulated && !person->is_removed) known_.push_back(person->id);
  }
}

SimulatedPeople::~SimulatedPeople() = default;

void SimulatedPeople::tick() {
  if (invited_ < count_) let_in_next();
  for (const auto& person : people_) person->tick();
}

void SimulatedPeople::let_in_next() {
  const std::size_t number = invited_++;
  let_in(number < known_.size() ? known_[number] : PersonId(), profile_of(number), seed_of_all + number);
}

void SimulatedPeople::let_in(PersonId known, protocol::Profile profile, std::uint64_t seed) {
  ports::Secrets& secrets = surroundings_.secrets;
  protocol::LinkMint mint;
  mint.hash = secrets.hash(secrets.token());
  mint.role = protocol::Role::attendee;
  if (known) mint.person = known;
  mint.expires = surroundings_.clock.now() + std::chrono::days(1);
  mint.simulated = true;
  protocol::LinkExchange exchange;
  exchange.link = mint.hash;
  exchange.cookie = secrets.hash(secrets.token());
  if (!known) exchange.profile = std::move(profile);
  surroundings_.host.execute({}, mint, [](const host::Answer&) {});
  surroundings_.host.execute({}, exchange, [this, cookie = exchange.cookie, seed](const host::Answer& answer) {
    if (!answer) return;  // the convening is full, or the disk is: fewer people come
    const PersonId person = std::get<protocol::SignedIn>(answer.value()).person;
    people_.push_back(std::make_shared<SimulatedPerson>(surroundings_, person, seed));
    people_.back()->connect(cookie);
  });
}

}  // namespace convene::app
