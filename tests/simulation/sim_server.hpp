// The real host, gateway and sessions in one process that can crash at any moment and start again on the same disk.
#pragma once

#include <deque>
#include <functional>
#include <memory>

#include "adapters/janus_media.hpp"
#include "adapters/memory_documents.hpp"
#include "adapters/memory_journal.hpp"
#include "contract/fake_janus.hpp"
#include "session/gateway.hpp"
#include "simulation/chronicle.hpp"
#include "simulation/lookout.hpp"
#include "simulation/sim_clock.hpp"

namespace convene::simulation {

class SimServer {
 public:
  /// With a media server, or without one.
  SimServer(SimClock& clock, Findings& findings, bool is_carried);

  void start();
  /// As by kill -9 or a power cut: what was not durable is gone, and all that was posted with it.
  void crash();
  bool is_up() const { return host_ != nullptr; }
  /// The host found that the journal cannot be trusted: in earnest the process would end.
  bool is_broken() const { return is_broken_; }

  // What the network does to the gateway.
  session::ConnectionId connected(session::Connection& connection, session::Credential credential);
  void received(session::ConnectionId id, std::string_view text);
  void writable(session::ConnectionId id);
  void closed(session::ConnectionId id);
  void leave() { gateway_->leave(); }

  void tick();
  /// A delivery turn, if the gateway asked for one.
  void turn();
  /// Lets commits become durable, as many as wait up to this number; the host is told by tasks.
  void complete(std::size_t commits);
  /// Runs what was posted, up to this number.
  void run_tasks(std::size_t count);
  /// Nothing waits: neither commits nor tasks.
  bool is_idle() const { return tasks_.empty() && journal_->waiting() == 0; }

  host::Host& host() { return *host_; }
  /// The media server; none in worlds where browsers connect to each other, and while the server is down.
  testing::FakeJanus* janus() { return janus_.get(); }
  session::Gateway& gateway() { return *gateway_; }
  adapters::MemoryJournal& journal() { return *journal_; }
  adapters::MemoryDocuments& documents() { return documents_; }
  const adapters::MemoryDisk& disk() const { return *disk_; }
  const Chronicle& chronicle() const { return chronicle_; }
  const Lookout& lookout() const { return lookout_; }

 private:
  /// Runs something that may change who is connected.
  template <class Act>
  void watch(Act act) {
    const Time before = clock_.watched();
    act();
    if (host_) lookout_.look(*host_, chronicle_, before, clock_.watched());
  }

  SimClock& clock_;
  Chronicle chronicle_;
  Lookout lookout_;
  adapters::MemoryDocuments documents_;
  void make_media();

  bool is_carried_;
  std::unique_ptr<testing::FakeJanus> janus_;
  std::unique_ptr<ports::Media> media_;
  adapters::JanusMedia* by_janus_ = nullptr;
  std::shared_ptr<adapters::MemoryDisk> disk_;
  std::deque<std::function<void()>> tasks_;
  bool is_broken_ = false;
  bool is_turn_due_ = false;
  std::unique_ptr<adapters::MemoryJournal> journal_;
  std::unique_ptr<host::Host> host_;
  std::unique_ptr<session::Gateway> gateway_;
};

/// The campuses of the simulation, by what the document store holds for them.
std::shared_ptr<const campus::Document> campus_called(const std::string& bytes);

}  // namespace convene::simulation
