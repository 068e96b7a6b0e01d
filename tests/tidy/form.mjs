// The outer form of files: names, lengths of lines and of files, the last character.
import { isCpp, isScript, isSource, isSvelte } from "./kinds.mjs";

export const lineLengthMax = 120;
export const fileLinesMax = 400;

/** What people type at a prompt. */
const isCommand = (path) => path.startsWith("scripts/") && !path.endsWith(".sh");

const names = [
  { files: isCpp, pattern: /^[a-z][a-z0-9_]*\.(cpp|hpp)$/, wanted: "snake_case: chat_history.cpp" },
  { files: isSvelte, pattern: /^[A-Z][A-Za-z0-9]*\.svelte$/, wanted: "PascalCase: ChatHistory.svelte" },
  { files: isCommand, pattern: /^[a-z][a-z0-9-]*(\.mjs)?$/, wanted: "kebab-case: make-example-campus.mjs" },
  { files: isScript, pattern: /^[a-z][a-z0-9_]*(\.[a-z0-9]+)+$/, wanted: "snake_case: chat_history.ts" },
];

function checkName(file) {
  const name = file.path.split("/").at(-1);
  const rule = names.find((candidate) => candidate.files(file.path));
  return rule.pattern.test(name) ? [] : [{ line: 1, sentence: `"${name}" is not ${rule.wanted}` }];
}

function checkLineLength(file) {
  const findings = [];
  file.lines.forEach((line, index) => {
    const length = [...line].length;
    if (length <= lineLengthMax) return;
    findings.push({ line: index + 1, sentence: `${length} characters (at most ${lineLengthMax}): break the line` });
  });
  return findings;
}

function checkFileLength(file) {
  const count = file.text.endsWith("\n") ? file.lines.length - 1 : file.lines.length;
  if (count <= fileLinesMax) return [];
  return [{ line: fileLinesMax + 1, sentence: `${count} lines (at most ${fileLinesMax}): split it, one idea a file` }];
}

function checkSpace(file) {
  const findings = [];
  file.lines.forEach((line, index) => {
    if (/[ \t\r]$/.test(line)) findings.push({ line: index + 1, sentence: "the line ends in white space: remove it" });
    if (/^ *\t/.test(line)) findings.push({ line: index + 1, sentence: "a tab: indent with two spaces" });
  });
  if (file.text !== "" && !file.text.endsWith("\n")) {
    findings.push({ line: file.lines.length, sentence: "the file does not end with a line break: add one" });
  }
  return findings;
}

export const formRules = [
  { name: "file-name", files: (path) => names.some((rule) => rule.files(path)), check: checkName },
  { name: "line-length", files: isSource, check: checkLineLength },
  { name: "file-length", files: isSource, check: checkFileLength },
  { name: "white-space", files: isSource, check: checkSpace },
];
