// One icon a kind of room.
import type { RoomKind } from '$protocol';
import type { IconName } from '../../ui/icon_name';

export const kindIcons: Readonly<Record<RoomKind, IconName>> = {
  stage: 'presentation',
  lobby: 'door-open',
  breakout: 'split',
  affinity: 'hand-heart',
  table: 'users-round',
  office: 'briefcase',
  showcase: 'store',
  quiet: 'leaf',
};
