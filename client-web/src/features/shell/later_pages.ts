// Pages that few people need, or few times: fetched when they are asked for, so that the shell stays small (S2.32).
import type { Component } from 'svelte';
import type { View } from '../../model/router.svelte';

type Page = Promise<{ default: Component<Record<string, never>> }>;

export const laterPages: Partial<Record<View, () => Page>> = {
  profile: () => import('../profile/ProfilePage.svelte'),
  attendance: () => import('../attendance/AttendancePage.svelte'),
  moderation: () => import('../moderation/ModerationPage.svelte'),
  breakouts: () => import('../breakouts/DeskPage.svelte'),
  notices: () => import('../notices/NoticesPage.svelte'),
  offices: () => import('../offices/OfficesPage.svelte'),
  affinity: () => import('../affinity/AffinityPage.svelte'),
  steps: () => import('../steps/StepsPage.svelte'),
  sheets: () => import('../sheets/SheetPage.svelte'),
  captions: () => import('../captions/CaptionsPage.svelte'),
};
