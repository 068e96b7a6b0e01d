// Conversations as the map shows them: who talks stands together, so those near one another are in one circle.
import { steps } from './document';
import type { Point } from './crowd';

export interface Circle extends Point {
  radius: number;
}

/** As near as the server has those stand who talk, in sixteenths of a tile. */
const togetherSteps = 3 * steps;

export function circlesAround(talking: readonly Point[]): Circle[] {
  const rest = [...talking];
  const circles: Circle[] = [];
  for (let first = rest.pop(); first; first = rest.pop()) circles.push(circleAround(groupOf(first, rest)));
  return circles;
}

/** Takes everybody out of the rest who stands near somebody of the group. */
function groupOf(first: Point, rest: Point[]): Point[] {
  const group = [first];
  for (const member of group) {
    for (let index = rest.length - 1; index >= 0; index -= 1) {
      const other = rest[index];
      if (!other || Math.max(Math.abs(other.x - member.x), Math.abs(other.y - member.y)) > togetherSteps) continue;
      rest.splice(index, 1);
      group.push(other);
    }
  }
  return group;
}

function circleAround(group: readonly Point[]): Circle {
  const mean = (of: (point: Point) => number): number =>
    group.reduce((sum, point) => sum + of(point), 0) / group.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const farthest = Math.max(...group.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  return { ...middle, radius: farthest + steps };
}
