// Fetches how a map is drawn, and its pictures, in the background: until they are here the map is drawn without.
import type { MapPlace } from './document';
import { readDrawing, type MapDrawing } from './drawing';
import { TilePainter, type Picture } from './tiles';

export interface PictureSource {
  /** The drawing's JSON, or null where it cannot be had. */
  drawing(hash: string): Promise<unknown>;
  /** The picture, or null where it cannot be had. */
  picture(hash: string): Promise<Picture | null>;
}

export class Pictures {
  private readonly pictures = new Map<string, Picture | null>();
  private readonly painters = new Map<string, TilePainter>();
  private readonly wanted = new Set<string>();

  constructor(
    private readonly source: PictureSource,
    /** Something new can be drawn. */
    private readonly changed: () => void,
  ) {}

  /** What paints the map's tiles, as far as it is here; asks for what is not. */
  painterOf(map: MapPlace): TilePainter | null {
    if (map.pictures === '') return null;
    if (!this.wanted.has(map.pictures)) {
      this.wanted.add(map.pictures);
      void this.fetch(map);
    }
    return this.painters.get(map.pictures) ?? null;
  }

  private async fetch(map: MapPlace): Promise<void> {
    const drawing = readDrawing(await this.source.drawing(map.pictures));
    if (!drawing) return;
    await Promise.all(hashesOf(drawing).map((hash) => this.fetchPicture(hash)));
    this.painters.set(map.pictures, new TilePainter(drawing, map.place, (hash) => this.pictures.get(hash) ?? null));
    this.changed();
  }

  private async fetchPicture(hash: string): Promise<void> {
    if (this.pictures.has(hash)) return;
    this.pictures.set(hash, null);
    this.pictures.set(hash, await this.source.picture(hash));
  }
}

function hashesOf(drawing: MapDrawing): string[] {
  return [...new Set(drawing.tilesets.map(({ image }) => image))];
}
