#include "host/publication.hpp"

#include <map>
#include <span>

#include "domain/naming.hpp"
#include "domain/topic.hpp"
#include "domain/views.hpp"
#include "protocol/codec/codec.hpp"

namespace convene::host {

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

/// Who may read which topic changed with this entry.
struct Memberships {
  const domain::Convening& state;
  const domain::Entry& entry;
  News& news;

  void open(PersonId person, const std::string& topic) const {
    news.push_back(Opened{person, {domain::open(state, person, topic)}});
  }

  void operator()(const protocol::RoomEntered& event) const { open(entry.author, domain::topic::of_room(event.room)); }
  void operator()(const protocol::RoomLeft& event) const {
    const char* why = event.how == protocol::Leaving::went      ? "left"
                      : event.how == protocol::Leaving::dropped ? "dropped"
                                                                : "removed";
    news.push_back(Closed{event.person, domain::topic::of_room(event.room), why});
  }
  void operator()(const protocol::RoleGranted& event) const {
    const std::string staff(domain::topic::staff);
    if (event.role >= protocol::Role::moderator) {
      open(event.person, staff);
    } else {
      news.push_back(Closed{event.person, staff, "role changed"});
    }
  }
  void operator()(const protocol::PersonRemoved& event) const { news.push_back(Expelled{event.person}); }
  void operator()(const auto&) const {}
};

}  // namespace

News news_of(const domain::Convening& state, const std::vector<domain::Entry>& entries,
             const std::vector<domain::Revision>& revisions) {
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
  for (const auto& [topic, told] : by_topic) add_frames(news, topic, told.first, told.records);
  for (const domain::Entry& entry : entries) std::visit(Memberships{state, entry, news}, entry.event);
  return news;
}

void tell(ports::Delivery& delivery, const News& news) {
  struct Teller {
    ports::Delivery& delivery;

    void operator()(const Frame& frame) const { delivery.publish(frame.topic, frame.first, frame.count, frame.bytes); }
    void operator()(const Replacement& it) const { delivery.replace(it.topic, it.offset, it.bytes); }
    void operator()(const Opened& opened) const { delivery.open(opened.person, opened.opening); }
    void operator()(const Closed& closed) const { delivery.close(closed.person, closed.topic, closed.why); }
    void operator()(const Expelled& it) const { delivery.expel(it.person, protocol::CloseCode::removed); }
  };
  for (const auto& item : news) std::visit(Teller{delivery}, item);
}

}  // namespace convene::host
