// What moderators did, newest last; open to moderators and organisers only.
import type { AuditNoted, RecordEvent, RehearsalSwept, StaffView, TextErased, TopicOpened } from '$protocol';
import { reduceHelp, type HelpCall } from './breakouts';
import { erasedName } from './erased';
import { emptyQueue, reduceQueue } from './staff_queue';

export interface Act {
  offset: number;
  at: number;
  act: AuditNoted;
}

export interface StaffState {
  topic: string;
  acts: readonly Act[];
  help: readonly HelpCall[];
  queue: StaffView;
  first: number;
  /** What is left of a rehearsal that is being swept, as it was told last. */
  sweep: RehearsalSwept | null;
}

export function openStaff(before: StaffState | null, opening: TopicOpened): StaffState {
  if (before && opening.answer !== 'fresh') return before;
  const { topic, first, staff: queue = emptyQueue } = opening;
  return { topic, acts: [], help: [], queue, first, sweep: null };
}

/** `inView` marks the entries of a fresh answer's tail: what waits is in the view already. */
export function reduceStaff(before: StaffState, event: RecordEvent, inView: boolean): StaffState {
  const state = inView ? before : { ...before, queue: reduceQueue(before.queue, event) };
  if (event.t === 'rehearsal.swept') return { ...state, sweep: event.d };
  if (event.t === 'rehearsal.admitted') return { ...state, sweep: null };
  if (event.t === 'text.erased') return erased(state, event.d);
  if (event.t !== 'audit.noted') return { ...state, help: reduceHelp(state.help, event) };
  return { ...state, acts: [...state.acts, { offset: event.offset, at: event.at, act: event.d }] };
}

/** Who did what stays on record; why, and the name, do not. */
function erased(state: StaffState, gone: TextErased): StaffState {
  const acts = state.acts.map(({ offset, at, act }) => {
    const { by, person } = act;
    const by_name = by === gone.person ? erasedName : act.by_name;
    const person_name = person === gone.person ? erasedName : act.person_name;
    return { offset, at, act: { ...act, by_name, person_name, why: gone.offsets.includes(offset) ? '' : act.why } };
  });
  return { ...state, acts, help: state.help.filter(({ person }) => person !== gone.person) };
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
