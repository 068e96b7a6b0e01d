// The topic tables that stand on the campus, with what is said of them there.
import type { RoomId } from '$protocol';
import type { MapTable } from '../../campus/tables';
import { t } from '../../i18n/index.svelte';
import type { Convene } from '../../model/convene.svelte';

export function tablesOnMap({ world }: Convene): MapTable<RoomId>[] {
  const rooms = new Map((world.convening?.rooms ?? []).map(({ room, name }) => [room, name]));
  return (world.convening?.tables ?? []).flatMap(({ room, seats, spot }) => {
    const name = rooms.get(room);
    if (!spot || name === undefined) return [];
    const title = t('tables.onMap', { name, count: world.counts.get(room) ?? 0, seats });
    return [{ room, name, title, tile: spot }];
  });
}
