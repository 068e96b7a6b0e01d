// Keeps the picture of the campus up to date: draws when something has changed, follows the reader, rests otherwise.
import { bounded, eased, nextZoom, toCampus, type Camera } from './camera';
import { glideMs, ownSlot, type Crowd, type Point } from './crowd';
import { steps, type CampusDocument, type MapPlace } from './document';
import { areasOn, holds } from './maps';
import { Pace } from './pace';
import type { Palette } from './palette';
import { facingOf, isTalking } from './presence';
import type { CampusRenderer, Figure } from './renderer';
import type { MapTable } from './tables';
import { circlesAround } from './talks';
import { middleOf, tileOf, type Tile } from './surroundings';

const followShare = 0.18;

export interface Ticking {
  now(): number;
  /** Calls back at the screen's next repaint; the answer calls it off. */
  nextRepaint(task: () => void): () => void;
}

export class Stage {
  private camera: Camera = { x: 0, y: 0, zoom: 1, ratio: 1 };
  private size = { width: 1, height: 1 };
  private isDirty = true;
  private isFollowing = true;
  private isPlaced = false;
  private isStill = false;
  private pointed: number | null = null;
  private titles: ReadonlyMap<string, string> = new Map();
  private tables: readonly MapTable[] = [];
  private map: MapPlace;
  private readonly pace = new Pace();
  private cancel: (() => void) | null = null;

  constructor(
    private readonly renderer: CampusRenderer,
    private readonly campus: CampusDocument,
    private readonly crowd: Crowd,
    private readonly ticking: Ticking,
  ) {
    this.map = campus.maps[0] as MapPlace;
    this.show(this.map);
  }

  /** Shows that map; the reader is followed while they are on it. */
  show(map: MapPlace): void {
    this.map = map;
    this.isPlaced = false;
    this.isFollowing = true;
    this.renderer.setMap(this.campus, map);
    const first = areasOn(this.campus, map)[0];
    const [left, top] = map.place;
    Object.assign(this.camera, first ? middleOf(first) : { x: left * steps, y: top * steps });
    this.touch();
  }

  /** Without movement everything is shown where it was told to be, and the camera jumps. */
  setStill(isStill: boolean): void {
    this.isStill = isStill;
    this.crowd.setGlide(isStill ? 0 : glideMs);
    this.touch();
  }

  setPalette(palette: Palette): void {
    this.renderer.setPalette(palette);
    this.touch();
  }

  setTitles(titles: ReadonlyMap<string, string>): void {
    this.titles = titles;
    this.touch();
  }

  setTables(tables: readonly MapTable[]): void {
    this.tables = tables;
    this.touch();
  }

  resize(width: number, height: number, ratio: number): void {
    this.size = { width, height };
    this.camera = { ...this.camera, ratio };
    this.renderer.resize(width, height, ratio);
    this.touch();
  }

  zoom(direction: 1 | -1): void {
    this.camera = { ...this.camera, zoom: nextZoom(this.camera.zoom, direction) };
    this.touch();
  }

  /** Moves the picture by hand; it stays there until centred again. */
  pan(dx: number, dy: number): void {
    this.isFollowing = false;
    const from = toCampus(this.camera, this.size, { x: 0, y: 0 });
    const to = toCampus(this.camera, this.size, { x: dx, y: dy });
    this.camera = this.within({ ...this.camera, x: this.camera.x - to.x + from.x, y: this.camera.y - to.y + from.y });
    this.touch();
  }

  /** Follows the reader's own avatar again. */
  centre(): void {
    this.isFollowing = true;
    this.touch();
  }

  point(at: Point | null): number | null {
    const slot = at ? this.renderer.hitTest(at) : null;
    if (slot !== this.pointed) this.touch();
    this.pointed = slot;
    return slot;
  }

  tileAt(at: Point): Tile {
    return tileOf(toCampus(this.camera, this.size, at));
  }

  /** Something has changed that is to be seen. */
  touch(): void {
    this.isDirty = true;
    this.cancel ??= this.ticking.nextRepaint(() => this.repaint());
  }

  dispose(): void {
    this.cancel?.();
    this.renderer.dispose();
  }

  private repaint(): void {
    this.cancel = null;
    const now = this.ticking.now();
    if (!this.pace.isDue(now)) return this.again();
    this.isDirty = false;
    const isEasing = this.follow(now);
    this.renderer.draw({
      camera: this.camera,
      figures: this.figures(now),
      talks: circlesAround(this.talking(now)),
      pointed: this.pointed,
      titles: this.titles,
      tables: this.tables.filter(({ tile }) => holds(this.map.place, tile)),
    });
    this.pace.drew(now, this.ticking.now() - now);
    if (this.isDirty || isEasing || (!this.isStill && this.crowd.isMoving(now))) this.again();
  }

  private again(): void {
    this.cancel ??= this.ticking.nextRepaint(() => this.repaint());
  }

  /** Whether the camera is still on its way. */
  private follow(now: number): boolean {
    const { own } = this.crowd;
    if (!own || !this.isFollowing || !holds(this.map.place, tileOf(own))) {
      this.camera = this.within(this.camera);
      return false;
    }
    const target = this.within({ ...this.camera, ...this.crowd.shownAt(own, now) });
    const jumps = this.isStill || !this.isPlaced;
    this.isPlaced = true;
    this.camera = jumps ? target : eased(this.camera, target, followShare);
    return this.camera.x !== target.x || this.camera.y !== target.y;
  }

  private within(camera: Camera): Camera {
    return bounded(camera, this.size, this.map.place);
  }

  private talking(now: number): Point[] {
    return this.crowd.all.filter(({ look }) => isTalking(look)).map((avatar) => this.crowd.shownAt(avatar, now));
  }

  private figures(now: number): Figure[] {
    return this.crowd.all.flatMap((avatar) => {
      const { card, slot, look } = avatar;
      if (!card || !holds(this.map.place, tileOf(avatar))) return [];
      const { x, y } = this.crowd.shownAt(avatar, now);
      const { name, colour, pattern, role } = card;
      const [isMe, isHost] = [slot === ownSlot, role !== 'attendee'];
      return [{ slot, x, y, name, colour, pattern, facing: facingOf(look), isMe, isHost }];
    });
  }
}
