// What concerns the reader in the order of the convening: what was done to them, what they reported, whom they have
// blocked, at which door they knocked.
import { limits, type InboxView, type MeasureKind, type OwnMeasure, type RecordEvent } from '$protocol';
import { unnamed } from './erased';

export function reduceNotices(view: InboxView, event: RecordEvent): InboxView {
  switch (event.t) {
    case 'report.sent': {
      const { report, person, name, reason } = event.d;
      const own = { report, person, name, reason, made: event.at, answered: false };
      return { ...view, reports: [own, ...view.reports].slice(0, limits.ownNoticesMax) };
    }
    case 'report.answered': {
      const reports = view.reports.map((one) => (one.report === event.d.report ? { ...one, answered: true } : one));
      return { ...view, reports };
    }
    case 'person.blocked': {
      const { person, name, on } = event.d;
      const others = view.blocked.filter((one) => one.person !== person);
      const blocked = on ? [...others, { person, name }] : others;
      return { ...view, blocked: blocked.sort((left, right) => numberOf(left.person) - numberOf(right.person)) };
    }
    case 'person.protected':
      return { ...view, is_minor: event.d.on };
    case 'room.knocked':
    case 'room.answered':
      return reduceKnock(view, event);
    case 'text.erased':
      return { ...view, blocked: unnamed(view.blocked, event.d), reports: unnamed(view.reports, event.d) };
    default:
      return { ...view, measures: reduceMeasures(view.measures, event) };
  }
}

const numberOf = (id: string): number => Number(id.slice(1));

function reduceKnock(view: InboxView, event: RecordEvent): InboxView {
  if (event.t === 'room.knocked') {
    const { room, on } = event.d;
    if (on) return { ...view, knock: { room, stage: 'waiting', word: '' } };
    const { knock, ...rest } = view;
    return knock?.room === room ? rest : view;
  }
  if (event.t !== 'room.answered') return view;
  const { room, admitted, word } = event.d;
  return { ...view, knock: { room, stage: admitted ? 'admitted' : 'refused', word } };
}

function reduceMeasures(measures: OwnMeasure[], event: RecordEvent): OwnMeasure[] {
  const { at } = event;
  switch (event.t) {
    case 'person.nudged':
      return taken(measures, { measure: event.d.measure, kind: 'nudge', why: event.d.why, at, lifted: false });
    case 'person.muted': {
      const { measure, until, why } = event.d;
      // It takes the place of the one before.
      const before = lifted(measures, 'mute');
      return measure ? taken(before, { measure, kind: 'mute', why, at, until, lifted: false }) : before;
    }
    case 'room.forbidden': {
      const { measure, room, why } = event.d;
      return taken(measures, { measure, kind: 'forbid-room', why, at, room, lifted: false });
    }
    case 'person.removed': {
      const { measure, why } = event.d;
      return measure ? taken(measures, { measure, kind: 'remove', why, at, lifted: false }) : measures;
    }
    case 'person.unmuted':
      return lifted(measures, 'mute');
    case 'person.restored':
      return lifted(measures, 'remove');
    case 'room.allowed':
      return lifted(measures, 'forbid-room', event.d.room);
    case 'appeal.sent':
      return changed(measures, event.d.measure, { appeal: 'waiting' });
    case 'appeal.answered': {
      const { measure, reversed, why } = event.d;
      return changed(measures, measure, { appeal: reversed ? 'reversed' : 'upheld', answer: why });
    }
    default:
      return measures;
  }
}

function taken(measures: OwnMeasure[], measure: OwnMeasure): OwnMeasure[] {
  return [measure, ...measures].slice(0, limits.ownNoticesMax);
}

function lifted(measures: OwnMeasure[], kind: MeasureKind, room?: string): OwnMeasure[] {
  const is = (one: OwnMeasure): boolean => one.kind === kind && (room === undefined || one.room === room);
  return measures.map((one) => (is(one) ? { ...one, lifted: true } : one));
}

function changed(measures: OwnMeasure[], id: string, change: Partial<OwnMeasure>): OwnMeasure[] {
  return measures.map((one) => (one.measure === id ? { ...one, ...change } : one));
}

/** Whom the reader has blocked. */
export function isBlocked(view: InboxView | undefined, person: string): boolean {
  return view?.blocked.some((one) => one.person === person) ?? false;
}
