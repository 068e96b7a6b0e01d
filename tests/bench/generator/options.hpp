// What one run of the generator does.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace convene::bench {

struct Options {
  std::string workload;
  std::string dialect;
  std::string port;
  int pid = 0;                        // of the server, for its own accounting
  std::vector<std::string> sessions;  // a line a person, as the dialect reads it
  std::size_t people = 1000;
  std::size_t per_second = 50;  // messages, of all senders together
  std::size_t text_bytes = 100;
  std::size_t stuck_each = 0;  // one in so many stops reading; 0: nobody
  std::size_t crowds = 8;
  std::size_t in_flight = 200;  // people who are joining at once
  int warm_seconds = 2;
  int seconds = 5;
};

}  // namespace convene::bench
