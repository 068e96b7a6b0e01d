// The command line of Convene. Exit codes: 0 all went well, 1 it could not be done, 2 the command line is wrong.
#include <CLI/CLI.hpp>
#include <iostream>

#include "app/commands.hpp"
#include "app/composition.hpp"
#include "app/keeping.hpp"
#include "app/limits.hpp"
#include "app/personal_export.hpp"
#include "app/rehearse.hpp"
#include "transport/log.hpp"

namespace {

using namespace convene;

constexpr int done = 0;
constexpr int failed = 1;
constexpr int misused = 2;

int finish(const Result<Done>& outcome) {
  if (outcome) return done;
  std::cerr << "convene: " << outcome.error().sentence << "\n" << outcome.error().remedy << "\n";
  return failed;
}

void add_data(CLI::App& command, std::filesystem::path& data) {
  command.add_option("--data", data, "folder that holds the convening")->required();
}

void add_limits(CLI::App& command, protocol::OperatorLimits& limits) {
  const auto set_all = [&limits](const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      const auto set = app::set_limit(limits, text);
      if (!set) throw CLI::ValidationError("--limit", set.error().sentence + " " + set.error().remedy);
    }
  };
  command
      .add_option_function<std::vector<std::string>>("--limit", set_all, "NAME=VALUE, as 'convene limits' lists them")
      ->type_name("NAME=VALUE");
}

CLI::App& add_serve(CLI::App& root, app::ServeOptions& options, std::string& log_level) {
  CLI::App& serve = *root.add_subcommand("serve", "Serve a convening until Ctrl-C");
  add_data(serve, options.data);
  serve.add_option("--port", options.port, "port to listen on")->capture_default_str();
  serve.add_option("--bind", options.bind, "address to listen on")->capture_default_str();
  serve.add_option("--web", options.web, "folder of the built browser client (default: where the build leaves it)");
  serve.add_option("--origin", options.origins, "public address people open, such as https://institute.example");
  serve.add_flag("--behind-proxy", options.is_behind_proxy,
                 "a proxy in front speaks TLS; its X-Forwarded headers count");
  CLI::Option& certificate = *serve.add_option("--tls-certificate", options.tls_certificate,
                                               "certificate with its chain, in PEM: this process speaks TLS");
  CLI::Option& key = *serve.add_option("--tls-key", options.tls_key, "its private key, in PEM; SIGHUP reads both anew");
  certificate.needs(&key);
  key.needs(&certificate);
  serve.add_flag("--example", options.is_example,
                 "create the example institute in an empty folder, keep its days current");
  serve.add_flag("--links", options.prints_links, "print a fresh sign-in link for each role");
  serve.add_option("--stun", options.stun, "a STUN server for voice and pictures, such as stun:relay.example:3478");
  CLI::Option& turn = *serve.add_option("--turn", options.turn, "a TURN server, such as turn:relay.example:3478");
  CLI::Option& secret = *serve.add_option("--turn-secret-file", options.turn_secret_file,
                                          "a file with the secret that the TURN servers share with this one");
  turn.needs(&secret);
  secret.needs(&turn);
  serve.add_option("--people", options.people, "simulated people for a first look")->check(CLI::Range(0, 2000));
  serve.add_option("--log-level", log_level, "how much is logged")
      ->check(CLI::IsMember({"debug", "info", "warning", "error"}))
      ->capture_default_str();
  serve.add_flag("--diagnostics", options.has_diagnostics,
                 "also open an echo on this machine, for suites that judge WebSocket servers");
  add_limits(serve, options.limits);
  return serve;
}

CLI::App& add_create(CLI::App& root, app::CreateOptions& options) {
  CLI::App& create = *root.add_subcommand("create", "Create a convening in an empty data folder");
  add_data(create, options.data);
  create.add_option("--title", options.title, "what it is called")->required();
  create.add_option("--zone", options.zone, "its time zone, such as Europe/Berlin")->required();
  create.add_option("--contact", options.contact, "whom people can ask, such as an e-mail address");
  create.add_option("--schedule", options.schedule, "its programme: a schedule.json of frab or pretalx");
  create.add_option("--map", options.map,
                    "its campus: a Tiled map in JSON; maps that its exits lead to are taken from beside it");
  create.add_flag("--open-registration", options.is_registration_open, "let people join without a link");
  return create;
}

CLI::App& add_import(CLI::App& root, app::ImportOptions& options) {
  CLI::App& import = *root.add_subcommand("import", "Replace programme or campus while the server is not running");
  add_data(import, options.data);
  import.add_option("--schedule", options.schedule, "a schedule.json of frab or pretalx");
  import.add_option("--map", options.map, "a Tiled map in JSON; maps that its exits lead to are taken from beside it");
  return import;
}

CLI::App& add_link(CLI::App& root, app::LinkOptions& options) {
  CLI::App& link = *root.add_subcommand("link", "Make sign-in links while the server is not running");
  add_data(link, options.data);
  link.add_option("--role", options.roles, "organiser, moderator or attendee; one link for each that is named")
      ->required()
      ->check(CLI::IsMember({"organiser", "moderator", "attendee"}));
  link.add_option("--origin", options.origin, "address people open")->capture_default_str();
  add_limits(link, options.limits);
  return link;
}

CLI::App& add_backup(CLI::App& root, app::BackupOptions& options) {
  CLI::App& backup = *root.add_subcommand("backup", "Copy a convening into a new folder; the server may run");
  add_data(backup, options.data);
  backup.add_option("--to", options.to, "folder to make")->required();
  return backup;
}

CLI::App& add_export(CLI::App& root, app::ExportOptions& options) {
  CLI::App& command = *root.add_subcommand("export", "Print all that is held on one person; the server may run");
  add_data(command, options.data);
  command.add_option("--person", options.person, "their id, such as p7, or their name")->required();
  return command;
}

CLI::App& add_erase(CLI::App& root, app::EraseOptions& options) {
  CLI::App& command =
      *root.add_subcommand("erase", "Erase what is held on one person, for good, while the server is not running");
  add_data(command, options.data);
  command.add_option("--person", options.person, "their id, such as p7, or their name")->required();
  return command;
}

CLI::App& add_restore(CLI::App& root, app::RestoreOptions& options) {
  CLI::App& restore = *root.add_subcommand("restore", "Make a data folder from a backup");
  restore.add_option("--from", options.from, "the backup's folder")->required();
  restore.add_option("--data", options.data, "folder to make")->required();
  return restore;
}

CLI::App& add_rehearse(CLI::App& root, app::RehearseOptions& options) {
  CLI::App& rehearse =
      *root.add_subcommand("rehearse", "Walk simulated people through a running convening and say what it carries");
  rehearse.add_option("--url", options.url, "address of the server, such as http://localhost:8080")->required();
  rehearse.add_option("--link", options.link, "sign-in link of an organiser")->required();
  rehearse.add_option("--people", options.people, "how many")->check(CLI::Range(1, 20'000))->capture_default_str();
  rehearse.add_option("--for", options.seconds, "how long, such as 60s or 5m")
      ->transform(CLI::AsNumberWithUnit(std::map<std::string, int>{{"s", 1}, {"m", 60}}))
      ->capture_default_str();
  rehearse.add_option("--trajectories", options.trajectories, "recorded tracks that strollers follow");
  rehearse.add_flag("--keep", options.keeps_people, "leave the simulated people in, to be swept later");
  return rehearse;
}

CLI::App& add_verify(CLI::App& root, std::filesystem::path& data) {
  CLI::App& verify = *root.add_subcommand("verify", "Read all that a data folder or backup holds; the server may run");
  add_data(verify, data);
  return verify;
}

}  // namespace

int main(int argument_count, char** arguments) {
  CLI::App root("Convene: a self-hosted virtual convening server.", "convene");
  root.require_subcommand(1);
  root.failure_message(CLI::FailureMessage::simple);
  app::ServeOptions serve_options;
  app::CreateOptions create_options;
  app::ImportOptions import_options;
  app::LinkOptions link_options;
  app::BackupOptions backup_options;
  app::RestoreOptions restore_options;
  app::ExportOptions export_options;
  app::EraseOptions erase_options;
  app::RehearseOptions rehearse_options;
  std::filesystem::path verified_data;
  std::string log_level = "info";
  const CLI::App& serve = add_serve(root, serve_options, log_level);
  const CLI::App& create = add_create(root, create_options);
  const CLI::App& import = add_import(root, import_options);
  const CLI::App& backup = add_backup(root, backup_options);
  const CLI::App& exporting = add_export(root, export_options);
  const CLI::App& erasing = add_erase(root, erase_options);
  const CLI::App& restore = add_restore(root, restore_options);
  const CLI::App& rehearse = add_rehearse(root, rehearse_options);
  const CLI::App& verify = add_verify(root, verified_data);
  const CLI::App& limits = *root.add_subcommand("limits", "Print the limits that an operator may set");
  add_link(root, link_options);
  try {
    root.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return root.exit(error) == 0 ? done : misused;
  }
  log::set_level(log_level);
  try {
    if (serve.parsed()) return finish(app::serve(serve_options));
    if (create.parsed()) return finish(app::create(create_options));
    if (import.parsed()) return finish(app::import(import_options));
    if (backup.parsed()) return finish(app::backup(backup_options));
    if (exporting.parsed()) return finish(app::export_person(export_options));
    if (erasing.parsed()) return finish(app::erase_person(erase_options));
    if (restore.parsed()) return finish(app::restore(restore_options));
    if (rehearse.parsed()) return finish(app::rehearse(rehearse_options));
    if (limits.parsed()) {
      app::print_limits(std::cout);
      return done;
    }
    if (verify.parsed()) return finish(app::verify(verified_data));
    return finish(app::link(link_options));
  } catch (const std::exception& error) {
    std::cerr << "convene: it could not start: " << error.what() << "\n";
    return failed;
  }
}
