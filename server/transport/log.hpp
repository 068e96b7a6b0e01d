// The log: one line an event, on standard error. Connection ids and addresses yes; tokens and people's words never.
#pragma once

#include <string_view>

namespace convene::log {

/// "debug", "info", "warning" or "error"; false when it is none of them.
bool set_level(std::string_view level);

void debug(std::string_view line);
void info(std::string_view line);
void warning(std::string_view line);
void error(std::string_view line);

}  // namespace convene::log
