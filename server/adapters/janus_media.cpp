#include "adapters/janus_media.hpp"

#include "protocol/generated/cpp/limits.hpp"

namespace convene::adapters {

namespace janus = formats::janus;
using protocol::VoiceSignalKind;
using protocol::VoiceWay;

namespace {

/// A browser that cannot connect is not offered a connection more often.
constexpr Milliseconds anew_every{1000};
constexpr std::size_t tracks_max = protocol::limits::media_sounds_max + protocol::limits::media_pictures_max;

}  // namespace

JanusMedia::JanusMedia(Relays relays, std::string secret, JanusSession::Line line)
    : relays_(std::move(relays)),
      session_(std::move(line), std::move(secret), {[this] { came_back(); }, [this] { went_away(); }}) {}

void JanusMedia::tick(Time now) {
  now_ = now;
  session_.tick(now);
  if (is_away()) return;
  for (auto& [seat, taker] : takers_) {
    if (!taker.receiving) continue;
    taker.receiving->tick(now);
    const bool is_due = now - taker.made_at >= anew_every;
    if (taker.receiving->is_broken() || (taker.asks_anew && is_due)) taker.receiving.reset();
  }
  connect();
}

void JanusMedia::arrange(const std::vector<domain::VoiceReader>& readers) {
  std::map<Seat, Taker> before = std::move(takers_);
  takers_.clear();
  for (const domain::VoiceReader& reader : readers) {
    Taker& taker = takers_[reader.seat];
    if (const auto known = before.find(reader.seat); known != before.end()) taker = std::move(known->second);
    taker.person = reader.person;
    taker.wanted = reader.streams;
  }
  if (!is_away()) connect();
}

void JanusMedia::connect() {
  std::map<Seat, std::uint64_t> feeds;
  seats_.clear();
  for (const auto& [seat, taker] : takers_) {
    if (!taker.sending || taker.sending->feed() == 0) continue;
    feeds[seat] = taker.sending->feed();
    seats_[taker.sending->feed()] = seat;
  }
  for (auto& [seat, taker] : takers_) {
    std::set<janus::Source> sources;
    for (const domain::VoiceStream& stream : taker.wanted) {
      const auto feed = feeds.find(stream.seat);
      if (feed != feeds.end()) sources.insert({feed->second, section_of(stream.part)});
    }
    const bool is_due = !taker.receiving && !sources.empty() && now_ - taker.made_at >= anew_every;
    if (is_due) make_receiving(seat, taker);
    if (taker.receiving) taker.receiving->want(std::move(sources));
  }
}

void JanusMedia::make_receiving(Seat seat, Taker& taker) {
  const std::int32_t link = ++taker.receiving_link;
  taker.asks_anew = false;
  taker.made_at = now_;
  taker.receiving = std::make_unique<JanusSubscriber>(
      session_,
      [this, seat, link](VoiceSignalKind kind, std::string text) {
        say(seat, VoiceWay::receiving, link, kind, std::move(text));
      },
      [this, seat](const std::vector<janus::Carried>& carried) { tell_carried(seat, carried); });
}

void JanusMedia::negotiate(PersonId person, const protocol::VoiceNegotiate& said) {
  const auto found = takers_.find(said.seat);
  if (found == takers_.end() || found->second.person != person) return;
  Taker& taker = found->second;
  if (said.way == VoiceWay::sending) return hear(said.seat, taker, said);
  // One whose line to us broke does not know of the newest.
  if (said.kind == VoiceSignalKind::again) {
    taker.asks_anew = true;
  } else if (said.link == taker.receiving_link && taker.receiving) {
    taker.receiving->heard(said);
  }
}

void JanusMedia::hear(Seat seat, Taker& taker, const protocol::VoiceNegotiate& said) {
  if (said.link > taker.sending_link && said.kind == VoiceSignalKind::offer) {
    const std::int32_t link = taker.sending_link = said.link;
    taker.sending = std::make_unique<JanusPublisher>(
        session_,
        [this, seat, link](VoiceSignalKind kind, std::string text) {
          say(seat, VoiceWay::sending, link, kind, std::move(text));
        },
        [this] { connect(); });
  }
  if (said.link == taker.sending_link && taker.sending) taker.sending->heard(said);
}

void JanusMedia::say(Seat seat, VoiceWay way, std::int32_t link, VoiceSignalKind kind, std::string text) {
  const auto taker = takers_.find(seat);
  if (taker == takers_.end()) return;
  protocol::VoiceNegotiated told;
  told.to = seat;
  told.way = way;
  told.link = link;
  told.kind = kind;
  told.text = std::move(text);
  tell(taker->second.person, told);
}

void JanusMedia::tell_carried(Seat seat, const std::vector<janus::Carried>& carried) {
  const auto taker = takers_.find(seat);
  if (taker == takers_.end()) return;
  protocol::VoiceCarried told;
  told.to = seat;
  for (const janus::Carried& one : carried) {
    if (!one.source || told.tracks.size() >= tracks_max) continue;
    const auto whose = seats_.find(one.source->feed);
    if (whose != seats_.end()) told.tracks.push_back({one.section, whose->second, part_of(one.source->section)});
  }
  tell(taker->second.person, told);
}

/// Whoever sent before offers it anew; what they are sent follows from that.
void JanusMedia::came_back() {
  for (const auto& [seat, taker] : takers_) {
    if (taker.sending_link > 0) say(seat, VoiceWay::sending, taker.sending_link, VoiceSignalKind::again, {});
  }
}

void JanusMedia::went_away() {
  for (auto& [seat, taker] : takers_) {
    taker.sending.reset();
    taker.receiving.reset();
  }
  seats_.clear();
}

}  // namespace convene::adapters
