// What an operator says on the command line, as values.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "protocol/generated/cpp/operator_limits.hpp"

namespace convene::app {

struct ServeOptions {
  std::filesystem::path data;
  std::uint16_t port = 8080;
  std::string bind = "127.0.0.1";
  std::filesystem::path web;         // folder of the built client; empty: looked for where the build leaves it
  std::vector<std::string> origins;  // besides this machine's own
  bool is_behind_proxy = false;
  std::filesystem::path tls_certificate;  // with its chain; empty: no TLS in this process
  std::filesystem::path tls_key;

  bool is_tls() const { return !tls_certificate.empty(); }
  bool is_example = false;
  bool prints_links = false;
  bool has_diagnostics = false;
  std::size_t people = 0;         // simulated ones
  std::vector<std::string> stun;  // stun:host:port
  std::vector<std::string> turn;  // turn:host:port, with or without ?transport=
  std::filesystem::path turn_secret_file;
  protocol::OperatorLimits limits;
};

struct CreateOptions {
  std::filesystem::path data;
  std::string title;
  std::string zone;
  std::string contact;
  bool is_registration_open = false;
  std::filesystem::path schedule;  // empty: none
  std::filesystem::path map;
};

struct ImportOptions {
  std::filesystem::path data;
  std::filesystem::path schedule;
  std::filesystem::path map;
};

struct LinkOptions {
  std::filesystem::path data;
  std::vector<std::string> roles;
  std::string origin = "http://localhost:8080";
  protocol::OperatorLimits limits;
};

struct BackupOptions {
  std::filesystem::path data;
  std::filesystem::path to;
};

struct ExportOptions {
  std::filesystem::path data;
  std::string person;  // id or name
};

struct EraseOptions {
  std::filesystem::path data;
  std::string person;  // id or name
};

struct RestoreOptions {
  std::filesystem::path from;
  std::filesystem::path data;
};

struct RehearseOptions {
  std::string url;
  std::string link;  // an organiser's
  std::size_t people = 100;
  int seconds = 60;
  std::filesystem::path trajectories;  // empty: people walk to places of the campus
  bool keeps_people = false;           // they are not swept at the end
};

}  // namespace convene::app
