// How the host reaches people. The host knows topics and persons; the gateway behind this port knows connections.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "campus/snapshot.hpp"
#include "protocol/generated/cpp/errors.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::ports {

using Bytes = std::shared_ptr<const std::string>;

/// A topic that a person may read from now on: its head, and the view that stands for all before it; shared by all who
/// are shown the same. Its `answer` and `first` are the gateway's to decide.
struct Opening {
  std::shared_ptr<const protocol::TopicOpened> opened;
  std::uint64_t first = 0;  // the earliest that this person may read
};

/// Told everything in one order, and only what is durable: an opening, what follows it, a closing.
class Delivery {
 public:
  virtual ~Delivery() = default;

  virtual void open(PersonId person, const Opening& opening) = 0;
  virtual void close(PersonId person, const std::string& topic, std::string_view why) = 0;

  /// One topic's entries of one commit, `count` of them from `first` on, encoded as one record frame.
  virtual void publish(const std::string& topic, std::uint64_t first, std::uint64_t count, Bytes frame) = 0;

  /// An entry was rewritten in the journal: the frame that is kept for resume is replaced, so that the old text does
  /// not come back. Rewritten entries always stood alone in their frame.
  virtual void replace(const std::string& topic, std::uint64_t offset, Bytes frame) = 0;

  /// Live news to all readers of a topic; of one key only the newest matters. With an empty key each matters, in order:
  /// what tells only changes.
  virtual void live(const std::string& topic, std::string_view key, Bytes frame) = 0;

  /// Ends every connection of a person.
  virtual void expel(PersonId person, protocol::CloseCode code) = 0;

  /// Ends the connections that the person's browser with this cookie opened.
  virtual void sign_out(PersonId person, const std::string& cookie_hash) = 0;

  /// Somebody is to be forgotten: frames that are kept for resume may name them. The past is read anew from the
  /// journal; what readers were not sent yet still reaches them.
  virtual void forget_past() = 0;

  /// So long from now on nobody is sent anything.
  virtual std::chrono::microseconds rest() const = 0;

  /// Where everyone is now.
  virtual void world(std::shared_ptr<const campus::Snapshot> snapshot) = 0;
};

}  // namespace convene::ports
