#include "app/composition.hpp"

#include <malloc.h>
#include <unistd.h>

#include <iostream>

#include "app/diagnostics.hpp"
#include "app/establishment.hpp"
#include "app/example.hpp"
#include "app/limits.hpp"
#include "app/links.hpp"
#include "app/project_files.hpp"
#include "app/session_handlers.hpp"
#include "app/simulated_people.hpp"
#include "formats/campus_document.hpp"
#include "session/ebb.hpp"
#include "transport/delivery_turns.hpp"
#include "transport/listener.hpp"
#include "transport/log.hpp"
#include "transport/origins.hpp"
#include "transport/tls_door.hpp"

namespace convene::app {
namespace {

constexpr Milliseconds tick_period{100};

bool is_loopback(const std::string& address) { return address.starts_with("127.") || address == "::1"; }

std::optional<Failure> refuse_unsafe(const ServeOptions& options) {
  if (options.is_tls() && options.is_behind_proxy)
    return Failure{"Either this process speaks TLS or a proxy in front of it does.",
                   "Leave out --behind-proxy, or --tls-certificate and --tls-key."};
  if (!is_loopback(options.bind) && !options.is_behind_proxy && !options.is_tls())
    return Failure{
        "Serving " + options.bind + " to others needs TLS.",
        "Give --tls-certificate and --tls-key, or put a proxy in front that speaks TLS and say --behind-proxy "
        "and --origin https://…, or bind to 127.0.0.1."};
  if ((!is_loopback(options.bind) || options.is_behind_proxy) && options.origins.empty())
    return Failure{"To serve others the server must know its public address.", "Add --origin https://your.host."};
  for (const std::string& origin : options.origins)
    if (!transport::is_origin(origin))
      return Failure{"'" + origin + "' is no origin.", "Give scheme and host, in lower case and without a path."};
  return std::nullopt;
}

transport::StaticFiles read_client(const ServeOptions& options) {
  const auto folder = options.web.empty() ? find_web_folder() : options.web;
  if (folder.empty()) {
    log::warning("no built client was found: pages say how to build it");
    return {};
  }
  auto files = transport::StaticFiles::read(folder);
  if (files) return std::move(files.value());
  log::warning(files.error().sentence + " " + files.error().remedy);
  return {};
}

std::vector<std::string> areas_of(Establishment& establishment) {
  std::vector<std::string> areas;
  const auto bytes = establishment.documents->find(establishment.host->state().about.campus);
  if (!bytes) return areas;
  const auto document = formats::read_campus_document(*bytes);
  if (!document) return areas;
  for (const campus::Area& area : document.value().areas)
    if (!area.portal) areas.push_back(area.name);
  return areas;
}

transport::Settings settings_of(const ServeOptions& options) {
  transport::Settings settings;
  settings.limits = transport::Limits(options.limits);
  settings.origins = options.origins;
  settings.is_behind_proxy = options.is_behind_proxy;
  settings.is_tls = options.is_tls();
  return settings;
}

/// All parts of a running server, each using only those above it.
class Service {
 public:
  Service(const ServeOptions& options, std::unique_ptr<Establishment> establishment)
      : establishment_(std::move(establishment)),
        turns_(establishment_->shard, [this] { return gateway_.turn(); }),
        gateway_(*establishment_->host, establishment_->clock,
                 {[this] { turns_.ask(); }, [this] { return turns_.rest(); }}, options.limits),
        api_(*establishment_->host, *establishment_->documents, establishment_->secrets, establishment_->clock,
             options.limits),
        slides_(*establishment_->host, *establishment_->blobs, establishment_->clock),
        watch_(*establishment_->host, slides_, establishment_->secrets, establishment_->clock),
        hall_(*establishment_->host, establishment_->secrets, establishment_->clock),
        handlers_(gateway_, api_, slides_, watch_, hall_),
        people_({*establishment_->host, gateway_, establishment_->secrets, establishment_->clock,
                 establishment_->shard.post(), areas_of(*establishment_)},
                options.people),
        files_(read_client(options)),
        listener_(establishment_->shard, handlers_, files_, settings_of(options)) {
    if (options.has_diagnostics) diagnostics_.emplace(establishment_->shard, transport::Limits(options.limits));
    if (!options.is_tls()) return;
    const transport::TlsDoor::Files files{options.tls_certificate, options.tls_key};
    door_.emplace(establishment_->shard, listener_, transport::Limits{}, files);
  }

  Result<Done> open(const ServeOptions& options) {
    const Result<Done> opened = diagnostics_ ? diagnostics_->open() : Result<Done>(Done{});
    if (!opened) return opened;
    return door_ ? door_->open(options.bind, options.port) : listener_.open(options.bind, options.port);
  }
  std::optional<std::uint16_t> diagnostics_port() const {
    return diagnostics_ ? std::optional(diagnostics_->port()) : std::nullopt;
  }
  std::uint16_t port() const { return door_ ? door_->port() : listener_.port(); }
  Result<Done> run();

 private:
  void tick();
  void give_memory_back();
  void leave();
  void settle();
  void reload();
  bool is_empty() const {
    return listener_.connections() == 0 && gateway_.connections() == 0 && (!door_ || door_->connections() == 0) &&
           (!diagnostics_ || diagnostics_->connections() == 0);
  }

  std::unique_ptr<Establishment> establishment_;  // what lasts: journal, documents, host
  transport::DeliveryTurns turns_;                // when people are told
  session::Gateway gateway_;                      // tells people what happens
  session::HttpApi api_;                          // lets them in
  session::SlidesApi slides_;                     // takes and gives slides
  session::WatchApi watch_;                       // shows rooms to the public and to their halls
  session::HallApi hall_;                         // lets people in the hall take part
  SessionHandlers handlers_;                      // joins all of them to the wire
  SimulatedPeople people_;                        // fill the campus, if asked for
  transport::StaticFiles files_;                  // the page in the browser
  transport::Listener listener_;                  // the wire
  session::Ebb ebb_;                              // a crowd has gone
  std::optional<transport::TlsDoor> door_;        // TLS before it, where no proxy speaks it
  std::optional<Diagnostics> diagnostics_;        // an echo, if asked for
  std::optional<Time> leaves_since_;              // set: the server is leaving
  bool is_settling_ = false;
};

Result<Done> Service::run() {
  transport::Shard& shard = establishment_->shard;
  shard.every(tick_period, [this] { tick(); });
  shard.on_leave_signal([this] { leave(); });
  shard.on_reload_signal([this] { reload(); });
  shard.run();
  if (establishment_->breakage) return *establishment_->breakage;
  log::info("left");
  return Done{};
}

void Service::tick() {
  establishment_->media->tick(establishment_->clock.now());
  establishment_->host->tick();
  gateway_.tick();
  slides_.tick();
  watch_.tick();
  if (ebb_.has_come(establishment_->clock.now(), listener_.connections())) give_memory_back();
  if (!leaves_since_) return people_.tick();
  // Of the time for leaving: the most for people to go, the rest for the disk.
  const Milliseconds leaving_max(establishment_->limits.leaving_ms);
  const Milliseconds going_max = leaving_max * 8 / 10;
  const Milliseconds left_for = establishment_->clock.now() - *leaves_since_;
  if (left_for >= leaving_max) return establishment_->shard.stop();
  if (left_for >= going_max || is_empty()) settle();
}

/// The allocator keeps what a crowd took for the next one; other programs may need it sooner.
void Service::give_memory_back() {
  malloc_trim(0);
  log::debug("a crowd has gone: free memory is given back");
}

/// No new connections, health says so, everybody is told to come back; then tick() waits for them to be gone.
void Service::leave() {
  log::info("leaving: " + std::to_string(gateway_.connections()) + " connections are told to come back");
  leaves_since_ = establishment_->clock.now();
  if (door_) door_->leave();
  if (diagnostics_) diagnostics_->leave();
  listener_.leave();
  gateway_.leave();
  watch_.leave();
}

/// A broken file must not take the door away from those who come.
void Service::reload() {
  if (!door_) return log::info("SIGHUP: there is nothing to read anew without --tls-certificate");
  if (const auto read = door_->reload(); !read) {
    return log::error(read.error().sentence + " The certificate of before stays in use. " + read.error().remedy);
  }
  log::info("the certificate was read anew: whoever comes from now on is shown it");
}

/// Nobody is connected any more: what is left is to make everything durable.
void Service::settle() {
  if (std::exchange(is_settling_, true)) return;
  establishment_->host->settle([this] { establishment_->shard.stop(); });
}

/// Opens what is served: the convening in the data folder, or the example.
Result<std::unique_ptr<Establishment>> open_convening(const ServeOptions& options, const MediaSettings& media) {
  if (!options.is_example) return Establishment::open_existing(options.data, options.limits, media);
  auto establishment = Establishment::open(options.data, options.limits, media);
  if (!establishment) return establishment.error();
  const auto prepared = prepare_example(*establishment.value());
  if (!prepared) return prepared.error();
  return establishment;
}

}  // namespace

Result<Done> serve(const ServeOptions& options) {
  if (const auto unsafe = refuse_unsafe(options)) return *unsafe;
  const auto media = read_media(options);
  if (!media) return media.error();
  auto establishment = open_convening(options, media.value());
  if (!establishment) return establishment.error();
  Establishment& parts = *establishment.value();
  Service service(options, std::move(establishment.value()));
  const auto opened = service.open(options);
  if (!opened) return opened.error();
  const std::string changed = changed_limits(options.limits);
  if (!changed.empty()) log::info("limits set: " + changed);
  const std::string local = (options.is_tls() ? "https" : "http") + std::string("://localhost:");
  const std::string address =
      options.origins.empty() ? local + std::to_string(service.port()) : options.origins.front();
  std::cout << "Convene serves \"" << parts.host->state().about.title << "\" on " << address << std::endl;
  if (const auto port = service.diagnostics_port())
    std::cout << "An echo for conformance suites: ws://127.0.0.1:" << *port << "/ws" << std::endl;
  if (options.prints_links || options.is_example) {
    const auto printed = print_links(parts, address);
    if (!printed) return printed.error();
  }
  return service.run();
}

}  // namespace convene::app
