#include "host/publication.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "domain/naming.hpp"
#include "domain/topic.hpp"
#include "protocol/codec/codec.hpp"

namespace convene::host {

using protocol::CloseCode;

std::string record_of(const domain::Convening& state, const std::string& topic, std::uint64_t offset, Time at,
                      protocol::Event event) {
  domain::add_names(state, event);
  return protocol::encode_record(topic, offset, at, event);
}

namespace {

ports::Bytes frame_of(std::span<const std::string> records) {
  return std::make_shared<const std::string>(protocol::record_frame(records));
}

/// The entries of one topic as frames within limits::record_frame_bytes_max; one large record is a frame of its own.
void add_frames(News& news, const std::string& topic, std::uint64_t first, const std::vector<std::string>& records) {
  std::size_t from = 0;
  std::size_t bytes = 2;
  for (std::size_t index = 0; index <= records.size(); ++index) {
    const bool is_over = index == records.size();
    const std::size_t more = is_over ? 0 : records[index].size() + 1;
    if ((is_over || bytes + more > protocol::limits::record_frame_bytes_max) && index > from) {
      const std::span<const std::string> part(records.data() + from, index - from);
      news.push_back(Frame{topic, first + from, index - from, frame_of(part)});
      from = index;
      bytes = 2;
    }
    bytes += more;
  }
}

struct Concern {
  PersonId person;
  std::string_view why;
};

/// Whose topics may be others after this event.
struct Concerned {
  PersonId author;

  using Outcome = std::optional<Concern>;
  Outcome operator()(const protocol::RoomEntered&) const { return Concern{author, "left"}; }
  Outcome operator()(const protocol::RoomLeft& event) const { return gone(event.person, event.how); }
  Outcome operator()(const protocol::ConversationJoined& event) const { return Concern{event.person, "left"}; }
  Outcome operator()(const protocol::ConversationLeft& event) const { return gone(event.person, event.how); }
  Outcome operator()(const protocol::RoleGranted& event) const { return Concern{event.person, "role changed"}; }
  Outcome operator()(const protocol::PersonRemoved& event) const { return Concern{event.person, "removed"}; }
  Outcome operator()(const protocol::RehearsalDismissed& event) const { return Concern{event.person, "removed"}; }
  Outcome operator()(const protocol::ErasureBegun& event) const { return Concern{event.person, "erased"}; }
  Outcome operator()(const auto&) const { return std::nullopt; }

  static Outcome gone(PersonId person, protocol::Leaving how) {
    switch (how) {
      case protocol::Leaving::went:
        return Concern{person, "left"};
      case protocol::Leaving::dropped:
        return Concern{person, "dropped"};
      case protocol::Leaving::removed:
        return Concern{person, "removed"};
      case protocol::Leaving::closed:
        return Concern{person, "in the hall only"};
    }
    CONVENE_ASSERT(false);
    return std::nullopt;
  }
};

/// The room that has captions for the first time by this event: their topic opens to everybody in it.
RoomId newly_captioned(const domain::Convening& before, const protocol::Event& event) {
  RoomId room;
  if (const auto* appointed = std::get_if<protocol::CaptionAppointed>(&event)) room = appointed->room;
  if (const auto* authorised = std::get_if<protocol::CaptionAuthorised>(&event)) room = authorised->room;
  return room && !before.captions.find(room) ? room : RoomId{};
}

/// The room on whose board this is the first entry: its topic opens to everybody in it.
RoomId newly_boarded(const domain::Convening& before, const std::string& topic) {
  const auto room = domain::topic::board_in(topic);
  return room && before.head_of(topic) == 0 ? *room : RoomId{};
}

/// Who comes in, or does not any more, besides what they may read.
struct Doorkeeper {
  News& news;

  void operator()(const protocol::CookieRevoked& event) const {
    if (event.person) news.push_back(SignedOut{*event.person, event.hash});
  }
  void operator()(const protocol::AccessRevoked& event) const {
    news.push_back(Expelled{event.person, CloseCode::signed_out});
  }
  void operator()(const protocol::ErasureBegun&) const { news.push_back(PastForgotten{}); }
  void operator()(const auto&) const {}
};

bool is_erased(const domain::Convening& state, PersonId id) {
  const domain::Person* person = state.people.find(id);
  return person && person->is_erased;
}

bool holds(const std::vector<std::string>& topics, const std::string& topic) {
  return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

}  // namespace

Readership::Readership(const domain::Convening& before, const std::vector<domain::Draft>& drafts) {
  std::set<PersonId> known;
  const auto add = [&](PersonId person, std::string_view why) {
    if (known.insert(person).second) {
      readers_.push_back({person, std::string(why), domain::topics_of(before, person)});
    }
  };
  for (const domain::Draft& draft : drafts) {
    const auto concern = std::visit(Concerned{draft.author}, draft.event);
    if (concern) add(concern->person, concern->why);
    RoomId room = newly_captioned(before, draft.event);
    if (!room) room = newly_boarded(before, draft.topic);
    if (!room) continue;
    for (const auto& [name, person] : before.people.by_name()) {
      if (person->room == room) add(person->id, "left");
    }
  }
}

void Readership::add_closings(const domain::Convening& after, News& news) const {
  for (const Reader& reader : readers_) {
    const auto topics = domain::topics_of(after, reader.person);
    for (const std::string& topic : reader.topics) {
      // One who is sent away is told so.
      if (holds(topics, topic) || topic == domain::topic::of_inbox(reader.person)) continue;
      news.push_back(Closed{reader.person, topic, reader.why});
    }
  }
}

void Readership::add_openings(const domain::Convening& after, Openings& openings, News& news) const {
  for (const Reader& reader : readers_) {
    const auto topics = domain::topics_of(after, reader.person);
    if (topics.empty() && !reader.topics.empty())
      news.push_back(Expelled{reader.person, is_erased(after, reader.person) ? CloseCode::erased : CloseCode::removed});
    for (const std::string& topic : topics) {
      if (holds(reader.topics, topic)) continue;
      news.push_back(Opened{reader.person, openings.of(after, reader.person, topic)});
    }
  }
}

News news_of(const domain::Convening& state, const std::vector<domain::Entry>& entries,
             const std::vector<domain::Revision>& revisions, const Readership& before, Openings& openings) {
  struct Told {
    std::uint64_t first;
    std::vector<std::string> records;
  };
  std::map<std::string, Told> by_topic;
  for (const domain::Entry& entry : entries) {
    if (entry.topic == domain::topic::ledger) continue;
    Told& told = by_topic.try_emplace(entry.topic, Told{entry.offset, {}}).first->second;
    told.records.push_back(record_of(state, entry.topic, entry.offset, entry.at, entry.event));
  }
  News news;
  for (const domain::Revision& revision : revisions) {
    const std::string record = record_of(state, revision.topic, revision.offset, revision.at, revision.event);
    news.push_back(Replacement{revision.topic, revision.offset, frame_of({&record, 1})});
  }
  // Who may not read on is not told of the entries that end it either.
  before.add_closings(state, news);
  for (const auto& [topic, told] : by_topic) add_frames(news, topic, told.first, told.records);
  before.add_openings(state, openings, news);
  for (const domain::Entry& entry : entries) std::visit(Doorkeeper{news}, entry.event);
  return news;
}

void tell(ports::Delivery& delivery, const News& news) {
  struct Teller {
    ports::Delivery& delivery;

    void operator()(const Frame& frame) const { delivery.publish(frame.topic, frame.first, frame.count, frame.bytes); }
    void operator()(const Replacement& it) const { delivery.replace(it.topic, it.offset, it.bytes); }
    void operator()(const Opened& opened) const { delivery.open(opened.person, opened.opening); }
    void operator()(const Closed& closed) const { delivery.close(closed.person, closed.topic, closed.why); }
    void operator()(const Expelled& it) const { delivery.expel(it.person, it.why); }
    void operator()(const SignedOut& it) const { delivery.sign_out(it.person, it.cookie_hash); }
    void operator()(const PastForgotten&) const { delivery.forget_past(); }
  };
  for (const auto& item : news) std::visit(Teller{delivery}, item);
}

}  // namespace convene::host
