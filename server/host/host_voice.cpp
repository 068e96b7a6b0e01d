// The host's part in voice and pictures: who takes part is live, so nothing of it is journaled; what it follows from
// may not be durable yet, so it is told when that is.
#include "domain/topic.hpp"
#include "host/host.hpp"

namespace convene::host {

void Host::join_voice(PersonId person, const protocol::VoiceJoin& query, const Answered& done) {
  if (auto refusal = domain::refuse_role(state_, {person}, query)) return answer_when_durable(*refusal, done);
  const Time now = world_.clock.now();
  const auto taken = voices_.join(state_, person, query.seat, now);
  if (!taken) return answer_when_durable(taken.error(), done);
  if (const auto& ended = taken.value().ended) {
    tell_inbox(ended->person, protocol::VoiceEnded{ended->seat, ended->why});
  }
  ports::Media::Ways ways = world_.media.ways_for(person, now);
  protocol::VoiceJoined joined;
  joined.seat = taken.value().seat;
  joined.servers = std::move(ways.servers);
  joined.renew = ways.renew;
  joined.carrier = voices_.carrier();
  arrange_voices(now);
  answer_when_durable(protocol::Reply(std::move(joined)), done);
}

std::optional<domain::Refusal> Host::set_voice(PersonId person, const protocol::VoiceSet& command) {
  return voices_.set(person, command, world_.clock.now());
}

std::optional<domain::Refusal> Host::pass_signal(PersonId person, const protocol::VoiceSignal& signal) {
  const auto to = voices_.pass(state_, person, signal, world_.clock.now());
  if (!to) return to.error();
  world_.media.signal(to.value(), signal);
  return std::nullopt;
}

std::optional<domain::Refusal> Host::negotiate(PersonId person, const protocol::VoiceNegotiate& said) {
  voices_.set_away(world_.media.is_away());
  if (auto refusal = voices_.refuse_negotiation(person, said, world_.clock.now())) return refusal;
  world_.media.negotiate(person, said);
  return std::nullopt;
}

void Host::tell_inbox(PersonId person, const protocol::Live& live) {
  when_durable(
      [this, topic = domain::topic::of_inbox(person),
       frame = std::make_shared<const std::string>(protocol::encode_live(live))] {
        if (delivery_) delivery_->live(topic, {}, frame);
      },
      [] {});
}

void Host::arrange_voices(Time now) {
  for (const domain::Voices::Ended& ended : voices_.follow(state_, now)) {
    tell_inbox(ended.person, protocol::VoiceEnded{ended.seat, ended.why});
  }
  if (voices_.carrier() != protocol::VoiceCarrier::server) return;
  auto readers = voices_.readers(state_, now);
  if (readers == arranged_) return;
  arranged_ = std::move(readers);
  when_durable([this, readers = *arranged_] { world_.media.arrange(readers); }, [this] { arranged_.reset(); });
}

void Host::tell_voices(Time now) {
  voices_.set_away(world_.media.is_away());
  arrange_voices(now);
  for (const protocol::VoiceMembers& place : voice_news_.due(state_, voices_, now)) {
    when_durable(
        [this, place] {
          delivery_->live(domain::topic::of_room(place.room), "voice",
                          std::make_shared<const std::string>(protocol::encode_live(place)));
        },
        [this, room = place.room] { voice_news_.lost(room); });
  }
}

}  // namespace convene::host
