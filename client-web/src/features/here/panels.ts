// What a room offers beside its talk, shown one at a time: a capability adds its row here and its word `panel.<id>`.
import type { Component } from 'svelte';
import type { Convene } from '../../model/convene.svelte';
import { isPresenting } from '../../model/slides';
import { tableIn } from '../../model/tables';
import type { IconName } from '../../ui/icon_name';
import { knocksHere } from '../doors/knocks';

export type PanelId = 'stage' | 'people' | 'questions' | 'polls' | 'pairing' | 'sheets' | 'walls' | 'notes' | 'order';

export interface Panel {
  id: PanelId;
  icon: IconName;
  /** Fetched when it is chosen, so that the shell stays small. */
  load(): Promise<{ default: Component<Record<string, never>> }>;
  isThere(convene: Convene): boolean;
  /** The number beside its name; zero says nothing. */
  count(convene: Convene): number;
}

/** In this order; the first that is there is shown to who has not chosen. */
export const panels: readonly Panel[] = [
  {
    id: 'stage',
    icon: 'presentation',
    load: () => import('../stage/StagePanel.svelte'),
    isThere: ({ world, isModerator }) => {
      const stage = world.room?.stage;
      return !!stage && (stage.phase !== 'planned' || stage.speakers.length > 0 || isModerator);
    },
    count: ({ world }) => world.room?.stage?.hands.length ?? 0,
  },
  {
    id: 'people',
    icon: 'users',
    load: () => import('./RoomPeople.svelte'),
    isThere: () => true,
    count: ({ world }) => world.counts.get(world.room?.room?.room ?? '') ?? 0,
  },
  {
    id: 'questions',
    icon: 'message-circle-question-mark',
    load: () => import('../questions/QuestionsPanel.svelte'),
    isThere: ({ world }) => !!world.room?.questions,
    count: ({ world }) => (world.room?.questions?.questions ?? []).filter(({ stage }) => stage === 'open').length,
  },
  {
    id: 'polls',
    icon: 'chart-bar',
    load: () => import('../polls/PollsPanel.svelte'),
    isThere: ({ world, isModerator }) =>
      !!world.room?.polls && (world.room.polls.polls.length > 0 || (isModerator && !!world.desk)),
    count: ({ world }) => (world.room?.polls?.polls ?? []).filter(({ stage }) => stage === 'open').length,
  },
  {
    id: 'pairing',
    icon: 'user-round-plus',
    load: () => import('../pairing/PairingPanel.svelte'),
    // Who takes part has the strip above; in a pair's room there is no stage and nothing to run, and tables stay whole.
    isThere: ({ world, isModerator }) =>
      isModerator && !!world.room?.stage && !tableIn(world.convening, world.room.room?.room),
    count: ({ world }) => world.room?.pairing?.people ?? 0,
  },
  {
    id: 'sheets',
    icon: 'scroll-text',
    load: () => import('../sheets/SheetsPanel.svelte'),
    isThere: ({ world, isModerator }) =>
      (world.room?.sheets ?? []).length > 0 || (isModerator && !!world.room?.polls),
    count: ({ world }) => world.room?.sheets.length ?? 0,
  },
  {
    id: 'walls',
    icon: 'layout-grid',
    load: () => import('../walls/WallsPanel.svelte'),
    isThere: ({ world, isModerator, me }) =>
      (world.board?.view.walls ?? []).length > 0 ||
      (!!world.room?.stage && (isModerator || isPresenting(world.room.stage, me))),
    count: ({ world }) => (world.board?.view.walls ?? []).filter(({ stage }) => stage !== 'closed').length,
  },
  {
    id: 'notes',
    icon: 'pencil',
    load: () => import('../notes/NotesPanel.svelte'),
    isThere: ({ world }) => !!world.room?.polls,
    count: ({ world }) => world.board?.view.notes.length ?? 0,
  },
  {
    id: 'order',
    icon: 'shield',
    load: () => import('../doors/RoomRules.svelte'),
    isThere: (convene) => convene.isModerator || knocksHere(convene).length > 0,
    count: (convene) => knocksHere(convene).length,
  },
];

export function panelShown(chosen: string | null, convene: Convene): Panel | null {
  const there = panels.filter((panel) => panel.isThere(convene));
  return there.find(({ id }) => id === chosen) ?? there[0] ?? null;
}
