// What a room offers beside its talk, shown one at a time: a capability adds its row here and its word `panel.<id>`.
import type { Component } from 'svelte';
import type { Convene } from '../../model/convene.svelte';
import type { IconName } from '../../ui/icon_name';
import PollsPanel from '../polls/PollsPanel.svelte';
import QuestionsPanel from '../questions/QuestionsPanel.svelte';
import StagePanel from '../stage/StagePanel.svelte';
import RoomPeople from './RoomPeople.svelte';

export type PanelId = 'stage' | 'people' | 'questions' | 'polls';

export interface Panel {
  id: PanelId;
  icon: IconName;
  component: Component;
  isThere(convene: Convene): boolean;
  /** The number beside its name; zero says nothing. */
  count(convene: Convene): number;
}

/** In this order; the first that is there is shown to who has not chosen. */
export const panels: readonly Panel[] = [
  {
    id: 'stage',
    icon: 'presentation',
    component: StagePanel,
    isThere: ({ world, isModerator }) => {
      const stage = world.room?.stage;
      return !!stage && (stage.phase !== 'planned' || stage.speakers.length > 0 || isModerator);
    },
    count: ({ world }) => world.room?.stage?.hands.length ?? 0,
  },
  {
    id: 'people',
    icon: 'users',
    component: RoomPeople,
    isThere: () => true,
    count: ({ world }) => world.counts.get(world.room?.room?.room ?? '') ?? 0,
  },
  {
    id: 'questions',
    icon: 'message-circle-question-mark',
    component: QuestionsPanel,
    isThere: ({ world }) => !!world.room?.questions,
    count: ({ world }) => (world.room?.questions?.questions ?? []).filter(({ stage }) => stage === 'open').length,
  },
  {
    id: 'polls',
    icon: 'chart-bar',
    component: PollsPanel,
    isThere: ({ world, isModerator }) =>
      !!world.room?.polls && (world.room.polls.polls.length > 0 || (isModerator && !!world.desk)),
    count: ({ world }) => (world.room?.polls?.polls ?? []).filter(({ stage }) => stage === 'open').length,
  },
];

export function panelShown(chosen: string | null, convene: Convene): Panel | null {
  const there = panels.filter((panel) => panel.isThere(convene));
  return there.find(({ id }) => id === chosen) ?? there[0] ?? null;
}
