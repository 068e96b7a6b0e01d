// Plays one workload to one server and prints one line of JSON. scripts/bench calls it; by hand:
//   generator chat --dialect plain --port 9001 --pid 1234 --people 100
#include <CLI/CLI.hpp>
#include <fstream>

#include "bench/generator/workloads.hpp"

namespace {

using convene::bench::Options;

std::vector<std::string> read_lines(const std::string& name) {
  std::ifstream file(name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

int run(const Options& options) {
  if (options.workload == "chat") return convene::bench::run_chat(options);
  if (options.workload == "presence") return convene::bench::run_presence(options);
  if (options.workload == "storm") return convene::bench::run_storm(options);
  if (options.workload == "leaving") return convene::bench::run_leaving(options);
  return convene::bench::run_acknowledged(options);
}

}  // namespace

int main(int argument_count, char** arguments) {
  CLI::App app("Plays a workload to a server and measures.", "generator");
  Options options;
  std::string sessions;
  app.add_option("workload", options.workload)
      ->required()
      ->check(CLI::IsMember({"chat", "presence", "storm", "acknowledged", "leaving"}));
  app.add_option("--dialect", options.dialect)
      ->required()
      ->check(CLI::IsMember({"convene", "plain", "socketio", "colyseus"}));
  app.add_option("--port", options.port)->required();
  app.add_option("--pid", options.pid, "process of the server");
  app.add_option("--sessions", sessions, "file with a line a person");
  app.add_option("--people", options.people)->check(CLI::Range(1, 20'000));
  app.add_option("--per-second", options.per_second, "messages of all together")->check(CLI::Range(1, 100'000));
  app.add_option("--text-bytes", options.text_bytes)->check(CLI::Range(22, 8000));
  app.add_option("--stuck-each", options.stuck_each, "one in so many stops reading");
  app.add_option("--crowds", options.crowds)->check(CLI::Range(1, 49));
  app.add_option("--in-flight", options.in_flight, "people joining at once")->check(CLI::Range(1, 20'000));
  app.add_option("--warm", options.warm_seconds);
  app.add_option("--seconds", options.seconds)->check(CLI::Range(1, 600));
  CLI11_PARSE(app, argument_count, arguments);
  if (!sessions.empty()) options.sessions = read_lines(sessions);
  return run(options);
}
