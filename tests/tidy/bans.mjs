// What may not be written, each ban with its replacement. A ban looks at single lines: of `code`, where comments and
// the insides of strings are blank, or of `text`, where they stand.
import { isClient, isCpp, isHeader, isScript, isShell, isSource, isSvelte, isTest } from "./kinds.mjs";

/** tests/tidy itself is a collection of bad examples. */
const isOurs = (path) => !path.startsWith("tests/tidy/");
const isScriptTest = (path) => isTest(path) && (isScript(path) || isSvelte(path)) && isOurs(path);
const isClientSource = (path) => isClient(path) && !isTest(path);

const sleepMsMax = 100;

/** How many milliseconds a line sleeps as a way to wait; 0 where it does not. */
function millisecondsSlept(line) {
  const promised = /=>\s*(?:void\s+)?setTimeout\(\s*\w+\s*,\s*([\d_]+)/.exec(line);
  const awaited = /\bawait\s+(?:sleep|delay|setTimeout|wait)\(\s*([\d_]+)/.exec(line);
  const match = promised ?? awaited;
  return match ? Number(match[1].replaceAll("_", "")) : 0;
}

const bans = [
  {
    name: "no-coroutines",
    files: isCpp,
    in: "code",
    pattern: /\b(co_await|co_return|co_yield|co_spawn)\b/,
    instead: "Debian 12's compilers miscompile coroutines: use completion handlers",
  },
  {
    name: "no-cassert",
    files: isCpp,
    in: "code",
    pattern: /#\s*include\s*<cassert>|(?<![\w.:])assert\(/,
    instead: "it is off in release: use CONVENE_ASSERT from base/assert.hpp",
  },
  {
    name: "no-using-std",
    files: isCpp,
    in: "code",
    pattern: /\busing\s+namespace\s+std\s*;/,
    instead: "write std:: or name the one thing",
  },
  {
    name: "no-sleep",
    files: isCpp,
    in: "code",
    pattern: /\b(sleep_for|sleep_until|usleep|nanosleep)\b|(?<![\w.:>])sleep\(/,
    instead: "wait for the event itself, with a deadline; in a unit test pass the time as an argument",
  },
  {
    name: "no-sleep",
    files: isScriptTest,
    in: "text",
    pattern: { test: (line) => /\bwaitForTimeout\(/.test(line) || millisecondsSlept(line) > sleepMsMax },
    instead: "wait for what should happen, with a deadline, instead of for the clock",
  },
  {
    name: "no-disabled-tests",
    files: (path) => isTest(path) && isCpp(path),
    in: "code",
    pattern: /\bDISABLED_/,
    instead: "mend the test or delete it; GTEST_SKIP() with a sentence where its input may be absent",
  },
  {
    name: "no-disabled-tests",
    files: isScriptTest,
    in: "code",
    pattern: /\b(describe|it|test|suite)\.(skip|only|todo|fixme|failing)\b|\b(xit|fit|xdescribe|fdescribe)\(/,
    instead: "mend the test or delete it, and let all of them run",
  },
  {
    name: "no-markup-injection",
    files: isClientSource,
    in: "text",
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML)\b|\bdocument\.write\b|\{@html\b/,
    instead: "people's text never becomes markup: bind it as text, or build elements",
  },
  {
    name: "no-inline-style",
    files: (path) => isClientSource(path) && /\.(svelte|html)$/.test(path),
    in: "text",
    pattern: /\sstyle=["'{]/,
    instead: "the content security policy forbids it: use a class, or Svelte's style:property={value}",
  },
  {
    name: "no-evaluation",
    files: (path) => isClientSource(path) || isScript(path),
    in: "code",
    pattern: /(?<![\w.$])eval\(|\bnew Function\(/,
    instead: "the content security policy forbids it: write the function",
  },
  {
    name: "no-debug-output",
    files: (path) => path.startsWith("client-web/src/") && (isScript(path) || isSvelte(path)),
    in: "code",
    pattern: /\bconsole\.(log|debug|trace)\(|(?<![\w.$])debugger\b/,
    instead: "show it to the person, or test it; console.warn and console.error are for what went wrong",
  },
  {
    name: "no-leftovers",
    files: (path) => (isSource(path) || path.endsWith(".md") || path.endsWith("CMakeLists.txt")) && isOurs(path),
    in: "text",
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    instead: "finish it, or file an issue and say here what holds today",
  },
  {
    name: "one-boost",
    files: (path) => isShell(path) || path.endsWith(".yml") || path.endsWith("Dockerfile"),
    in: "text",
    pattern: /\blibboost(-[a-z]+)*-dev\b/,
    instead: "it would remove libboost1.81-dev: name that one",
  },
  {
    name: "pragma-once",
    files: isHeader,
    whole: (file) => /^#pragma once$/m.test(file.text),
    instead: "a header begins with a sentence and #pragma once",
  },
  {
    name: "no-registry-addresses",
    files: (path) => path.endsWith("package-lock.json"),
    in: "text",
    pattern: /"resolved":\s*"http/,
    instead: "a lock file names no registry's host: set omit-lockfile-registry-resolved=true in .npmrc and lock anew",
  },
];

function toRule(ban) {
  const check = (file) => {
    if (ban.whole) return ban.whole(file) ? [] : [{ line: 1, sentence: ban.instead }];
    const lines = ban.in === "code" ? file.codeLines : file.lines;
    const findings = [];
    lines.forEach((line, index) => {
      if (!ban.pattern.test(line)) return;
      const what = ban.pattern instanceof RegExp ? ban.pattern.exec(line)[0].trim() : file.lines[index].trim();
      findings.push({ line: index + 1, sentence: `"${what}" is banned: ${ban.instead}` });
    });
    return findings;
  };
  return { name: ban.name, files: ban.files, check };
}

export const banRules = bans.map(toRule);
