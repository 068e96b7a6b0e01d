#include "transport/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace convene::log {
namespace {

spdlog::logger& logger() {
  static const auto shared = [] {
    auto made = spdlog::stderr_logger_mt("convene");
    made->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    return made;
  }();
  return *shared;
}

}  // namespace

bool set_level(std::string_view level) {
  if (level != "debug" && level != "info" && level != "warning" && level != "error") return false;
  logger().set_level(spdlog::level::from_str(std::string(level)));
  return true;
}

void debug(std::string_view line) { logger().debug(line); }
void info(std::string_view line) { logger().info(line); }
void warning(std::string_view line) { logger().warn(line); }
void error(std::string_view line) { logger().error(line); }

}  // namespace convene::log
