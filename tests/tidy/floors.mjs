// The floor plan of docs/architecture.md as a table: which folder may include which, and where each library may be
// seen.
import { isCpp, isHeader, isProductCpp } from "./kinds.mjs";

const floor0 = ["base", "protocol"];
const floor1 = [...floor0, "campus", "domain"];

/** Folder → the folders it may include, besides itself. */
export const mayInclude = {
  base: [],
  protocol: ["base"],
  campus: floor0,
  domain: [...floor0, "campus"],
  ports: floor1,
  formats: floor1,
  host: [...floor1, "ports"],
  session: [...floor1, "ports", "formats", "host"],
  adapters: [...floor1, "ports", "formats"],
  transport: [...floor1, "ports", "host", "session"],
  rehearsal: floor0,
  app: [...floor1, "ports", "formats", "host", "session", "adapters", "transport", "rehearsal"],
};

/** The floors that know no clock, thread, chance or I/O: all of it comes to them as arguments. */
export const pureFolders = [...floor1, "ports", "formats", "host", "session"];

/**
 * Where a library may be included, and what to do elsewhere. Tests may include any of them, but in headers none
 * that takes seconds to compile.
 */
const libraries = [
  {
    header: /^boost\//,
    isSlow: true,
    allowed: (path) => path.startsWith("server/transport/"),
    instead: "Boost stays in server/transport: give it a small interface there and use that",
  },
  {
    header: /^openssl\//,
    allowed: (path) => /^server\/(transport|adapters)\//.test(path),
    instead: "OpenSSL stays in server/transport and server/adapters: put it behind a port",
  },
  {
    header: /^nlohmann\//,
    isSlow: true,
    allowed: (path) => /^(protocol\/(codec|generated)|server\/formats)\/.*\.cpp$/.test(path),
    instead: "JSON stays in .cpp files of protocol/codec, protocol/generated and server/formats: pass values",
  },
  {
    header: /^spdlog\//,
    allowed: (path) => /^server\/(transport|app)\//.test(path),
    instead: "logging stays in server/transport and server/app: return what happened as a value",
  },
  {
    header: /^(sqlite3\.h|sodium(\.h|\/))/,
    allowed: (path) => path.startsWith("server/adapters/"),
    instead: "SQLite and libsodium stay in server/adapters: use the port that they serve",
  },
  {
    header: /^liburing\.h$/,
    allowed: (path) => path.startsWith("server/transport/"),
    instead: "io_uring stays in server/transport: use its SendRing",
  },
  {
    header: /^CLI\//,
    allowed: (path) => path.startsWith("server/app/"),
    instead: "the command line stays in server/app: pass what it says as arguments",
  },
  {
    header: /^(gtest|gmock)\//,
    allowed: () => false,
    instead: "GoogleTest stays in tests/: move what needs it there",
  },
];

const lockHeaders = /^(mutex|shared_mutex|condition_variable)$/;
const impureHeaders = new RegExp(`${lockHeaders.source}|^(thread|future|random|iostream|fstream|ctime|filesystem)$`);

/** "server/domain/chat.cpp" → "domain", "protocol/codec/codec.cpp" → "protocol", anything else → null. */
export function folderOf(path) {
  const parts = path.split("/");
  if (parts[0] === "protocol") return "protocol";
  if (parts[0] === "server" && parts.length > 2) return parts[1];
  return null;
}

function includesOf(file) {
  const found = [];
  file.lines.forEach((text, index) => {
    const match = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(text);
    if (match) found.push({ line: index + 1, header: match[2], isQuoted: match[1] === '"' });
  });
  return found;
}

function floorFinding(from, include) {
  const to = include.header.split("/")[0];
  if (to === from) return null;
  if (!(to in mayInclude)) {
    return `"${include.header}" is not found from server/: write the whole path, like "domain/chat.hpp"`;
  }
  if (mayInclude[from].includes(to)) return null;
  const allowed = mayInclude[from].join(", ") || "nothing";
  return `${from} may include ${allowed}, not ${to}: move the shared part to a lower floor, or pass it as an argument`;
}

function checkFloors(file) {
  const from = folderOf(file.path);
  if (!(from in mayInclude)) {
    const remedy = "give it a row in tests/tidy/floors.mjs and in CMakeLists.txt";
    return [{ line: 1, sentence: `server/${from} is on no floor: ${remedy}` }];
  }
  const findings = [];
  for (const include of includesOf(file)) {
    const sentence = include.isQuoted && floorFinding(from, include);
    if (sentence) findings.push({ line: include.line, sentence });
  }
  return findings;
}

function checkLibraries(file) {
  const isTest = !isProductCpp(file.path);
  const findings = [];
  for (const include of includesOf(file)) {
    const library = libraries.find((candidate) => candidate.header.test(include.header));
    if (!library || library.allowed(file.path)) continue;
    if (isTest && !(library.isSlow && isHeader(file.path))) continue;
    findings.push({ line: include.line, sentence: `<${include.header}> does not belong here: ${library.instead}` });
  }
  return findings;
}

function checkPurity(file) {
  const findings = [];
  for (const include of includesOf(file)) {
    if (!include.isQuoted && impureHeaders.test(include.header)) {
      const sentence = `<${include.header}> is not for this floor: take times, seeds and bytes as arguments (ports)`;
      findings.push({ line: include.line, sentence });
    }
  }
  file.codeLines.forEach((text, index) => {
    const match = /\b(\w+_clock)::now\b|\b(gettimeofday|clock_gettime|std::time|std::rand)\s*\(/.exec(text);
    if (match) {
      const sentence = `${match[0].trim()} asks the clock or chance: take the time or the seed as an argument`;
      findings.push({ line: index + 1, sentence });
    }
  });
  return findings;
}

function checkLocks(file) {
  return includesOf(file)
    .filter((include) => !include.isQuoted && lockHeaders.test(include.header))
    .map((include) => ({
      line: include.line,
      sentence: `<${include.header}>: locks stay in server/adapters; elsewhere one thread owns, others post`,
    }));
}

export const floorRules = [
  { name: "floors", files: isProductCpp, check: checkFloors },
  { name: "libraries", files: isCpp, check: checkLibraries },
  { name: "purity", files: (path) => isProductCpp(path) && pureFolders.includes(folderOf(path)), check: checkPurity },
  { name: "locks", files: (path) => /^server\/(transport|app)\//.test(path) && isCpp(path), check: checkLocks },
];
