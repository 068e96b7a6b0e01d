// People who stroll over the fake server's campus, told in binary frames as the real one does.
import type { FakeLine } from './line';
import type { FakeServer } from './server';

interface Walker {
  slot: number;
  person: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
}

const everyMs = 100;
const kind = 1;

export class Walkers {
  private readonly walkers: Walker[];
  private tick = 0;
  private readonly met = new Set<FakeLine>();

  constructor(
    private readonly server: FakeServer,
    count: number,
  ) {
    const people = server.people;
    this.walkers = Array.from({ length: count }, (_none, slot) => ({
      slot,
      person: people[slot % people.length]?.person ?? 'p1',
      x: (13 + ((slot * 5) % 14)) * 16 + 8,
      y: (12 + ((slot * 3) % 8)) * 16 + 8,
      dx: 0,
      dy: 0,
    }));
  }

  start(): void {
    this.server.clock.after(everyMs, () => {
      this.step();
      this.start();
    });
  }

  /** What walk.head of a person does to their avatar. */
  head(person: string, dx: number, dy: number): void {
    const own = this.walkers[0];
    if (own && own.person === person) Object.assign(own, { dx: dx * 6, dy: dy * 6 });
  }

  private step(): void {
    this.tick += 1;
    for (const walker of this.walkers.slice(1)) {
      if (this.tick % 20 === walker.slot % 20) this.turn(walker);
    }
    for (const walker of this.walkers) {
      walker.x = Math.min(39 * 16, Math.max(16, walker.x + walker.dx));
      walker.y = Math.min(25 * 16, Math.max(16, walker.y + walker.dy));
    }
    for (const line of this.server.lines) this.tell(line);
  }

  private turn(walker: Walker): void {
    const { clock } = this.server;
    walker.dx = Math.round(clock.random() * 6 - 3);
    walker.dy = Math.round(clock.random() * 6 - 3);
  }

  private tell(line: FakeLine): void {
    if (!this.met.has(line)) {
      this.met.add(line);
      line.tell({ t: 'avatars.introduced', d: { avatars: this.walkers.map((walker) => this.card(walker)) } });
      line.tell(placed(this.tick, this.walkers));
      return;
    }
    line.tell(
      moved(
        this.tick,
        this.walkers.filter(({ dx, dy }) => dx !== 0 || dy !== 0),
      ),
    );
  }

  private card({ slot, person }: Walker): unknown {
    const { profile, role } = this.server.card(person);
    const name = slot < this.server.people.length ? profile.name : `${profile.name} ${slot}`;
    return { slot, person: `p${slot + 1}`, name, role, colour: slot % 8, pattern: slot % 4 };
  }
}

function placed(tick: number, walkers: readonly Walker[]): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(13 + walkers.length * 7));
  head(view, tick, 0, walkers.length);
  walkers.forEach(({ slot, x, y }, index) => {
    const at = 9 + index * 7;
    view.setUint16(at, slot, true);
    view.setUint16(at + 2, x, true);
    view.setUint16(at + 4, y, true);
  });
  return view.buffer as ArrayBuffer;
}

function moved(tick: number, walkers: readonly Walker[]): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(13 + walkers.length * 4));
  head(view, tick, 0, 0);
  view.setUint16(9, walkers.length, true);
  walkers.forEach(({ slot, dx, dy }, index) => {
    const at = 11 + index * 4;
    view.setUint16(at, slot, true);
    view.setInt8(at + 2, dx);
    view.setInt8(at + 3, dy);
  });
  return view.buffer as ArrayBuffer;
}

function head(view: DataView, tick: number, leftCount: number, placedCount: number): void {
  view.setUint8(0, kind);
  view.setUint32(1, tick, true);
  view.setUint16(5, leftCount, true);
  view.setUint16(7, placedCount, true);
}
