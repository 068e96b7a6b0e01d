// How far people have come as a table for other programs.
import type { CoursePerson } from '$protocol';

/** RFC 4180; what a spreadsheet would take for a formula is kept from being one. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function standingCsv(people: readonly CoursePerson[], steps: number): string {
  const rows = people.map(({ person, name, done, completed }) => [
    person,
    name,
    done,
    steps,
    completed === undefined ? '' : new Date(completed).toISOString(),
  ]);
  return csvText([['person', 'name', 'steps_done', 'steps', 'completed'], ...rows]);
}
