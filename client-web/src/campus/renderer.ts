// What draws a campus. The rest of the page knows this interface, so that another way of drawing can come later.
import type { Camera } from './camera';
import type { Point } from './crowd';
import type { CampusDocument, MapPlace } from './document';
import type { Palette } from './palette';
import type { MapTable } from './tables';
import type { Circle } from './talks';

/** One avatar as it is to be drawn at this moment. */
export interface Figure {
  slot: number;
  /** Sixteenths of a tile. */
  x: number;
  y: number;
  name: string;
  colour: number;
  pattern: number;
  /** 0 south, then clockwise by eighths. */
  facing: number;
  isMe: boolean;
  /** Named before others where names would cover one another. */
  isHost: boolean;
}

export interface Scene {
  camera: Camera;
  figures: readonly Figure[];
  /** Around those who talk with one another. */
  talks: readonly Circle[];
  tables: readonly MapTable[];
  /** The slot under the pointer, or null. */
  pointed: number | null;
  /** What is written on each place, by the area's name. */
  titles: ReadonlyMap<string, string>;
}

export interface CampusRenderer {
  /** Shows one map of the campus and nothing beyond it. */
  setMap(campus: CampusDocument, map: MapPlace): void;
  /** The pictures have changed. */
  repaint(): void;
  setPalette(palette: Palette): void;
  /** In CSS pixels, and how many pixels of the screen each is. */
  resize(width: number, height: number, ratio: number): void;
  draw(scene: Scene): void;
  /** The slot of the avatar last drawn at a point of the screen, or null. */
  hitTest(point: Point): number | null;
  dispose(): void;
}
