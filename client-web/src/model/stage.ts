// The stage of a room as everybody in it knows it.
import type { PersonId, RecordEvent, StageView } from '$protocol';
import { reduceSlides } from './slides';

/** The topic of a room; a place that can have no stage stays without. */
export function reduceStage(view: StageView | null, event: RecordEvent): StageView | null {
  if (!view) return null;
  return reduced({ ...view, slides: reduceSlides(view.slides, event) }, event);
}

function reduced(view: StageView, event: RecordEvent): StageView {
  switch (event.t) {
    case 'stage.opened':
      return { ...view, phase: 'doors', title: event.d.title };
    case 'stage.started':
      return { ...view, phase: 'live' };
    case 'stage.ended':
      return { phase: 'ended', title: view.title, hands: [], speakers: [], slides: view.slides };
    case 'hand.raised':
    case 'hand.lowered':
    case 'hand.cleared':
    case 'hand.advanced':
      return { ...view, hands: hands(view.hands, event) };
    case 'floor.given':
      return { ...view, hands: without(view.hands, event.d.person), floor: event.d };
    case 'floor.taken': {
      const { floor: _floor, ...rest } = view;
      return rest;
    }
    case 'speaker.appointed':
      return { ...view, speakers: [...view.speakers, { ...event.d, ready: false }] };
    case 'speaker.dismissed':
      return { ...view, speakers: without(view.speakers, event.d.person) };
    case 'speaker.readied': {
      const { person, ready } = event.d;
      return { ...view, speakers: view.speakers.map((one) => (one.person === person ? { ...one, ready } : one)) };
    }
    case 'timer.started':
      return { ...view, timer: event.d };
    case 'timer.extended':
      return view.timer ? { ...view, timer: { ...view.timer, ends: event.d.ends } } : view;
    case 'timer.stopped': {
      const { timer: _timer, ...rest } = view;
      return rest;
    }
    default:
      return view;
  }
}

type HandEvent = Extract<RecordEvent, { t: `hand.${string}` }>;

function hands(before: StageView['hands'], event: HandEvent): StageView['hands'] {
  switch (event.t) {
    case 'hand.raised':
      return [...before, event.d];
    case 'hand.lowered':
      return without(before, event.d.person);
    case 'hand.cleared':
      return [];
    case 'hand.advanced': {
      const { person } = event.d;
      return [...before.filter((one) => one.person === person), ...without(before, person)];
    }
  }
}

function without<One extends { person: PersonId }>(people: One[], person: PersonId): One[] {
  return people.filter((one) => one.person !== person);
}

/** Whether something is on: hands can go up, reactions be shown. */
export function isOpen({ phase }: StageView): boolean {
  return phase === 'doors' || phase === 'live';
}

/** The place in the queue, counted from 1; 0 for whoever has no hand up. */
export function placeOf({ hands: queue }: StageView, person: PersonId): number {
  return queue.findIndex((one) => one.person === person) + 1;
}
