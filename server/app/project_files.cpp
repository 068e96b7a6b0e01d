#include "app/project_files.hpp"

#include <initializer_list>

namespace convene::app {
namespace {

namespace fs = std::filesystem;

/// `installed` beside the binary, else `in_project` below the working folder or two folders above the binary, as the
/// build leaves it (build/release/convene).
fs::path find(const fs::path& installed, const fs::path& in_project, const fs::path& witness) {
  std::error_code ignored;
  const fs::path binary_folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const fs::path& candidate :
       {binary_folder / installed, binary_folder.parent_path().parent_path() / in_project, fs::path(in_project)}) {
    if (fs::exists(candidate / witness, ignored)) return candidate;
  }
  return {};
}

}  // namespace

fs::path find_web_folder() { return find("web", "client-web/dist", "index.html"); }

fs::path find_example_map() {
  const fs::path folder = find("example", "server/app/example", "campus.tmj");
  return folder.empty() ? folder : folder / "campus.tmj";
}

}  // namespace convene::app
