// All rules, and what they say about one file.
import { banRules } from "./bans.mjs";
import { floorRules } from "./floors.mjs";
import { formRules } from "./form.mjs";
import { functionRules } from "./functions.mjs";
import { makeFile } from "./source.mjs";

/** A rule: its name, the paths it is for, and check(file) → [{ line, sentence }]. */
export const rules = [...formRules, ...functionRules, ...floorRules, ...banRules];

/** What the rules find in a file of this path and text, in the order of its lines: [{ rule, line, sentence }]. */
export function findingsIn(path, text) {
  const bound = rules.filter((rule) => rule.files(path));
  if (bound.length === 0) return [];
  const file = makeFile(path, text);
  const findings = bound.flatMap((rule) => rule.check(file).map((finding) => ({ rule: rule.name, ...finding })));
  return findings.sort((a, b) => a.line - b.line);
}

/** Whether any rule looks at this path, so that other files need not be read. */
export const isOfInterest = (path) => rules.some((rule) => rule.files(path));
