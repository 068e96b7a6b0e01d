// How long functions are, counted by brackets: no parser, so it knows the shapes that this project writes and no more.
import { isCpp, isGenerated, isScript, isSvelte } from "./kinds.mjs";

export const functionLinesMax = 70;

/** The functions of a file, outermost in C++, all in TypeScript: [{ line, lines }]; line counts from 1. */
export function functionsOf(file) {
  const code = isCpp(file.path) ? withoutDirectives(file.code) : file.code;
  return isCpp(file.path) ? cppFunctions(code) : scriptFunctions(code);
}

function check(file) {
  return functionsOf(file)
    .filter((found) => found.lines > functionLinesMax)
    .map((found) => ({
      line: found.line,
      sentence: `a function of ${found.lines} lines (at most ${functionLinesMax}): give its steps names of their own`,
    }));
}

/** A macro's braces need not balance within its own lines. */
function withoutDirectives(code) {
  return code.replace(/^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm, (text) => text.replace(/[^\n]/g, " "));
}

function lineCounter(code) {
  let position = 0;
  let line = 1;
  return (target) => {
    for (; position < target; position++) if (code[position] === "\n") line++;
    return line;
  };
}

function cppFunctions(code) {
  const found = [];
  const open = [];
  const lineAt = lineCounter(code);
  let headStart = 0;
  let lastClosed = "";
  for (let i = 0; i < code.length; i++) {
    const character = code[i];
    if (character === "{") {
      const label = /^\s*(public|private|protected)\s*:/.exec(code.slice(headStart, i));
      if (label) headStart += label[0].length;
      const head = code.slice(headStart, i);
      const isInside = open.some((block) => block.kind === "function");
      const kind = isInside ? "inner" : cppBlockKind(head, lastClosed);
      open.push({ kind, line: kind === "inner" ? 0 : lineAt(headStart + head.search(/\S|$/)) });
    } else if (character === "}") {
      const block = open.pop() ?? { kind: "" };
      lastClosed = block.kind;
      if (block.kind === "function") found.push({ line: block.line, lines: lineAt(i) - block.line + 1 });
    } else if (character !== ";") {
      continue;
    } else {
      lastClosed = "";
    }
    headStart = i + 1;
  }
  return found;
}

/** What the block behind `head` is; `before` is the kind of the block that ended where the head begins. */
function cppBlockKind(head, before) {
  const text = withoutTemplateHeads(head).replace(/\[\[[^\]]*\]\]/g, "").trim();
  if (/^(inline\s+)?namespace\b|^extern\s+"/.test(text)) return "scope";
  if (/^(typedef\s+)?(class|struct|union)\b/.test(text)) return "scope";
  if (/^enum\b/.test(text)) return "data";
  if (/(^|[^=!<>])=$/.test(text) && !/operator\s*=$/.test(text)) return "data";
  if (text === "" || text.startsWith(",")) return before === "function" ? "function" : "data";
  return text.includes(")") ? "function" : "data";
}

function withoutTemplateHeads(head) {
  let text = head;
  for (let start = text.search(/\btemplate\s*</); start >= 0; start = text.search(/\btemplate\s*</)) {
    let depth = 0;
    let end = text.indexOf("<", start);
    for (; end < text.length; end++) {
      if (text[end] === "<") depth++;
      else if (text[end] === ">" && --depth === 0) break;
    }
    text = text.slice(0, start) + text.slice(end + 1);
  }
  return text;
}

function scriptFunctions(code) {
  const found = [];
  const open = [];
  const lineAt = lineCounter(code);
  for (let i = 0; i < code.length; i++) {
    if (code[i] === "{") {
      open.push({ isFunction: isScriptFunction(code.slice(Math.max(0, i - 2000), i)), line: lineAt(i) });
    } else if (code[i] === "}") {
      const block = open.pop();
      if (block?.isFunction) found.push({ line: block.line, lines: lineAt(i) - block.line + 1 });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

const controlWords = new Set(["if", "for", "while", "switch", "catch", "with", "await"]);

/** Whether a `{` behind this text opens a function's body. A describe() is a list of tests, not a function. */
function isScriptFunction(before) {
  const text = before.trimEnd();
  if (/\bdescribe(\.\w+)?\(\s*("[^"]*"|'[^']*'|`[^`]*`)\s*,\s*(async\s*)?\(\)\s*=>$/.test(text)) return false;
  if (text.endsWith("=>")) return true;
  const withoutType = text.replace(/\)\s*:\s*[\w$][^;{}()=]*$/, ")");
  if (!withoutType.endsWith(")")) return false;
  const word = wordBeforeParenthesis(withoutType);
  return word !== null && !controlWords.has(word);
}

/** "if (a(b))" → "if", "post(x)" → "post"; null where no bracket opens. */
function wordBeforeParenthesis(text) {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ")") depth++;
    else if (text[i] === "(" && --depth === 0) return /([\w$]*)\s*(<[^()]*>)?\s*$/.exec(text.slice(0, i))[1];
  }
  return null;
}

export const functionRules = [
  {
    name: "function-length",
    files: (path) => (isCpp(path) || isScript(path) || isSvelte(path)) && !isGenerated(path),
    check,
  },
];
