// Topic tables: rooms that somebody opened and hosts.
import type { ConveningView, RecordEvent, RoomId, TableView } from '$protocol';

export function reduceTables(view: ConveningView, event: RecordEvent): ConveningView {
  switch (event.t) {
    case 'table.opened': {
      const { room, host, host_name, text: name, seats, spot } = event.d;
      const opened = { room, name, kind: 'table', description: '', area: '' } as const;
      const table = { room, host, host_name, seats, ...(spot === undefined ? {} : { spot }) };
      return { ...view, rooms: [...view.rooms, opened], tables: [...view.tables, table] };
    }
    // Another campus has other tiles.
    case 'campus.published':
      return { ...view, tables: view.tables.map(({ spot: _spot, ...table }) => table) };
    case 'table.renamed': {
      const { room, text: name } = event.d;
      return { ...view, rooms: view.rooms.map((one) => (one.room === room ? { ...one, name } : one)) };
    }
    case 'table.closed': {
      const isOther = ({ room }: { room: RoomId }): boolean => room !== event.d.room;
      return { ...view, rooms: view.rooms.filter(isOther), tables: view.tables.filter(isOther) };
    }
    default:
      return view;
  }
}

export function tableIn(view: ConveningView | null, room: string | undefined): TableView | null {
  return view?.tables.find((table) => table.room === room) ?? null;
}
