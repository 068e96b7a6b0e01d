// What strangers' bytes reach first, each as a function of bytes that must end well whatever they are. Driven by
// libFuzzer (scripts/fuzz), and in every test run over the vectors and seeded changes of them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace convene::fuzz {

struct Target {
  std::string_view name;
  /// Ends the process where a promise of the code does not hold for these bytes.
  void (*hold)(std::string_view bytes);
  /// Right and wrong inputs to begin with: the project's own vectors and fixtures.
  std::vector<std::string> (*seeds)();
};

std::span<const Target> targets();

// One each, in targets_*.cpp.
void hold_command(std::string_view bytes);
void hold_server_frame(std::string_view bytes);
void hold_payload(std::string_view bytes);
void hold_json(std::string_view bytes);
void hold_presence(std::string_view bytes);
void hold_session(std::string_view bytes);
void hold_http(std::string_view bytes);
void hold_schedule(std::string_view bytes);
void hold_map(std::string_view bytes);
void hold_campus(std::string_view bytes);

}  // namespace convene::fuzz
