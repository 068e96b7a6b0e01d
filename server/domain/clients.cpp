#include "domain/clients.hpp"

#include "domain/convening.hpp"

namespace convene::domain {

using protocol::ErrorCode;

std::optional<Result<protocol::Reply, Refusal>> Clients::recall(PersonId person, const Origin& origin) const {
  if (origin.client.empty()) return std::nullopt;
  const auto tabs = people_.find(person);
  if (tabs == people_.end()) return std::nullopt;
  const auto tab = tabs->second.by_client.find(origin.client);
  if (tab == tabs->second.by_client.end()) return std::nullopt;
  const auto& results = tab->second.results;
  const auto found = results.find(origin.n);
  if (found != results.end()) {
    // Of what is off the record the journal keeps no digest either: words could be guessed by it.
    const bool is_known = found->second.digest != 0;
    if (is_known && found->second.digest != origin.digest) return refuse(ErrorCode::number_reused);
    return found->second.reply;
  }
  if (tab->second.has_forgotten && origin.n < results.begin()->first) return refuse(ErrorCode::number_forgotten);
  return std::nullopt;
}

void Clients::remember(PersonId person, const Origin& origin, protocol::Reply reply) {
  Tabs& tabs = people_[person];
  const auto [tab, is_new] = tabs.by_client.try_emplace(origin.client);
  if (is_new) {
    tabs.oldest_first.push_back(origin.client);
    if (tabs.oldest_first.size() > protocol::limits::clients_a_person_max) {
      tabs.by_client.erase(tabs.oldest_first.front());
      tabs.oldest_first.pop_front();
    }
  }
  Tab& own = tabs.by_client.at(origin.client);
  own.results[origin.n] = {origin.digest, std::move(reply)};
  if (own.results.size() > protocol::limits::remembered_results_max) {
    own.results.erase(own.results.begin());
    own.has_forgotten = true;
  }
}

bool Clients::knows(PersonId person, const Origin& origin) const {
  const auto known = recall(person, origin);
  return known && *known;
}

namespace {

struct Replier {
  const Convening& state;
  const Entry& first;

  protocol::Reply operator()(const protocol::ChatPosted&) const { return placed(); }
  protocol::Reply operator()(const protocol::ChatEdited&) const { return placed(); }
  protocol::Reply operator()(const protocol::ChatDeleted&) const { return placed(); }
  protocol::Reply operator()(const protocol::DirectPosted&) const { return placed(); }
  protocol::Reply operator()(const protocol::CaptionSaid&) const { return placed(); }
  protocol::Reply operator()(const protocol::AnnouncementMade&) const { return placed(); }
  protocol::Reply operator()(const protocol::RoomOpened& event) const { return protocol::RoomMade{event.room}; }
  protocol::Reply operator()(const protocol::HallJoined& event) const {
    return protocol::HallDevice{event.room, state.rooms.find(event.room)->name};
  }
  protocol::Reply operator()(const protocol::TableOpened& event) const { return protocol::RoomMade{event.room}; }
  protocol::Reply operator()(const protocol::SlidesAdded& event) const { return protocol::SlidesMade{event.slides}; }
  protocol::Reply operator()(const protocol::PersonJoined& event) const { return signed_in(event.person); }
  protocol::Reply operator()(const protocol::LinkSpent& event) const { return signed_in(event.person); }
  protocol::Reply operator()(const protocol::RehearsalAdmitted& event) const {
    return protocol::RehearsalAdmission{event.people};
  }
  protocol::Reply operator()(const auto&) const { return protocol::Acknowledged{}; }

  protocol::Reply placed() const { return protocol::Placed{first.topic, first.offset}; }
  protocol::Reply signed_in(PersonId id) const {
    const Person* person = state.people.find(id);
    CONVENE_ASSERT(person);
    return protocol::SignedIn{id, person->role, person->profile.name};
  }
};

}  // namespace

protocol::Reply reply_for(const Convening& state, const Entry& first) {
  return std::visit(Replier{state, first}, first.event);
}

}  // namespace convene::domain
