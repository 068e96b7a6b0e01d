// Where the files lie that come with the program: in the project's folder, or beside the binary once it is installed.
#pragma once

#include <filesystem>

namespace convene::app {

/// The built browser client; empty where none is found.
std::filesystem::path find_web_folder();

/// The example institute's map; empty where it is not found.
std::filesystem::path find_example_map();

}  // namespace convene::app
