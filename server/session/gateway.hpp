// The gateway delivers: the table of connections, their readers on topics, and what is due to each. One a shard.
// Whatever becomes due is only noted; a delivery turn sends each connection all that waits for it at once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "host/host.hpp"
#include "ports/clock.hpp"
#include "ports/delivery.hpp"
#include "session/connection.hpp"
#include "session/line.hpp"

namespace convene::session {

class Gateway : public ports::Delivery {
 public:
  struct Turns {
    /// Called when something is to be sent: turn() is then to be called, soon and not from within.
    std::function<void()> ask;
    /// So long turn() will not be called.
    std::function<std::chrono::microseconds()> rest = [] { return std::chrono::microseconds(0); };
  };
  Gateway(host::Host& host, const ports::Clock& clock, Turns turns, protocol::OperatorLimits limits = {});

  /// A WebSocket is open. The connection must stay alive until closed() has been called for it.
  ConnectionId connected(Connection& connection, std::vector<Credential> credentials);
  /// One text message came; the transport refuses binary ones itself.
  void received(ConnectionId id, std::string_view text);
  /// All that was given to Connection::send is with the kernel.
  void writable(ConnectionId id);
  /// The WebSocket is gone, for whatever reason. The connection is not touched again.
  void closed(ConnectionId id);

  /// To be called ten times a second: deadlines, and worlds that waited.
  void tick();

  /// A delivery turn: gives every connection that can take it what is due. Tells to how many it sent.
  std::size_t turn();

  /// Leaving: closes every connection with 1012; new ones are closed at once.
  void leave();
  std::size_t connections() const { return lines_.size(); }
  /// Topics that are kept for readers, or because their past is coming.
  std::size_t topics() const { return topics_.size(); }

  // ports::Delivery, called by the host.
  void open(PersonId person, const ports::Opening& opening) override;
  void close(PersonId person, const std::string& topic, std::string_view why) override;
  void publish(const std::string& topic, std::uint64_t first, std::uint64_t count, ports::Bytes frame) override;
  void replace(const std::string& topic, std::uint64_t offset, ports::Bytes frame) override;
  void live(const std::string& topic, std::string_view key, ports::Bytes frame) override;
  void expel(PersonId person, protocol::CloseCode code) override;
  void sign_out(PersonId person, const std::string& cookie_hash) override;
  void forget_past() override;
  std::chrono::microseconds rest() const override { return turns_.rest(); }
  void world(std::shared_ptr<const campus::Snapshot> snapshot) override;

 private:
  struct Attendee {
    explicit Attendee(const protocol::OperatorLimits& limits) : chat(limits.chat_rate_per_second, limits.chat_burst) {}

    std::vector<Line*> lines;
    Allowance chat;
  };

  Line* find(ConnectionId id);
  Attendee* attendee_of(const Line& line);
  void perform(Line& line, Actions actions);
  void greet(Line& line, const Greet& greet);
  void welcome(Line& line, std::vector<ports::Opening> openings);
  void set_rate(Line& line, protocol::Rate rate, std::optional<std::int32_t> neighbours);
  void submit(Line& line, Submit submission);
  void close_line(Line& line, protocol::CloseCode code);

  void let_in(Line& line, const ports::Opening& opening, const std::optional<protocol::Cursor>& cursor);
  void fetch_past(const std::string& name);
  void start_reading(Line& line, Topic& topic, const ports::Opening& opening,
                     const std::optional<protocol::Cursor>& cursor);
  void stop_reading(Line& line, const std::string& topic);
  /// What the ring holds that the reader was not sent yet goes to them by another way. False: they fell too far behind.
  bool hand_over(Line& line, Reader& reader);
  void take_seat(Line& line, Topic& topic, std::uint64_t next);
  void leave_seat(Line& line, Reader& reader);

  void push(Line& line, ports::Bytes frame);
  void push(Line& line, std::string_view text);
  void note_due(Line& line);
  void note_due(const Topic& topic);
  bool send_due(Line& line);
  bool send_batch(Line& line);
  void take_records(Line& line);
  void take_news(Line& line);
  void take_presence(Line& line);

  host::Host& host_;
  const ports::Clock& clock_;
  const Turns turns_;
  const protocol::OperatorLimits operator_limits_;
  ConnectionId last_id_ = 0;
  bool is_leaving_ = false;
  std::unordered_map<ConnectionId, Line> lines_;
  std::unordered_map<PersonId, Attendee> attendees_;
  std::unordered_map<std::string, Topic> topics_;
  std::vector<Line*> dirty_;                              // those that are due something; null: gone meanwhile
  Batch batch_;                                           // of the line that is being served
  std::shared_ptr<const campus::Snapshot> newest_world_;  // for those who come while nobody moves
  campus::Audience::Desk desk_;
};

}  // namespace convene::session
