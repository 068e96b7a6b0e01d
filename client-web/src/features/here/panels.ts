// What is in a room beside its talk, shown one at a time: a capability adds its row here and its word `panel.<id>`.
import type { Component } from 'svelte';
import type { Poll, Tool } from '$protocol';
import type { Convene } from '../../model/convene.svelte';
import { isPresenting } from '../../model/slides';
import { tableIn } from '../../model/tables';
import type { IconName } from '../../ui/icon_name';
import { knocksHere } from '../doors/knocks';

export type PanelId =
  | 'stage'
  | 'people'
  | 'questions'
  | 'polls'
  | 'cases'
  | 'pairing'
  | 'sheets'
  | 'walls'
  | 'notes'
  | 'order';

export interface Panel {
  id: PanelId;
  icon: IconName;
  /** What of a room's tools it is there for; those that are for none are in every room. */
  tools: readonly Tool[];
  /** Fetched when it is chosen, so that the shell stays small. */
  load(): Promise<{ default: Component<Record<string, never>> }>;
  /** There is something in it: what was begun nobody loses by what is offered. */
  isBegun(convene: Convene): boolean;
  /** The reader could begin something there, where that is offered. */
  mayBegin(convene: Convene): boolean;
  /** The number beside its name; zero says nothing. */
  count(convene: Convene): number;
}

const always = (): boolean => true;
const never = (): boolean => false;
const runsStandingRoom = ({ world, isModerator }: Convene): boolean => isModerator && !!world.room?.polls;
const polls = ({ world }: Convene): readonly Poll[] => (world.room?.polls?.polls ?? []).filter(({ cases }) => !cases);
const cases = ({ world }: Convene): readonly Poll[] => (world.room?.polls?.polls ?? []).filter(({ cases }) => !!cases);
const openOf = (list: readonly { stage: string }[]): number => list.filter(({ stage }) => stage === 'open').length;

const panels: readonly Panel[] = [
  {
    id: 'stage',
    icon: 'presentation',
    tools: ['stage', 'slides'],
    load: () => import('../stage/StagePanel.svelte'),
    isBegun: ({ world }) => {
      const stage = world.room?.stage;
      return !!stage && (stage.phase !== 'planned' || stage.speakers.length > 0);
    },
    mayBegin: ({ world, isModerator }) => isModerator && !!world.room?.stage,
    count: ({ world }) => world.room?.stage?.hands.length ?? 0,
  },
  {
    id: 'people',
    icon: 'users',
    tools: [],
    load: () => import('./RoomPeople.svelte'),
    isBegun: always,
    mayBegin: never,
    count: ({ world }) => world.counts.get(world.room?.room?.room ?? '') ?? 0,
  },
  {
    id: 'questions',
    icon: 'message-circle-question-mark',
    tools: ['questions'],
    load: () => import('../questions/QuestionsPanel.svelte'),
    isBegun: ({ world }) => (world.room?.questions?.questions ?? []).length > 0,
    mayBegin: ({ world }) => !!world.room?.questions,
    count: ({ world }) => openOf(world.room?.questions?.questions ?? []),
  },
  {
    id: 'polls',
    icon: 'chart-bar',
    tools: ['polls'],
    load: () => import('../polls/PollsPanel.svelte'),
    isBegun: (convene) => polls(convene).length > 0,
    mayBegin: runsStandingRoom,
    count: (convene) => openOf(polls(convene)),
  },
  {
    id: 'cases',
    icon: 'briefcase',
    tools: ['cases'],
    load: () => import('../polls/CasesPanel.svelte'),
    isBegun: (convene) => cases(convene).length > 0,
    mayBegin: runsStandingRoom,
    count: (convene) => openOf(cases(convene)),
  },
  {
    id: 'pairing',
    icon: 'user-round-plus',
    tools: ['pairing'],
    load: () => import('../pairing/PairingPanel.svelte'),
    // Who takes part has the strip above; in a pair's room there is no stage and nothing to run, and tables stay whole.
    isBegun: never,
    mayBegin: ({ world, isModerator }) =>
      isModerator && !!world.room?.stage && !tableIn(world.convening, world.room.room?.room),
    count: ({ world }) => world.room?.pairing?.people ?? 0,
  },
  {
    id: 'sheets',
    icon: 'scroll-text',
    tools: ['sheets'],
    load: () => import('../sheets/SheetsPanel.svelte'),
    isBegun: ({ world }) => (world.room?.sheets ?? []).length > 0,
    mayBegin: runsStandingRoom,
    count: ({ world }) => world.room?.sheets.length ?? 0,
  },
  {
    id: 'walls',
    icon: 'layout-grid',
    tools: ['walls'],
    load: () => import('../walls/WallsPanel.svelte'),
    isBegun: ({ world }) => (world.board?.view.walls ?? []).length > 0,
    mayBegin: ({ world, isModerator, me }) =>
      !!world.room?.stage && (isModerator || isPresenting(world.room.stage, me)),
    count: ({ world }) => (world.board?.view.walls ?? []).filter(({ stage }) => stage !== 'closed').length,
  },
  {
    id: 'notes',
    icon: 'pencil',
    tools: ['notes'],
    load: () => import('../notes/NotesPanel.svelte'),
    isBegun: ({ world }) => (world.board?.view.notes ?? []).length > 0,
    mayBegin: ({ world }) => !!world.room?.polls,
    count: ({ world }) => world.board?.view.notes.length ?? 0,
  },
  {
    id: 'order',
    icon: 'shield',
    tools: [],
    load: () => import('../doors/RoomRules.svelte'),
    isBegun: (convene) => convene.isModerator || knocksHere(convene).length > 0,
    mayBegin: never,
    count: (convene) => knocksHere(convene).length,
  },
];

/**
 * What the session is about first, then the people, what else the room offers, what is there all the same, its order.
 * The first one is shown to who has not chosen.
 */
export function panelsThere(convene: Convene, tools: readonly Tool[]): Panel[] {
  const isOffered = (panel: Panel): boolean => panel.tools.some((tool) => tools.includes(tool));
  const rank = (panel: Panel): number => {
    if (panel.id === 'order') return Infinity;
    if (panel.tools.length === 0) return 0.5;
    const places = panel.tools.map((tool) => tools.indexOf(tool)).filter((place) => place >= 0);
    return Math.min(Math.max(tools.length, 1), ...places);
  };
  return panels
    .filter((panel) => panel.isBegun(convene) || (panel.mayBegin(convene) && (convene.isModerator || isOffered(panel))))
    .map((panel) => ({ panel, rank: rank(panel) }))
    .sort((left, right) => (left.rank === right.rank ? 0 : left.rank - right.rank))
    .map(({ panel }) => panel);
}
