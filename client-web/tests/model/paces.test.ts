// Self-paced sessions and worksheets: what the page knows of them, and the files that it makes.
import { describe, expect, it } from 'vitest';
import type { CoursePerson, RecordEvent, Sheet, StepId } from '$protocol';
import { cellsOf, sheetCsv, sheetMarkdown } from '../../src/features/sheets/text';
import { isOpen, resumeAt, standingIn } from '../../src/features/steps/standing';
import { standingCsv } from '../../src/features/steps/text';
import { csvText } from '../../src/ui/csv';
import { reduceCourses, reduceOwnCourses } from '../../src/model/courses';
import { reduceOwnSheets, reduceSheets } from '../../src/model/sheets';
import { emptyConvening, emptyInbox } from '../fake/views';

const session = 's7' as const;
const steps: StepId[] = ['e2', 'e3', 'e10'];
const record = (t: string, d: unknown): RecordEvent => ({ t, topic: 'x', offset: 0, at: 5, d }) as RecordEvent;
const course = { session, version: 1, opens: 1000, steps };

describe('a self-paced session', () => {
  const convening = reduceCourses(emptyConvening, record('course.changed', { course }));

  it('has the steps that it was told of last', () => {
    const changed = { ...course, version: 2, steps: steps.slice(1) };
    expect(reduceCourses(convening, record('course.changed', { course: changed })).courses).toEqual([changed]);
  });

  it('knows what is done in order of ids, and when all was', () => {
    let inbox = emptyInbox;
    for (const step of ['e10', 'e2', 'e3']) {
      inbox = reduceOwnCourses(inbox, record('step.marked', { session, step, done: true }));
    }
    inbox = reduceOwnCourses(inbox, record('step.marked', { session, step: 'e3', done: false }));
    inbox = reduceOwnCourses(inbox, record('step.answered', { session, step: 'e3', text: 'a', readers: 'self' }));
    inbox = reduceOwnCourses(inbox, record('course.completed', { session, at: 9, minutes: 3 }));
    expect(inbox.courses).toEqual([{ session, done: ['e2', 'e10'], saves: 1, completed: 9 }]);
  });

  it('goes on at the first step that is not done, counting those that there are', () => {
    const done = { session, done: ['e1', 'e2'] as StepId[], saves: 0 };
    const standing = standingIn(convening, { ...emptyInbox, courses: [done] }, session);
    expect(standing?.count).toBe(1);
    expect(standing && resumeAt(standing)).toBe('e3');
    const all = standingIn(convening, { ...emptyInbox, courses: [{ ...done, done: steps }] }, session);
    expect(all && resumeAt(all)).toBe('e10');
    expect(standingIn(convening, emptyInbox, 's8')).toBeNull();
  });

  it('is open from its moment on', () => {
    expect(isOpen(course, 999)).toBe(false);
    expect(isOpen(course, 1000)).toBe(true);
    expect(isOpen({ session, version: 1, steps }, 1000)).toBe(false);
  });
});

describe('a worksheet', () => {
  const sheet: Sheet = { sheet: 'f5', title: 'Stock', rows: ['Past', 'Hoped for'], columns: ['I', 'We'], shared: 0 };
  const cells = cellsOf([{ row: 0, column: 1, text: 'Chalk,\nand "talk"' }]);

  it('lies in its room, and is counted as shared', () => {
    const made = reduceSheets([], record('sheet.made', { sheet }));
    expect(reduceSheets(made, record('sheet.counted', { sheet: 'f5', shared: 2 }))).toEqual([{ ...sheet, shared: 2 }]);
    expect(reduceSheets(made, record('sheet.removed', { sheet: 'f5' }))).toEqual([]);
  });

  it('is one’s own once one has begun it', () => {
    const filled = record('sheet.filled', { sheet: 'f5', title: 'Stock', cell: { row: 0, column: 0, text: 'a' } });
    const inbox = reduceOwnSheets(reduceOwnSheets(emptyInbox, filled), filled);
    const shared = reduceOwnSheets(inbox, record('sheet.shared', { sheet: 'f5', on: true }));
    expect(shared.sheets).toEqual([{ sheet: 'f5', title: 'Stock', saves: 2, shared: true }]);
  });

  it('is read on as Markdown and reckoned with as CSV', () => {
    expect(sheetMarkdown(sheet, cells)).toContain('## Past\n\n### I\n\n–\n\n### We\n\nChalk,\nand "talk"\n');
    expect(sheetCsv(sheet, cells)).toBe('Stock,I,We\r\nPast,,"Chalk,\nand ""talk"""\r\nHoped for,,\r\n');
  });
});

describe('CSV', () => {
  it('holds nothing that a spreadsheet takes for a formula', () => {
    expect(csvText([['=1+1', '-2', '@x', 3]])).toBe("'=1+1,'-2,'@x,3\r\n");
  });

  it('tells how far people have come', () => {
    const people: CoursePerson[] = [
      { person: 'p1', name: 'Ana', done: 2, completed: 0 },
      { person: 'p2', name: 'Ben', done: 1 },
    ];
    expect(standingCsv(people, 2)).toBe(
      'person,name,steps_done,steps,completed\r\np1,Ana,2,2,1970-01-01T00:00:00.000Z\r\np2,Ben,1,2,\r\n',
    );
  });
});
