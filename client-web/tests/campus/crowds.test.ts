import { describe, expect, it } from 'vitest';
import { crowdsNear, middleOfCell, roughly } from '../../src/campus/crowds';
import { readCampus } from '../../src/campus/document';
import { areaAt, tileOf } from '../../src/campus/surroundings';
import { campusJson } from '../fake/campus';

const campus = readCampus(campusJson());
if (!campus) throw new Error('The made campus must be readable.');

describe('where people are on the whole campus', () => {
  it('is said by the place that is nearest to each cell, the largest crowd first', () => {
    const [west, east] = [
      { x: 0, y: 0, people: 3 },
      { x: 2, y: 1, people: 12 },
    ];
    const said = crowdsNear(campus, [west, east]);
    expect(said.map(({ people }) => people)).toEqual([12, 3]);
    for (const { place } of said) expect(campus.areas.map(({ name }) => name)).toContain(place);
    const inside = areaAt(campus, tileOf(middleOfCell(campus, { x: 1, y: 0, people: 1 })));
    if (inside) expect(crowdsNear(campus, [{ x: 1, y: 0, people: 1 }])).toEqual([{ place: inside.name, people: 1 }]);
  });

  it('adds up cells that are near the same place', () => {
    const only = { ...campus, areas: campus.areas.slice(0, 1) };
    const cells = [
      { x: 0, y: 0, people: 3 },
      { x: 1, y: 1, people: 4 },
    ];
    expect(crowdsNear(only, cells)).toEqual([{ place: only.areas[0]?.name, people: 7 }]);
    expect(crowdsNear({ ...campus, areas: [] }, cells)).toEqual([{ place: '', people: 7 }]);
  });

  it('has the middle of a cell on the campus, also of one that reaches over the edge', () => {
    expect(middleOfCell(campus, { x: 2, y: 1, people: 1 })).toEqual({ x: 36 * 16, y: 21 * 16 });
  });

  it('is told in round numbers where there are many', () => {
    expect([0, 9, 12, 13, 52, 144, 260, 1040].map(roughly)).toEqual([0, 9, 10, 15, 50, 140, 250, 1050]);
  });
});
