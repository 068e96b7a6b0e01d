// What the browser's tab is called: unread messages, where one is, the convening.
import { t } from '../../i18n/index.svelte';
import type { View } from '../../model/router.svelte';
import { unreadDirect } from '../../model/unread';
import type { World } from '../../model/world';

export function titleOf(world: World, view: View): string {
  const unread = unreadDirect(world.inbox);
  const place = view === 'here' || view === 'talk' ? (world.room?.room?.name ?? t('here.campus')) : t(`nav.${view}`);
  const title = world.convening?.title ?? t('product');
  return `${unread > 0 ? `(${unread}) ` : ''}${place} · ${title}`;
}
