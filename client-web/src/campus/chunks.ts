// The ground in ready-made squares: painted when first seen at a size, kept while there is room for it.

export const chunkTiles = 16;
const keptMax = 96;

export class Chunks {
  private readonly kept = new Map<string, HTMLCanvasElement>();

  constructor(
    private readonly page: Document,
    private readonly paint: (context: CanvasRenderingContext2D, column: number, row: number, tilePx: number) => void,
    private readonly isOpaque = true,
  ) {}

  /** `tilePx` in pixels of the screen, whole. */
  at(column: number, row: number, tilePx: number): HTMLCanvasElement {
    const key = `${column} ${row} ${tilePx}`;
    const known = this.kept.get(key);
    if (known) {
      // Last used comes last, so that the first is the one to go.
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const made = this.page.createElement('canvas');
    made.width = made.height = chunkTiles * tilePx;
    const context = made.getContext('2d', { alpha: !this.isOpaque });
    if (context) this.paint(context, column, row, tilePx);
    this.kept.set(key, made);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptMax && oldest !== undefined) this.kept.delete(oldest);
    return made;
  }

  clear(): void {
    this.kept.clear();
  }
}
