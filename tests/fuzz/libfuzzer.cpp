// The program of scripts/fuzz: libFuzzer with one of the targets.
//   fuzz --list
//   fuzz --target=http --seeds=corpus/http corpus/http -runs=1000000
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "fuzz/targets.hpp"

namespace {

using convene::fuzz::Target;

const Target* chosen = nullptr;

void write_seeds(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::size_t number = 0;
  for (const std::string& seed : chosen->seeds()) {
    std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
  }
}

std::string value_of(std::string_view option, int count, char** arguments) {
  for (int index = 1; index < count; ++index) {
    const std::string_view argument = arguments[index];
    if (argument.starts_with(option)) return std::string(argument.substr(option.size()));
  }
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  if (*count == 2 && std::string_view((*arguments)[1]) == "--list") {
    for (const Target& target : convene::fuzz::targets()) std::puts(std::string(target.name).c_str());
    std::exit(0);
  }
  const std::string name = value_of("--target=", *count, *arguments);
  for (const Target& target : convene::fuzz::targets()) {
    if (target.name == name) chosen = &target;
  }
  if (!chosen) {
    std::fprintf(stderr, "There is no target '%s'. --list names them.\n", name.c_str());
    std::exit(2);
  }
  const std::string folder = value_of("--seeds=", *count, *arguments);
  if (!folder.empty()) write_seeds(folder);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  chosen->hold({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
