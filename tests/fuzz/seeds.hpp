// Where each target begins: the project's own vectors and fixtures.
#pragma once

#include <string>
#include <vector>

namespace convene::fuzz {

std::vector<std::string> command_seeds();
std::vector<std::string> server_frame_seeds();
std::vector<std::string> payload_seeds();
std::vector<std::string> presence_seeds();
std::vector<std::string> session_seeds();
std::vector<std::string> http_seeds();
std::vector<std::string> schedule_seeds();
std::vector<std::string> map_seeds();
std::vector<std::string> campus_seeds();

}  // namespace convene::fuzz
