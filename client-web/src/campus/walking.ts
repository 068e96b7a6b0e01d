// Keys held down become a heading: told when it changes, and once more when all are let go.

export interface Heading {
  dx: number;
  dy: number;
}

const directions: Readonly<Record<string, Heading>> = {
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  KeyW: { dx: 0, dy: -1 },
  KeyS: { dx: 0, dy: 1 },
  KeyA: { dx: -1, dy: 0 },
  KeyD: { dx: 1, dy: 0 },
};

/** By the key's place on the keyboard (KeyboardEvent.code), so that W, A, S, D lie together on every layout. */
export function directionOf(code: string): Heading | null {
  return directions[code] ?? null;
}

export class HeldKeys {
  private readonly held = new Set<string>();
  private told: Heading = { dx: 0, dy: 0 };

  constructor(private readonly tell: (heading: Heading) => void) {}

  down(code: string): void {
    this.held.add(code);
    this.update();
  }

  up(code: string): void {
    this.held.delete(code);
    this.update();
  }

  /** Everything is let go, as when the map loses focus. */
  release(): void {
    this.held.clear();
    this.update();
  }

  private update(): void {
    const sum = [...this.held].reduce(
      (total, code) => {
        const { dx, dy } = directions[code] ?? { dx: 0, dy: 0 };
        return { dx: total.dx + dx, dy: total.dy + dy };
      },
      { dx: 0, dy: 0 },
    );
    const heading = { dx: Math.sign(sum.dx), dy: Math.sign(sum.dy) };
    if (heading.dx === this.told.dx && heading.dy === this.told.dy) return;
    this.told = heading;
    this.tell(heading);
  }
}
