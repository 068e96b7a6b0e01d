#include "app/secret_file.hpp"

#include <fstream>

namespace convene::app {

namespace {

constexpr std::size_t secret_bytes_max = 1024;

}  // namespace

Result<std::string> read_secret_file(const std::filesystem::path& path, const std::string& whose) {
  std::ifstream file(path);
  std::string secret;
  if (!file || !std::getline(file, secret)) {
    return Failure{"The secret of " + whose + " cannot be read from " + path.string() + ".",
                   "Put it into that file, in one line, and let this process read it."};
  }
  if (!secret.empty() && secret.back() == '\r') secret.pop_back();
  if (secret.empty() || secret.size() > secret_bytes_max) {
    return Failure{"The first line of " + path.string() + " is no secret.",
                   "Put the one there that " + whose + " was set up with."};
  }
  return secret;
}

}  // namespace convene::app
