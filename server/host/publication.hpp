// One commit as its readers are told of it: frames by topic, frames that change, topics that open and close.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/convening.hpp"
#include "host/openings.hpp"
#include "ports/delivery.hpp"

namespace convene::host {

struct Frame {
  std::string topic;
  std::uint64_t first = 0;
  std::uint64_t count = 0;
  ports::Bytes bytes;
};

struct Replacement {
  std::string topic;
  std::uint64_t offset = 0;
  ports::Bytes bytes;
};

struct Opened {
  PersonId person;
  ports::Opening opening;
};

struct Closed {
  PersonId person;
  std::string topic;
  std::string why;
};

struct Expelled {
  PersonId person;
  protocol::CloseCode why;
};

struct SignedOut {
  PersonId person;
  std::string cookie_hash;
};

struct PastForgotten {};

/// In the order in which they are to be told.
using News = std::vector<std::variant<Frame, Replacement, Opened, Closed, Expelled, SignedOut, PastForgotten>>;

/// Which topics those may read whom drafts concern: what opens and closes with the drafts is the difference between
/// before and after.
class Readership {
 public:
  Readership(const domain::Convening& before, const std::vector<domain::Draft>& drafts);
  /// Come before the frames.
  void add_closings(const domain::Convening& after, News& news) const;
  /// Come after the frames; the connections of one who may read nothing any more end.
  void add_openings(const domain::Convening& after, Openings& openings, News& news) const;

 private:
  struct Reader {
    PersonId person;
    std::string why;  // a topic of theirs closes
    std::vector<std::string> topics;
  };

  std::vector<Reader> readers_;
};

/// What follows from entries just applied to the state. The ledger is told to nobody.
News news_of(const domain::Convening& state, const std::vector<domain::Entry>& entries,
             const std::vector<domain::Revision>& revisions, const Readership& before, Openings& openings);

/// A record as it stands in a frame, names added.
std::string record_of(const domain::Convening& state, const std::string& topic, std::uint64_t offset, Time at,
                      protocol::Event event);

void tell(ports::Delivery& delivery, const News& news);

}  // namespace convene::host
