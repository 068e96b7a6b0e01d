#include "transport/http_response.hpp"

#include <array>
#include <ctime>

namespace convene::transport {
namespace {

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 416:
      return "Range Not Satisfiable";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 426:
      return "Upgrade Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    default:
      return status < 400 ? "OK" : status < 500 ? "Refused" : "Failed";
  }
}

std::string date_text(Time now) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return {text.data(), size};
}

void add_header(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ");
  for (const char c : value) head.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c);
  head.append("\r\n");
}

}  // namespace

const std::vector<std::pair<std::string_view, std::string_view>>& security_headers() {
  static const std::vector<std::pair<std::string_view, std::string_view>> headers = {
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
       "connect-src 'self'; media-src 'self' blob:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
       "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Permissions-Policy",
       "camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self), geolocation=(), "
       "payment=(), "
       "usb=()"},
  };
  return headers;
}

HttpResponse refusal(const HttpFault& fault, bool is_json) {
  HttpResponse response;
  response.status = fault.status;
  std::string body;
  if (is_json) {
    // The sentences are this folder's own constants and hold nothing that JSON would escape.
    const std::string_view code = fault.status == 503 ? "leaving" : fault.status == 429 ? "too-fast" : "malformed";
    body.append(R"({"code":")").append(code).append(R"(","sentence":")").append(fault.sentence);
    body.append(R"(","remedy":")").append(fault.remedy).append("\"}");
  } else {
    body.append(fault.sentence).append(" ").append(fault.remedy).append("\n");
  }
  response.headers.emplace_back("Content-Type", is_json ? "application/json" : "text/plain; charset=utf-8");
  response.headers.emplace_back("Cache-Control", "no-store");
  if (!fault.header_name.empty()) response.headers.emplace_back(fault.header_name, fault.header_value);
  response.body = std::make_shared<const std::string>(std::move(body));
  return response;
}

std::string response_head(const HttpResponse& response, bool is_kept_alive, Time now) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
  head.append(reason_phrase(response.status)).append("\r\n");
  add_header(head, "Date", date_text(now));
  // A 304 stands for a body it does not carry; a length of 0 would describe another one (RFC 9110 8.6).
  if (response.status != 304) add_header(head, "Content-Length", std::to_string(response.length()));
  if (!is_kept_alive) add_header(head, "Connection", "close");
  for (const auto& [name, value] : response.headers) add_header(head, name, value);
  for (const auto& [name, value] : security_headers()) add_header(head, name, value);
  head.append("\r\n");
  return head;
}

}  // namespace convene::transport
