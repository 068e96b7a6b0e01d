// House style and floor plan as a test: `node tests/tidy/tidy.mjs [file…]` prints path:line: sentence for whatever
// breaks a rule and then ends with 1. Without arguments it reads what git tracks or would track.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findingsIn, isOfInterest } from "./rules.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

function projectPaths() {
  const options = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const listing = execFileSync("git", options, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return listing.split("\0").filter((path) => path !== "");
}

function isFile(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
}

function main(named) {
  const paths = named.length > 0 ? named.map((path) => relative(root, resolve(path))) : projectPaths();
  const read = paths.filter((path) => isOfInterest(path) && isFile(path));
  let findingCount = 0;
  for (const path of read) {
    for (const finding of findingsIn(path, readFileSync(join(root, path), "utf8"))) {
      console.log(`${path}:${finding.line}: ${finding.sentence} [${finding.rule}]`);
      findingCount++;
    }
  }
  const outcome = findingCount === 0 ? "nothing to mend" : `${findingCount} to mend`;
  console.log(`tidy: ${read.length} files, ${outcome}`);
  return findingCount === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
