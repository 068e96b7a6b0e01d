// What a process used, by its own accounting in /proc.
#pragma once

#include <cstdint>

namespace convene::bench {

/// Seconds of all its threads in user and kernel mode, to a hundredth; 0 where there is no such process.
double cpu_seconds(int pid);

/// Resident memory in bytes.
std::uint64_t resident_bytes(int pid);

}  // namespace convene::bench
