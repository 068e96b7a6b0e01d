// What waits for moderators: reports, appeals, people at locked doors.
import type { Knock, RecordEvent, ReportView, StaffView, TextErased } from '$protocol';
import { erasedName, unnamed } from './erased';

export const emptyQueue: StaffView = { reports: [], appeals: [], knocks: [] };

export function reduceQueue(view: StaffView, event: RecordEvent): StaffView {
  switch (event.t) {
    case 'report.made':
      return { ...view, reports: [...view.reports, { ...event.d, made: event.at }] };
    case 'report.taken': {
      const { report, by, by_name, on } = event.d;
      const change = (one: ReportView): ReportView => {
        const { taken_by: _by, taken_name: _name, ...free } = one;
        if (one.report !== report) return one;
        return on ? { ...free, taken_by: by, taken_name: by_name } : free;
      };
      return { ...view, reports: view.reports.map(change) };
    }
    case 'report.settled':
      return { ...view, reports: view.reports.filter(({ report }) => report !== event.d.report) };
    case 'appeal.made':
      return { ...view, appeals: [...view.appeals, { ...event.d, made: event.at }] };
    case 'appeal.settled':
      return { ...view, appeals: view.appeals.filter(({ measure }) => measure !== event.d.measure) };
    case 'room.knocked':
    case 'room.answered':
      return { ...view, knocks: reduceKnocks(view.knocks, event) };
    case 'audit.noted':
      return event.d.act === 'erase' ? without(view, event.d.person) : view;
    case 'text.erased':
      return nameless(view, event.d);
    default:
      return view;
  }
}

/** The same for moderators and for those inside who let people in. */
export function reduceKnocks(knocks: Knock[], event: RecordEvent): Knock[] {
  if (event.t !== 'room.knocked' && event.t !== 'room.answered') return knocks;
  const { room, person } = event.d;
  const others = knocks.filter((one) => one.room !== room || one.person !== person);
  if (event.t === 'room.answered' || !event.d.on) return others;
  return [...others, { room, person, name: event.d.name }];
}

/** On one who is erased nothing waits any more. */
function without(view: StaffView, gone: string): StaffView {
  const isOther = ({ person }: { person: string }): boolean => person !== gone;
  return { ...view, reports: view.reports.filter(isOther), appeals: view.appeals.filter(isOther) };
}

function nameless(view: StaffView, gone: TextErased): StaffView {
  const reports = view.reports.map((one) =>
    one.taken_by !== undefined && one.taken_by === gone.person ? { ...one, taken_name: erasedName } : one,
  );
  const appeals = view.appeals.map((one) =>
    one.by !== undefined && one.by === gone.person ? { ...one, by_name: erasedName } : one,
  );
  return { reports, appeals, knocks: unnamed(view.knocks, gone) };
}
