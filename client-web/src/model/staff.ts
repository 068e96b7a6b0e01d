// What moderators did, newest last; open to moderators and organisers only.
import type { AuditNoted, RecordEvent, RehearsalSwept, TopicOpened } from '$protocol';
import { reduceHelp, type HelpCall } from './breakouts';

export interface Act {
  offset: number;
  at: number;
  act: AuditNoted;
}

export interface StaffState {
  topic: string;
  acts: readonly Act[];
  help: readonly HelpCall[];
  first: number;
  /** What is left of a rehearsal that is being swept, as it was told last. */
  sweep: RehearsalSwept | null;
}

export function openStaff(before: StaffState | null, opening: TopicOpened): StaffState {
  if (before && opening.answer !== 'fresh') return before;
  return { topic: opening.topic, acts: [], help: [], first: opening.first, sweep: null };
}

export function reduceStaff(state: StaffState, event: RecordEvent): StaffState {
  if (event.t === 'rehearsal.swept') return { ...state, sweep: event.d };
  if (event.t === 'rehearsal.admitted') return { ...state, sweep: null };
  if (event.t !== 'audit.noted') return { ...state, help: reduceHelp(state.help, event) };
  return { ...state, acts: [...state.acts, { offset: event.offset, at: event.at, act: event.d }] };
}

export function prependActs(state: StaffState, records: readonly RecordEvent[], hasMore: boolean): StaffState {
  const older = records.flatMap((record) =>
    record.t === 'audit.noted' && record.offset < state.first
      ? [{ offset: record.offset, at: record.at, act: record.d }]
      : [],
  );
  const first = hasMore ? Math.min(state.first, ...records.map(({ offset }) => offset)) : 0;
  return { ...state, acts: [...older, ...state.acts], first };
}
