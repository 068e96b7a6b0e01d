// The bugs that scripts/plants makes must still fit the sources: each replaces exactly one place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { plants } from "../simulation/plants.mjs";

for (const { name, file, from, to } of plants) {
  test(`can be planted: ${name}`, () => {
    assert.equal(readFileSync(file, "utf8").split(from).length - 1, 1, `${file} should hold once: ${from}`);
    assert.notEqual(from, to);
  });
}
