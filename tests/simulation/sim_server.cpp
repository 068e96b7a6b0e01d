#include "simulation/sim_server.hpp"

#include "adapters/mesh_media.hpp"
#include "campus/drawn_campus.hpp"

namespace convene::simulation {

using adapters::MemoryJournal;

namespace {

/// Two maps: x leads to the loft, y back.
std::shared_ptr<const campus::Document> house_with_loft() {
  auto document = campus::drawn_document({"#############",  //
                                          "#ss..BBB#EE.#",  //
                                          "#....BBB#...#",  //
                                          "#DD...x.#y..#",  //
                                          "#############"});
  document.maps = {{"house", "House", {0, 0, 9, 5}, {}}, {"loft", "Loft", {9, 0, 4, 5}, {}}};
  document.entries.push_back({"ladder", {{11, 3}}});
  for (campus::Area& area : document.areas) {
    if (area.name == "x") area.portal = campus::Portal{"loft", ""};
    if (area.name == "y") area.portal = campus::Portal{"house", ""};
  }
  return std::make_shared<const campus::Document>(std::move(document));
}

}  // namespace

std::shared_ptr<const campus::Document> campus_called(const std::string& bytes) {
  if (bytes == "small") {
    return campus::drawn({"##########",  //
                          "#AA..ss.B#",  //
                          "#AA.....B#",  //
                          "#....CC..#",  //
                          "##########"});
  }
  return bytes == "other" ? house_with_loft() : nullptr;
}

SimServer::SimServer(SimClock& clock, Findings& findings, bool is_carried)
    : clock_(clock),
      chronicle_(findings),
      lookout_(findings),
      is_carried_(is_carried),
      disk_(std::make_shared<adapters::MemoryDisk>("epoch-of-the-simulation")) {}

void SimServer::make_media() {
  if (!is_carried_) {
    media_ = std::make_unique<adapters::MeshMedia>();
    return;
  }
  janus_ = std::make_unique<testing::FakeJanus>();
  auto media = std::make_unique<adapters::JanusMedia>(adapters::Relays{}, "secret", janus_->line());
  by_janus_ = media.get();
  media_ = std::move(media);
  janus_->serve(*by_janus_);
}

void SimServer::start() {
  CONVENE_ASSERT(!is_up());
  make_media();
  const auto post = [this](std::function<void()> task) { tasks_.push_back(std::move(task)); };
  journal_ = std::make_unique<MemoryJournal>(disk_, post, MemoryJournal::Completion::by_hand);
  auto started = host::Host::start(
      {*journal_, documents_, clock_, *media_, campus_called, [this](const Failure&) { is_broken_ = true; }});
  CONVENE_ASSERT(started);
  host_ = std::move(started.value());
  gateway_ =
      std::make_unique<session::Gateway>(*host_, clock_, session::Gateway::Turns{[this] { is_turn_due_ = true; }});
  lookout_.server_serves(clock_.watched());
}

void SimServer::crash() {
  journal_->crash();
  gateway_.reset();
  host_.reset();
  journal_.reset();
  media_.reset();
  janus_.reset();
  tasks_.clear();
  is_turn_due_ = false;
  is_broken_ = false;
  lookout_.server_died(chronicle_, clock_.watched());
}

session::ConnectionId SimServer::connected(session::Connection& connection, session::Credential credential) {
  return gateway_->connected(connection, {std::move(credential)});
}

void SimServer::received(session::ConnectionId id, std::string_view text) {
  watch([&] { gateway_->received(id, text); });
}

void SimServer::writable(session::ConnectionId id) { gateway_->writable(id); }

void SimServer::turn() {
  if (gateway_ && std::exchange(is_turn_due_, false)) gateway_->turn();
}

void SimServer::closed(session::ConnectionId id) {
  watch([&] { gateway_->closed(id); });
}

void SimServer::tick() {
  if (janus_) {
    by_janus_->tick(clock_.outside());
    janus_->run();
  }
  host_->tick();
  gateway_->tick();
}

void SimServer::complete(std::size_t commits) {
  for (; commits > 0 && journal_->waiting() > 0; --commits) {
    journal_->complete(1);
    chronicle_.catch_up(*disk_);
    lookout_.judge(chronicle_.take_dropped());
  }
}

void SimServer::run_tasks(std::size_t count) {
  for (; count > 0 && !tasks_.empty() && !is_broken_; --count) {
    const auto task = std::move(tasks_.front());
    tasks_.pop_front();
    task();
  }
}

}  // namespace convene::simulation
