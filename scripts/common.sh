# What the scripts of this folder share: where the project is, how they speak, how many things they do at once.
# Read with `source`; it changes to the project's root.
set -euo pipefail

project_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project_root"

say() { printf '\033[1m%s\033[0m\n' "$*" | plain_unless_terminal; }

# Ends the script: the first sentence says what failed, the others what to do.
fail() {
  { printf '\n\033[1;31m%s\033[0m\n' "$1"; shift; [ $# -eq 0 ] || printf '  %s\n' "$@"; } | plain_unless_terminal >&2
  exit 1
}

plain_unless_terminal() { if [ -t 1 ]; then cat; else sed 's/\x1b\[[0-9;]*m//g'; fi; }

# Compilers at once: one a core, but no more than memory holds (a file with Beast in it takes up to 2.2 GB).
build_jobs() {
  local cores memory_gib
  cores=$(nproc)
  memory_gib=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
  local jobs=$((memory_gib * 10 / 22))
  [ "$jobs" -lt "$cores" ] || jobs=$cores
  [ "$jobs" -ge 1 ] || jobs=1
  echo "$jobs"
}

# The Node that runs the client's tools: they want 20.19 or later and Debian 12 has 18, so the client brings its own.
node_for_tools() {
  local own=$project_root/client-web/node_modules/.bin/node
  if [ -x "$own" ]; then echo "$own"; else command -v node; fi
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
