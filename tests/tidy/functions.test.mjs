// The counting of functions: which blocks are functions, and how many lines they have.
import assert from "node:assert/strict";
import { test } from "node:test";
import { functionsOf } from "./functions.mjs";
import { makeFile } from "./source.mjs";

const count = (path, text) => functionsOf(makeFile(path, text)).map((found) => found.lines);
const cpp = (text) => count("server/base/a.cpp", text);
const script = (text) => count("client-web/src/a.ts", text);

test("a C++ function is counted from its head to its bracket", () => {
  assert.deepEqual(cpp("int f(int a,\n      int b) {\n  return a;\n}\n"), [4]);
});

test("namespaces, classes, enumerations and tables are no functions", () => {
  const text = [
    "namespace a::b {",
    "enum class Kind { one, two };",
    "constexpr std::array<int, 2> table = {",
    "  1, 2};",
    "std::vector<Row> rows{",
    "  {1, 2}, {3, 4}};",
    "struct Point {",
    "  int x = 0;",
    "  int y{",
    "  };",
    "};",
    "}",
    "",
  ].join("\n");
  assert.deepEqual(cpp(text), []);
});

test("methods, templates, operators and constructors with lists are functions", () => {
  assert.deepEqual(cpp("class A {\n public:\n  int f() const {\n    return 1;\n  }\n};\n"), [3]);
  assert.deepEqual(cpp("template <class T>\nT f(T a) {\n  return a;\n}\n"), [4]);
  assert.deepEqual(cpp("struct A {\n  A& operator=(const A& a) {\n    return *this;\n  }\n};\n"), [3]);
  assert.deepEqual(cpp("A::A(int a)\n    : a_{a},\n      b_{2} {\n  f();\n}\n"), [2, 2, 3]);
});

test("blocks within a function belong to it", () => {
  assert.deepEqual(cpp("void f() {\n  if (a) {\n    g([] { return 1; });\n  }\n  const auto b = {1};\n}\n"), [6]);
});

test("a test case is a function", () => {
  assert.deepEqual(cpp("TEST(Chat, Posts) {\n  f();\n}\n"), [3]);
});

test("braces in strings, comments, raw strings, characters and directives count for nothing", () => {
  const body = ['  a = "{";  // {', "  b = '{'; /* { */", '  c = R"x({{)x";', "  d = 1'000;"].join("\n");
  assert.deepEqual(cpp(`void f() {\n${body}\n}\n`), [6]);
  assert.deepEqual(cpp("#define OPEN() \\\n  namespace a {\nint f() {\n}\n"), [2]);
});

test("TypeScript functions, methods, arrows and return types are found", () => {
  assert.deepEqual(script("export function f(a: number): Promise<void> {\n  g();\n}\n"), [3]);
  assert.deepEqual(script("class A {\n  async m() {\n    g();\n  }\n}\n"), [3]);
  assert.deepEqual(script("const f = (a: { b: number }) => {\n  g();\n};\n"), [3]);
  assert.deepEqual(script("function f({ a, b }: P) {\n  g();\n}\n"), [3]);
});

test("control blocks, objects, classes and descriptions of tests are none", () => {
  assert.deepEqual(script("if (f(a)) {\n}\nfor (const a of b()) {\n}\nconst o = {\n};\nclass A {\n}\n"), []);
  assert.deepEqual(script('describe("a", () => {\n  const b = 1;\n});\n'), []);
});

test("nested TypeScript functions are counted on their own too", () => {
  assert.deepEqual(script("function f() {\n  return () => {\n    g();\n  };\n}\n"), [5, 3]);
});

test("templates, regular expressions and divisions do not unbalance the count", () => {
  const body = ["  a = `{${b ? `{` : '{'}`;", "  c = /[{/]{/.test(d);", "  e = f / 2 / g;"].join("\n");
  assert.deepEqual(script(`function f() {\n${body}\n}\n`), [5]);
});

test("a component's functions are those of its script", () => {
  const text = '<script lang="ts">\n  function f() {\n    g();\n  }\n</script>\n\n{#if a}\n  <p>{a}</p>\n{/if}\n';
  assert.deepEqual(count("client-web/src/A.svelte", text), [3]);
});
