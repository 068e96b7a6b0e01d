// A source file as the rules see it, and the same text with comments and the insides of strings blanked out.
import { isCpp, isScript, isSvelte } from "./kinds.mjs";

/** path: from the project's root; text: the whole file. `code` has the length and the lines of `text`. */
export function makeFile(path, text) {
  const code = codeOf(path, text);
  return { path, text, code, lines: text.split("\n"), codeLines: code.split("\n") };
}

function codeOf(path, text) {
  if (isCpp(path)) return blank(text, { isCpp: true });
  if (isScript(path)) return blank(text, { isCpp: false });
  if (isSvelte(path)) return blankAllButScripts(text);
  return text;
}

/** In a component only what stands between <script> and </script> is program text; the rest becomes spaces. */
function blankAllButScripts(text) {
  let result = "";
  let position = 0;
  for (const match of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const start = match.index + match[0].indexOf(">") + 1;
    const end = match.index + match[0].length - "</script>".length;
    result += spaces(text.slice(position, start)) + blank(text.slice(start, end), { isCpp: false });
    position = end;
  }
  return result + spaces(text.slice(position));
}

const spaces = (text) => text.replace(/[^\n]/g, " ");

/** Comments and the insides of literals become spaces, so that braces and words in them count for nothing. */
export function blank(text, { isCpp: cpp }) {
  let result = "";
  let position = 0;
  while (position < text.length) {
    const end = endOfBlank(text, position, result, cpp);
    if (end > position) {
      result += blankLiteral(text.slice(position, end));
      position = end;
    } else {
      result += text[position++];
    }
  }
  return result;
}

/** The quotes stay, so that a string remains visible as one. */
function blankLiteral(piece) {
  const isQuoted = /^["'`]/.test(piece) && piece.length > 1;
  return isQuoted ? piece[0] + spaces(piece.slice(1, -1)) + piece.at(-1) : spaces(piece);
}

/** Where the comment or literal that starts at `position` ends; `position` itself where none starts. */
function endOfBlank(text, position, before, cpp) {
  const two = text.slice(position, position + 2);
  if (two === "//") return until(text, position, "\n");
  if (two === "/*") return until(text, position + 2, "*/") + 2;
  const character = text[position];
  if (cpp) {
    if (two === 'R"') return endOfRawString(text, position);
    const isDigitSeparator = character === "'" && /[0-9a-fA-F]/.test(text[position - 1] ?? "");
    return (character === '"' || character === "'") && !isDigitSeparator ? endOfString(text, position) : position;
  }
  if (character === '"' || character === "'") return endOfString(text, position);
  if (character === "`") return endOfTemplate(text, position);
  if (character === "/" && isRegexHere(before)) return endOfRegex(text, position);
  return position;
}

function until(text, from, mark) {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

function endOfRawString(text, position) {
  const open = text.indexOf("(", position);
  const close = `)${text.slice(position + 2, open)}"`;
  return Math.min(until(text, open, close) + close.length, text.length);
}

/** A quoted literal ends at its quote, or at the end of its line where it is broken off. */
function endOfString(text, position) {
  const quote = text[position];
  for (let i = position + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i + 1;
    else if (text[i] === "\n") return i;
  }
  return text.length;
}

function endOfTemplate(text, position) {
  for (let i = position + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "`") return i + 1;
    else if (text.startsWith("${", i)) i = endOfSubstitution(text, i + 2);
  }
  return text.length;
}

/** From behind `${`: the position of the `}` that closes it. */
function endOfSubstitution(text, position) {
  let depth = 1;
  for (let i = position; i < text.length; i++) {
    if (text[i] === "`") i = endOfTemplate(text, i) - 1;
    else if (text[i] === '"' || text[i] === "'") i = endOfString(text, i) - 1;
    else if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return text.length;
}

/** A slash starts a regular expression where a value is expected, that is after an operator or an opening bracket. */
function isRegexHere(before) {
  const tail = before.trimEnd();
  return tail === "" || /[=(,:;!&|?{}[+>]$/.test(tail) || /\b(return|typeof|case|of|in)$/.test(tail);
}

function endOfRegex(text, position) {
  let isInClass = false;
  for (let i = position + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "[") isInClass = true;
    else if (text[i] === "]") isInClass = false;
    else if (text[i] === "/" && !isInClass) return i + 1;
    else if (text[i] === "\n") return position;
  }
  return position;
}
