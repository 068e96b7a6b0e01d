import { describe, expect, it } from 'vitest';
import { tableAt, tableBeside } from '../../src/campus/tables';
import { centreOf } from '../../src/campus/surroundings';
import { reduceConvening } from '../../src/model/convening';
import type { RecordEvent } from '$protocol';
import { emptyConvening } from '../fake/views';

const tables = [
  { room: 'r1', name: 'Robots', title: 'Robots · 1/4', tile: { x: 2, y: 2 } },
  { room: 'r2', name: 'Drones', title: 'Drones · 0/4', tile: { x: 4, y: 2 } },
];

describe('tables on the map', () => {
  it('are found by their tile', () => {
    expect(tableAt(tables, { x: 4, y: 2 })?.room).toBe('r2');
    expect(tableAt(tables, { x: 3, y: 2 })).toBeNull();
  });

  it('are reached from beside, the nearest first', () => {
    expect(tableBeside(tables, centreOf({ x: 5, y: 2 }))?.room).toBe('r2');
    expect(tableBeside(tables, centreOf({ x: 2, y: 4 }))?.room).toBe('r1');
    expect(tableBeside(tables, centreOf({ x: 9, y: 2 }))).toBeNull();
  });

  it('stand there until there is another campus', () => {
    const event = (t: string, d: unknown): RecordEvent =>
      ({ t, topic: 'convening', offset: 0, at: 1, d }) as RecordEvent;
    const told = { room: 'r7', host: 'p1', host_name: 'Ana', text: 'Robots', seats: 4, spot: { x: 1, y: 2 } };
    const open = reduceConvening(emptyConvening, event('table.opened', told));
    expect(open.tables[0]?.spot).toEqual({ x: 1, y: 2 });
    const moved = reduceConvening(open, event('campus.published', { hash: 'a'.repeat(64) }));
    expect(moved.tables[0]).toEqual({ room: 'r7', host: 'p1', host_name: 'Ana', seats: 4 });
  });
});
