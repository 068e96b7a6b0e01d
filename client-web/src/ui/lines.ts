/** What stands in a field that takes a thing a line, each cut where it is too long. */
export function linesOf(text: string, lengthMax: number): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, lengthMax))
    .filter(Boolean);
}
