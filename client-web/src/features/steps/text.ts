// How far people have come as a table for other programs.
import type { CoursePerson } from '$protocol';
import { csvText } from '../../ui/csv';

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
