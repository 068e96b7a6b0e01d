// Each rule is shown one text that breaks it and one that does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn, rules } from "./rules.mjs";

const lines = (count) => "x = 1;\n".repeat(count);
const longFunction = (count) => `int f() {\n${"  g();\n".repeat(count - 2)}}\n`;

const include = (header) => `#include ${header}\n`;
const boost = include("<boost/asio.hpp>");
const json = include("<nlohmann/json.hpp>");

/** rule: [path, text that fails, text that passes]; a rule may have several rows. */
const examples = [
  ["file-name", "server/domain/ChatHistory.cpp", "\n", "server/domain/chat_history.cpp", "\n"],
  ["file-name", "client-web/src/ui/chatPanel.svelte", "\n", "client-web/src/ui/ChatPanel.svelte", "\n"],
  ["file-name", "client-web/src/net/backOff.ts", "\n", "client-web/src/net/back_off.svelte.test.ts", "\n"],
  ["file-name", "scripts/make_campus.mjs", "\n", "scripts/make-campus.mjs", "\n"],
  ["line-length", "server/base/a.cpp", `// ${"a".repeat(118)}\n`, `// ${"a".repeat(117)}\n`],
  ["line-length", "scripts/setup", `# ${"a".repeat(119)}\n`, `# ${"ä".repeat(118)}\n`],
  ["file-length", "client-web/src/a.ts", lines(401), lines(400)],
  ["file-length", "client-web/src/a.ts", lines(401), "client-web/src/protocol/messages.ts", lines(401)],
  ["white-space", "scripts/common.sh", "a \n", "a\n"],
  ["white-space", "server/base/a.cpp", "\tint a;\n", "  int a;\n"],
  ["white-space", "server/base/a.cpp", "int a;", "int a;\n"],
  ["function-length", "server/base/a.cpp", longFunction(71), longFunction(70)],
  ["floors", "server/domain/a.cpp", include('"host/host.hpp"'), include('"campus/path.hpp"')],
  ["floors", "server/adapters/a.cpp", include('"session/session.hpp"'), include('"ports/journal.hpp"')],
  ["floors", "server/domain/a.cpp", include('"chat.hpp"'), include('"domain/chat.hpp"')],
  ["floors", "server/host/a.cpp", include('"formats/tiled.hpp"'), include('"protocol/codec/codec.hpp"')],
  ["floors", "server/attic/a.cpp", "\n", "server/app/a.cpp", "\n"],
  ["libraries", "server/session/a.cpp", boost, "server/transport/a.cpp", boost],
  ["libraries", "server/formats/a.hpp", json, "server/formats/a.cpp", json],
  ["libraries", "server/host/a.cpp", json, "protocol/codec/a.cpp", json],
  ["libraries", "server/host/a.cpp", include("<spdlog/spdlog.h>"), "server/app/a.cpp", include("<spdlog/spdlog.h>")],
  ["libraries", "server/host/a.cpp", include("<sqlite3.h>"), "server/adapters/a.cpp", include("<sqlite3.h>")],
  ["libraries", "server/host/a.cpp", include("<sodium.h>"), "server/adapters/a.cpp", include("<sodium.h>")],
  ["libraries", "server/host/a.cpp", include("<openssl/sha.h>"), "server/transport/a.cpp", include("<openssl/ssl.h>")],
  ["libraries", "server/host/a.cpp", include("<CLI/CLI.hpp>"), "server/app/a.cpp", include("<CLI/CLI.hpp>")],
  ["libraries", "server/host/a.cpp", include("<gtest/gtest.h>"), "tests/host/a.hpp", include("<gtest/gtest.h>")],
  ["libraries", "tests/host/a.hpp", json, "tests/host/a.cpp", json],
  ["purity", "server/domain/a.cpp", include("<random>"), include("<algorithm>")],
  ["purity", "server/campus/a.cpp", "auto t = std::chrono::system_clock::now();\n", "auto t = context.now;\n"],
  ["purity", "server/host/a.cpp", "auto t = steady_clock::now();\n", "// steady_clock::now() is elsewhere\n"],
  ["locks", "server/transport/a.cpp", include("<mutex>"), "server/adapters/a.cpp", include("<mutex>")],
  ["no-coroutines", "tests/host/a.cpp", "co_await f();\n", "// co_await is banned\n"],
  ["no-cassert", "server/base/a.cpp", "assert(true);\n", "static_assert(true);\nCONVENE_ASSERT(true);\n"],
  ["no-using-std", "server/base/a.cpp", "using namespace std;\n", "using namespace std::chrono_literals;\n"],
  ["no-sleep", "tests/host/a.cpp", "std::this_thread::sleep_for(1s);\n", "wait_until_ready(1s);\n"],
  ["no-sleep", "tests/end_to_end/a.mjs", "await page.waitForTimeout(5);\n", "await page.waitForSelector('a');\n"],
  [
    "no-sleep",
    "client-web/src/net/a.test.ts",
    "await new Promise((done) => setTimeout(done, 2_000));\n",
    "await new Promise((done) => setTimeout(done, 20));\nconst timer = setTimeout(() => fail(), 20000);\n",
  ],
  ["no-sleep", "tests/end_to_end/a.mjs", "await sleep(500);\n", "await sleep(50);\n"],
  ["no-disabled-tests", "tests/host/a.cpp", "TEST(Host, DISABLED_Opens) {}\n", "TEST(Host, Opens) {}\n"],
  ["no-disabled-tests", "client-web/src/a.test.ts", "it.only('a', f);\n", "it('says .only', f);\n"],
  ["no-markup-injection", "client-web/src/a.ts", "a.innerHTML = b;\n", "a.textContent = b;\n"],
  ["no-markup-injection", "client-web/src/A.svelte", "<p>{@html text}</p>\n", "<p>{text}</p>\n"],
  ["no-inline-style", "client-web/src/A.svelte", '<p style="top: 0"></p>\n', "<p style:top={0}></p>\n"],
  ["no-evaluation", "client-web/src/a.ts", "eval(text);\n", "retrieval(text);\n"],
  ["no-debug-output", "client-web/src/a.ts", "console.log(a);\n", "console.error(a);\n"],
  ["no-leftovers", "docs/a.md", "TODO: write\n", "Todos are an island of thought.\n"],
  ["no-leftovers", "server/base/a.cpp", "// FIXME\n", "// mktemp fills in XXXXXX\n"],
  ["one-boost", "scripts/setup", "apt-get install libboost-dev\n", "apt-get install libboost1.81-dev\n"],
  ["pragma-once", "server/base/a.hpp", "int a;\n", "#pragma once\n"],
  [
    "no-registry-addresses",
    "client-web/package-lock.json",
    '  "resolved": "https://example.org/a.tgz",\n',
    '  "integrity": "sha512-a",\n',
  ],
];

const finds = (rule, path, text) => findingsIn(path, text).some((finding) => finding.rule === rule);

for (const [rule, badPath, badText, ...good] of examples) {
  const [goodPath, goodText] = good.length === 2 ? good : [badPath, good[0]];
  test(`${rule}: ${badPath}: ${badText.trim().replace(/\s+/g, " ").slice(0, 40)}`, () => {
    assert.ok(finds(rule, badPath, badText), "the bad example is not found");
    assert.ok(!finds(rule, goodPath, goodText), `the good example is refused: ${goodText}`);
  });
}

test("every rule has an example", () => {
  const shown = new Set(examples.map(([rule]) => rule));
  assert.deepEqual(rules.map((rule) => rule.name).filter((name) => !shown.has(name)), []);
});

test("every finding names the line it is about and what to do", () => {
  const [finding] = findingsIn("server/domain/a.cpp", '\n\n#include "host/host.hpp"\n');
  assert.equal(finding.line, 3);
  assert.match(finding.sentence, /domain may include .*, not host: move the shared part/);
});

test("files that no rule is for are left alone", () => {
  assert.deepEqual(findingsIn("docs/images/page.png", "\t\tTODO"), []);
});
