// Breakout rooms as people in them know them, and as those who run the room do.
import type {
  BreakoutInvitation,
  BreakoutsView,
  DeskView,
  HallLinks,
  HelpAsked,
  Mention,
  PollsView,
  QuestionsView,
  RecordEvent,
  RoomId,
  TopicOpened,
} from '$protocol';
import { reduceLinks } from './hall';
import { reducePolls } from './polls';
import { reduceQuestions } from './questions';

/** The topic of a room or of one of its breakouts. */
export function reduceBreakouts(view: BreakoutsView | null, event: RecordEvent): BreakoutsView | null {
  switch (event.t) {
    case 'breakout.opened':
      return event.d;
    case 'breakout.closed':
      return null;
    case 'breakout.added':
      return view && { ...view, rooms: [...view.rooms, { room: event.d.room, name: event.d.name }] };
    case 'breakout.extended':
      return view && extended(view, event.d.ends);
    case 'breakout.recalled':
      return view && { ...view, closes: event.d.closes };
    case 'breakout.noted':
      return view && noted(view, event.d);
    default:
      return view;
  }
}

function noted(view: BreakoutsView, { text, unrecorded }: { text: string; unrecorded?: boolean }): BreakoutsView {
  const { note_unrecorded: _before, ...rest } = view;
  return { ...rest, note: text, ...(unrecorded ? { note_unrecorded: true } : {}) };
}

function extended<View extends { ends?: number; closes?: number }>(view: View, ends: number): View {
  const { closes: _closes, ...rest } = view;
  return { ...(rest as View), ends };
}

export interface DeskState {
  topic: string;
  room: RoomId;
  view: DeskView;
  /** That wait to be let in. */
  questions: QuestionsView;
  /** That are drafted. */
  polls: PollsView;
  /** By which the room is shown outside; null where it is not. */
  links: HallLinks | null;
}

export function openDesk(before: DeskState | null, opening: TopicOpened): DeskState | null {
  if (opening.answer !== 'fresh' && before?.topic === opening.topic) return before;
  if (!opening.desk) return null;
  const { topic, desk: view, questions = { questions: [] }, polls = { polls: [] }, hall_links: links = null } = opening;
  return { topic, room: topic.slice('desk/'.length) as RoomId, view, questions, polls, links };
}

export function reduceDeskState(desk: DeskState, event: RecordEvent): DeskState {
  return {
    ...desk,
    view: reduceDesk(desk.view, event),
    questions: reduceQuestions(desk.questions, event),
    polls: reducePolls(desk.polls, event),
    links: reduceLinks(desk.links, event),
  };
}

export function reduceDesk(view: DeskView, event: RecordEvent): DeskView {
  switch (event.t) {
    case 'breakout.prepared':
      return { stage: 'prepared', rooms: [], chosen: event.d.chosen, places: [], names: [] };
    case 'breakout.added':
      return { ...view, rooms: [...view.rooms, { room: event.d.room, name: event.d.name }] };
    case 'breakout.placed':
      return placed(view, event.d);
    case 'breakout.opened': {
      const { ends } = event.d;
      return { ...view, stage: 'open', ...(ends === undefined ? {} : { ends }) };
    }
    case 'breakout.extended':
      return { ...extended(view, event.d.ends), stage: 'open' };
    case 'breakout.recalled':
      return { ...view, stage: 'closing', closes: event.d.closes };
    case 'breakout.closed':
      return { rooms: [], chosen: false, places: [], names: [] };
    default:
      return view;
  }
}

function placed(view: DeskView, told: { places: DeskView['places']; names: readonly Mention[] }): DeskView {
  const places = new Map(view.places.map((seat) => [seat.person, seat]));
  const names = new Map(view.names.map((name) => [name.person, name]));
  for (const name of told.names) names.set(name.person, name);
  for (const seat of told.places) {
    if (seat.room) places.set(seat.person, seat);
    else {
      places.delete(seat.person);
      names.delete(seat.person);
    }
  }
  const byPerson = (left: { person: string }, right: { person: string }): number =>
    Number(left.person.slice(1)) - Number(right.person.slice(1));
  return { ...view, places: [...places.values()].sort(byPerson), names: [...names.values()].sort(byPerson) };
}

/** The places one has oneself. */
export function reduceInvitations(
  invitations: readonly BreakoutInvitation[],
  event: RecordEvent,
): readonly BreakoutInvitation[] {
  switch (event.t) {
    case 'breakout.invited': {
      const { invitation } = event.d;
      const others = invitations.filter(({ parent }) => parent !== invitation.parent);
      const numbered = (place: BreakoutInvitation): number => Number(place.parent.slice(1));
      return [...others, invitation].sort((left, right) => numbered(left) - numbered(right));
    }
    case 'breakout.released':
      return invitations.filter(({ parent }) => parent !== event.d.parent);
    default:
      return invitations;
  }
}

/** A call for help that nobody has taken; a room calls once at a time. */
export interface HelpCall extends HelpAsked {
  at: number;
}

export function reduceHelp(calls: readonly HelpCall[], event: RecordEvent): readonly HelpCall[] {
  switch (event.t) {
    case 'help.asked':
      return [...calls.filter(({ room }) => room !== event.d.room), { ...event.d, at: event.at }];
    case 'help.answered':
      return calls.filter(({ room }) => room !== event.d.room);
    default:
      return calls;
  }
}
