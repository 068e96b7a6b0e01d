// Draws the campus on a plain 2D canvas: ready-made ground, stamped avatars and names, whole pixels.
import { tileOnScreen, tilePx, toScreen, type Camera } from './camera';
import { Chunks, chunkTiles } from './chunks';
import type { Point } from './crowd';
import { steps, type CampusDocument, type MapPlace } from './document';
import { paintGround, type Block } from './ground';
import { areasOn, holds } from './maps';
import { namesThatFit } from './names';
import type { Palette } from './palette';
import type { CampusRenderer, Figure, Scene } from './renderer';
import { Stamps } from './stamps';
import { centreOf, middleOf, tileOf } from './surroundings';
import type { TilePainter } from './tiles';

const radiusTiles = 0.42;
const radiusMinPx = 8;
const hitSlackPx = 6;

const blockAt = (column: number, row: number): Block => ({
  left: column * chunkTiles,
  top: row * chunkTiles,
  side: chunkTiles,
});

export class CanvasRenderer implements CampusRenderer {
  private readonly paint: CanvasRenderingContext2D;
  private readonly chunks: Chunks;
  private readonly chunksAbove: Chunks;
  private readonly stamps: Stamps;
  private campus: CampusDocument | null = null;
  private map: MapPlace | null = null;
  private size = { width: 0, height: 0 };
  private ratio = 1;
  private drawn: { slot: number; at: Point; radius: number }[] = [];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private palette: Palette,
    private readonly painterOf: (map: MapPlace) => TilePainter | null,
  ) {
    const paint = canvas.getContext('2d', { alpha: false });
    if (!paint) throw new Error('This browser cannot draw on a canvas.');
    this.paint = paint;
    this.stamps = new Stamps(canvas.ownerDocument, palette);
    this.chunks = new Chunks(canvas.ownerDocument, (context, column, row, px) => {
      if (!this.campus) return;
      context.fillStyle = this.palette.grass;
      context.fillRect(0, 0, chunkTiles * px, chunkTiles * px);
      paintGround(context, this.campus, this.palette, blockAt(column, row), px);
      this.painter?.paint(context, blockAt(column, row), px, false);
    });
    this.chunksAbove = new Chunks(
      canvas.ownerDocument,
      (context, column, row, px) => this.painter?.paint(context, blockAt(column, row), px, true),
      false,
    );
  }

  setMap(campus: CampusDocument, map: MapPlace): void {
    this.campus = campus;
    this.map = map;
    this.repaint();
  }

  repaint(): void {
    this.chunks.clear();
    this.chunksAbove.clear();
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
    this.repaint();
    this.stamps.change(palette, this.ratio);
  }

  resize(width: number, height: number, ratio: number): void {
    this.size = { width, height };
    this.ratio = ratio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.repaint();
    this.stamps.change(this.palette, ratio);
  }

  draw(scene: Scene): void {
    const { paint, campus, map } = this;
    paint.fillStyle = this.palette.grass;
    paint.fillRect(0, 0, this.canvas.width, this.canvas.height);
    if (!campus || !map) return;
    this.drawSquares(this.chunks, map, scene.camera);
    // Words give way to people, but not to roofs.
    const hasRoofs = this.painter?.hasTilesAbove ?? false;
    if (!hasRoofs) this.drawPlaces(campus, map, scene);
    this.drawTables(scene);
    this.drawTalks(scene);
    const figures = [...scene.figures].sort((left, right) => left.y - right.y || left.slot - right.slot);
    this.drawFigures(figures, scene.camera);
    if (hasRoofs) {
      this.drawSquares(this.chunksAbove, map, scene.camera);
      this.drawPlaces(campus, map, scene);
    }
    this.drawNames(figures, scene);
    this.drawTopics(scene);
  }

  hitTest(point: Point): number | null {
    const near = this.drawn.filter(
      ({ at, radius }) => Math.hypot(at.x - point.x, at.y - point.y) <= radius + hitSlackPx,
    );
    return near.at(-1)?.slot ?? null;
  }

  dispose(): void {
    this.repaint();
    this.canvas.width = this.canvas.height = 0;
  }

  private get painter(): TilePainter | null {
    return this.map && this.painterOf(this.map);
  }

  private drawSquares(chunks: Chunks, { place: [left, top, width, height] }: MapPlace, camera: Camera): void {
    const px = tileOnScreen(camera);
    const side = px * chunkTiles;
    const corner = this.onScreen(camera, { x: 0, y: 0 });
    const { paint } = this;
    paint.save();
    paint.beginPath();
    paint.rect(corner.x + left * px, corner.y + top * px, width * px, height * px);
    paint.clip();
    const firstRow = Math.floor(Math.max(top * px, -corner.y) / side);
    const firstColumn = Math.floor(Math.max(left * px, -corner.x) / side);
    for (let row = firstRow; row * chunkTiles < top + height; row += 1) {
      const y = corner.y + row * side;
      if (y > this.canvas.height) break;
      for (let column = firstColumn; column * chunkTiles < left + width; column += 1) {
        const x = corner.x + column * side;
        if (x > this.canvas.width) break;
        paint.drawImage(chunks.at(column, row, px), x, y);
      }
    }
    paint.restore();
  }

  private drawPlaces(campus: CampusDocument, map: MapPlace, { camera, titles }: Scene): void {
    for (const { text, x, y } of campus.labels) {
      if (!holds(map.place, tileOf({ x, y }))) continue;
      const at = this.onScreen(camera, { x, y });
      this.paint.drawImage(this.stamps.place(text, false), at.x, at.y);
    }
    for (const area of areasOn(campus, map)) {
      const stamp = this.stamps.place(titles.get(area.name) ?? area.name, true);
      const at = this.onScreen(camera, middleOf(area));
      this.paint.drawImage(stamp, Math.round(at.x - stamp.width / 2), Math.round(at.y - stamp.height / 2));
    }
  }

  /** Round, with an edge that is seen on any ground. */
  private drawTables({ camera, tables }: Scene): void {
    const { paint, palette } = this;
    for (const { tile } of tables) {
      const at = this.onScreen(camera, centreOf(tile));
      const radius = this.radius(camera) * 1.1;
      paint.fillStyle = palette.wood;
      paint.strokeStyle = palette.text;
      paint.lineWidth = 2 * this.ratio;
      for (const size of [radius, radius * 0.6]) {
        paint.beginPath();
        paint.arc(at.x, at.y, size, 0, 2 * Math.PI);
        if (size === radius) paint.fill();
        paint.stroke();
      }
    }
  }

  /** Above all else: what a table is about is why one goes there. */
  private drawTopics({ camera, tables }: Scene): void {
    for (const { tile, title } of tables) {
      const at = this.onScreen(camera, centreOf(tile));
      const stamp = this.stamps.topic(title);
      const top = at.y - this.radius(camera) * 1.4 - stamp.height;
      this.paint.drawImage(stamp, Math.round(at.x - stamp.width / 2), Math.round(top));
    }
  }

  private drawTalks({ camera, talks }: Scene): void {
    this.paint.strokeStyle = this.palette.focus;
    this.paint.lineWidth = 2 * this.ratio;
    for (const talk of talks) {
      const at = this.onScreen(camera, talk);
      this.paint.beginPath();
      this.paint.arc(at.x, at.y, (talk.radius / steps) * tileOnScreen(camera), 0, 2 * Math.PI);
      this.paint.stroke();
    }
  }

  private radius(camera: Camera): number {
    return Math.round(Math.max(radiusMinPx, radiusTiles * tilePx * camera.zoom) * this.ratio);
  }

  private drawFigures(figures: readonly Figure[], camera: Camera): void {
    const radius = this.radius(camera);
    this.drawn = [];
    for (const figure of figures) {
      const at = this.onScreen(camera, figure);
      if (!this.isOnScreen(at, radius * 2)) continue;
      const stamp = this.stamps.avatar(figure, radius);
      this.paint.drawImage(stamp, at.x - stamp.width / 2, at.y - stamp.height / 2);
      this.drawFacing(figure, at, radius);
      const onPage = { x: at.x / this.ratio, y: at.y / this.ratio };
      this.drawn.push({ slot: figure.slot, at: onPage, radius: radius / this.ratio });
    }
  }

  /** A dot on the rim shows where somebody looks. */
  private drawFacing({ facing }: Figure, at: Point, radius: number): void {
    const turn = (facing * Math.PI) / 4;
    this.paint.fillStyle = this.palette.onAvatar;
    this.paint.beginPath();
    this.paint.arc(at.x - Math.sin(turn) * radius, at.y + Math.cos(turn) * radius, radius * 0.2, 0, 2 * Math.PI);
    this.paint.fill();
  }

  private drawNames(figures: readonly Figure[], { camera, pointed }: Scene): void {
    const radius = this.radius(camera);
    const visible = figures.filter((figure) => this.isOnScreen(this.onScreen(camera, figure), radius * 2));
    const boxOf = (figure: Figure): { x: number; y: number; width: number; height: number } => {
      const at = this.onScreen(camera, figure);
      const { width, height } = this.stamps.name(figure.name);
      return { x: Math.round(at.x - width / 2), y: Math.round(at.y + radius * 1.35), width, height };
    };
    for (const { figure, at } of namesThatFit(visible, pointed, boxOf)) {
      this.paint.drawImage(this.stamps.name(figure.name), at.x, at.y);
    }
  }

  /** In whole pixels of the screen. */
  private onScreen(camera: Camera, point: Point): Point {
    const { x, y } = toScreen(camera, this.size, point);
    return { x: Math.round(x * this.ratio), y: Math.round(y * this.ratio) };
  }

  private isOnScreen({ x, y }: Point, slack: number): boolean {
    return x > -slack && y > -slack && x < this.canvas.width + slack && y < this.canvas.height + slack;
  }
}
