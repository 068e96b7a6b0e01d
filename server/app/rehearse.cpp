#include "app/rehearse.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>

#include "adapters/system_clock.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "rehearsal/run.hpp"
#include "rehearsal/sweeper.hpp"
#include "rehearsal/verdict.hpp"
#include "rehearsal/words.hpp"

namespace convene::app {
namespace {

using rehearsal::HttpAnswer;
using rehearsal::Organiser;
using rehearsal::Place;

std::atomic<bool> is_interrupted = false;

void interrupt(int) { is_interrupted = true; }

/// Spends the link: whoever it names, or a new organiser of that name.
Result<Organiser> sign_in(const Place& place, const std::string& link) {
  const std::size_t hash = link.find('#');
  if (hash == std::string::npos)
    return Failure{
        "The link of an organiser is needed.",
        "Make one with 'convene link --role organiser' or 'convene serve --links', and give it with --link."};
  protocol::SignInRequest request;
  request.secret = link.substr(hash + 1);
  request.profile = protocol::Profile{};
  request.profile->name = "Rehearsal";
  const auto answer = rehearsal::ask(place, "/api/sign-in", {}, protocol::encode_as(request));
  if (!answer) return answer.error();
  if (answer.value().status != 200) return rehearsal::refusal_in(answer.value());
  const auto identity = protocol::decode_as<protocol::Identity>(answer.value().body);
  if (!identity) return rehearsal::refusal_in(answer.value());
  return Organiser{identity.value().person, answer.value().cookie};
}

std::string name_of(std::size_t number) {
  using namespace rehearsal;
  return std::string(given_names[number % given_names.size()]) + " " +
         std::string(family_names[number * 7 % family_names.size()]);
}

Result<std::vector<protocol::RehearsalSeat>> admit(const Place& place, const Organiser& organiser, std::size_t count) {
  std::vector<protocol::RehearsalSeat> seats;
  while (seats.size() < count) {
    protocol::RehearsalRequest request;
    const std::size_t some = std::min<std::size_t>(count - seats.size(), protocol::limits::rehearsal_admit_max);
    for (std::size_t person = 0; person < some; ++person) request.names.push_back(name_of(seats.size() + person));
    const auto answer = rehearsal::ask(place, "/api/rehearsal", organiser.cookie, protocol::encode_as(request));
    if (!answer) return answer.error();
    const auto given = protocol::decode_as<protocol::RehearsalSeats>(answer.value().body);
    if (answer.value().status != 200 || !given) return rehearsal::refusal_in(answer.value());
    seats.insert(seats.end(), given.value().seats.begin(), given.value().seats.end());
  }
  return seats;
}

Result<std::vector<rehearsal::Slot>> read_slots(const Place& place) {
  const auto answer = rehearsal::ask(place, "/api/programme");
  if (!answer) return answer.error();
  const auto programme = protocol::decode_as<protocol::ProgrammeDocument>(answer.value().body);
  if (!programme) return rehearsal::refusal_in(answer.value());
  return rehearsal::slots_of(programme.value(), adapters::SystemClock().now());
}

Result<std::vector<rehearsal::Track>> read_track_file(const std::filesystem::path& file) {
  if (file.empty()) return std::vector<rehearsal::Track>();
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Failure{file.string() + " cannot be read.", "Check its name and permissions."};
  return rehearsal::read_tracks(std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()));
}

/// One line that is written over on a terminal; elsewhere a line every five seconds.
void show(const rehearsal::Progress& progress) {
  const bool is_terminal = isatty(STDOUT_FILENO) != 0;
  const auto seconds = progress.elapsed / rehearsal::second;
  if (!is_terminal && seconds % 5 != 0) return;
  std::cout << (is_terminal ? "\r" : "") << std::setw(4) << seconds << " s  " << std::setw(6) << progress.here
            << " here  " << std::setw(9) << progress.delivered << " delivered  p99 " << std::setw(5)
            << static_cast<int>(progress.p99_ms) << " ms";
  if (progress.server_core >= 0)
    std::cout << "  server " << std::setw(3) << static_cast<int>(progress.server_core * 100) << " %";
  std::cout << (is_terminal ? "   " : "\n") << std::flush;
}

Result<Done> sweep_all(const Place& place, const Organiser& organiser) {
  std::cout << "\nSweeping" << std::flush;
  const auto swept = rehearsal::sweep(place, organiser, [](std::uint64_t people, std::uint64_t messages) {
    if (isatty(STDOUT_FILENO) != 0)
      std::cout << "\rSweeping: " << people << " people and " << messages << " messages left      " << std::flush;
  });
  if (!swept) return swept.error();
  std::cout << "\nSwept: nothing of them is left.\n";
  return Done{};
}

/// A person is an open file; many systems allow more than they give at first.
void open_many_files() {
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

}  // namespace

Result<Done> rehearse(const RehearseOptions& options) {
  const auto place = rehearsal::find_place(options.url);
  if (!place) return place.error();
  auto tracks = read_track_file(options.trajectories);
  if (!tracks) return tracks.error();
  const auto organiser = sign_in(place.value(), options.link);
  if (!organiser) return organiser.error();
  const auto slots = read_slots(place.value());
  if (!slots) return slots.error();
  std::cout << options.people << " simulated people are let in" << std::endl;
  const auto seats = admit(place.value(), organiser.value(), options.people);
  if (!seats) return seats.error();
  std::signal(SIGINT, interrupt);
  open_many_files();
  rehearsal::Plan plan{place.value(), options.seconds * rehearsal::second, seats.value(),
                       slots.value(), std::move(tracks.value()),           {}};
  if (options.breakouts > 0) {
    if (plan.slots.empty())
      return Failure{"There is no session to break up.", "Import a programme, or leave out --breakouts."};
    const std::string& cookie = organiser.value().cookie;
    plan.conductor = {organiser.value().person, cookie.substr(cookie.find('=') + 1), plan.slots.front().front(),
                      options.breakouts};
  }
  rehearsal::Outcome outcome;
  {
    rehearsal::Run run(std::move(plan), show);
    outcome = run.go([] { return is_interrupted.load(); });
  }
  std::cout << rehearsal::report(outcome) << std::flush;
  if (options.keeps_people) return Done{};
  return sweep_all(place.value(), organiser.value());
}

}  // namespace convene::app
