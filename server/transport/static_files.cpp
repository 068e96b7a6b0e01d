#include "transport/static_files.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <vector>

namespace convene::transport {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t files_max = 4096;
constexpr std::uintmax_t bytes_max = 256u * 1024 * 1024;
constexpr std::size_t route_bytes_max = 256;

constexpr std::string_view page_without_client = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Convene</title></head>
<body><h1>The browser client is not built yet</h1>
<p>This server runs, but found no built client to show. In the project folder run
<code>npm --prefix client-web ci</code> and <code>npm --prefix client-web run build</code>, or name the folder of a
built client with <code>--web</code>; then start the server again.</p></body></html>
)";

std::string_view content_type(const fs::path& file) {
  static const std::map<std::string_view, std::string_view> types = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".mp3", "audio/mpeg"},
      {".ogg", "audio/ogg"},
      {".wasm", "application/wasm"},
  };
  const auto found = types.find(file.extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

/// The build names a file by its content ("main-3fa9c1d2.js"): what is under such a name never changes.
bool is_named_by_content(std::string_view path) {
  constexpr std::size_t hash_length_min = 8;
  if (!path.starts_with("/assets/")) return false;
  const auto stem = path.substr(0, path.find('.'));
  const auto dash = stem.find('-', stem.rfind('/'));
  return dash != std::string_view::npos && stem.size() - dash - 1 >= hash_length_min;
}

std::string content_tag(std::string_view bytes) {
  constexpr std::size_t tag_bytes = 16;
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr);
  std::string tag;
  for (std::size_t at = 0; at < tag_bytes; ++at) {
    tag.push_back(digits[hash[at] >> 4]);
    tag.push_back(digits[hash[at] & 15]);
  }
  return tag;
}

std::shared_ptr<const std::string> read_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return nullptr;
  return std::make_shared<const std::string>(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

/// Paths within the folder of all plain files that no part of is hidden.
Result<std::vector<fs::path>> list_files(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::uintmax_t bytes = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().filename().string().starts_with('.') || it->is_symlink(error)) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file(error)) {
      bytes += it->file_size(error);
      paths.push_back(it->path().lexically_relative(folder));
    }
    if (paths.size() > files_max || bytes > bytes_max)
      return Failure{folder.string() + " is too large to be a built client.",
                     "Name the folder of the build with --web."};
  }
  if (error)
    return Failure{folder.string() + " cannot be read: " + error.message() + ".", "Check --web and its permissions."};
  return paths;
}

bool accepts(const RequestHead& head, std::string_view encoding) {
  for (const auto member : head.members("accept-encoding")) {
    const auto semicolon = member.find(';');
    auto name = member.substr(0, semicolon);
    while (name.ends_with(' ')) name.remove_suffix(1);
    if (!equal_ignoring_case(name, encoding)) continue;
    const auto weight = semicolon == std::string_view::npos ? "" : member.substr(semicolon);
    return weight.find("q=0") == std::string_view::npos || weight.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

bool is_known_to_client(const RequestHead& head, std::string_view tag) {
  const auto tags = head.members("if-none-match");
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view one) {
    if (one.starts_with("W/")) one.remove_prefix(2);
    return one == tag || one == "*";
  });
}

bool is_client_route(std::string_view path) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/";
  return path.size() <= route_bytes_max && path.find_first_not_of(allowed) == std::string_view::npos;
}

/// What needs no account has a small page of its own, apart from the client's.
std::string_view page_of(std::string_view route) {
  const bool is_outside =
      route == "/hall" || route.starts_with("/hall/") || route.starts_with("/watch/") || route.starts_with("/ask/");
  return is_outside ? "/outside.html" : "/index.html";
}

}  // namespace

Result<StaticFiles> StaticFiles::read(const fs::path& folder) {
  const auto paths = list_files(folder);
  if (!paths) return paths.error();
  StaticFiles all;
  std::vector<std::pair<std::string, std::shared_ptr<const std::string>>> encoded;
  for (const fs::path& path : paths.value()) {
    auto bytes = read_file(folder / path);
    if (!bytes) return Failure{(folder / path).string() + " cannot be read.", "Check its permissions."};
    const std::string name = "/" + path.generic_string();
    if (path.extension() == ".br" || path.extension() == ".gz") {
      encoded.emplace_back(name, std::move(bytes));
      continue;
    }
    StaticFile& file = all.files_[name];
    file.content_type = content_type(path);
    file.cache_control = is_named_by_content(name) ? "public, max-age=31536000, immutable" : "no-cache";
    file.tag = content_tag(*bytes);
    file.plain = std::move(bytes);
  }
  for (auto& [name, bytes] : encoded) {
    const auto found = all.files_.find(std::string_view(name).substr(0, name.size() - 3));
    if (found != all.files_.end())
      (name.ends_with(".br") ? found->second.brotli : found->second.gzip) = std::move(bytes);
  }
  if (!all.files_.contains("/index.html"))
    return Failure{folder.string() + " holds no index.html.", "Build the client, or name its folder with --web."};
  return all;
}

const StaticFile* StaticFiles::find(std::string_view path) const {
  auto found = files_.find(path);
  if (found == files_.end() && is_client_route(path)) found = files_.find(page_of(path));
  return found == files_.end() ? nullptr : &found->second;
}

HttpResponse StaticFiles::answer(const RequestHead& head, std::string_view path) const {
  HttpResponse response;
  const StaticFile* file = find(path);
  if (!file && files_.empty() && is_client_route(path)) {
    response.status = 503;
    response.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store"}};
    response.body = std::make_shared<const std::string>(page_without_client);
    return response;
  }
  if (!file) return refusal({404, "There is nothing of that name.", "Begin at the front page."}, false);
  const bool is_brotli = file->brotli && accepts(head, "br");
  const bool is_gzip = !is_brotli && file->gzip && accepts(head, "gzip");
  const std::string tag = '"' + file->tag + (is_brotli ? "-br" : is_gzip ? "-gz" : "") + '"';
  response.headers = {{"Cache-Control", file->cache_control}, {"ETag", tag}};
  if (file->brotli || file->gzip) response.headers.emplace_back("Vary", "Accept-Encoding");
  if (is_known_to_client(head, tag)) {
    response.status = 304;
    return response;
  }
  response.headers.emplace_back("Content-Type", file->content_type);
  if (is_brotli || is_gzip) response.headers.emplace_back("Content-Encoding", is_brotli ? "br" : "gzip");
  response.body = is_brotli ? file->brotli : is_gzip ? file->gzip : file->plain;
  return response;
}

}  // namespace convene::transport
