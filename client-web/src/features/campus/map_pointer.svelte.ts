// The pointer on the map: a click walks there or beside somebody, asks one who stands beside into a conversation, sits
// one down at a table; a drag moves the picture.
import type { AvatarCard, RoomId } from '$protocol';
import type { Avatar, Point } from '../../campus/crowd';
import { isTalking } from '../../campus/presence';
import type { Stage } from '../../campus/stage';
import { distanceOf } from '../../campus/surroundings';
import { tableAt, type MapTable } from '../../campus/tables';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';
import { talkWith } from '../conversation/talk';
import { goTo } from '../places/enter';
import type { Campus } from './campus.svelte';

const dragFromPx = 6;
const besideTiles = 3;

export class MapPointer {
  /** Whether somebody, or a table, stands under the pointer. */
  isPointing = $state(false);
  private last: Point | null = null;
  private isDragging = false;

  constructor(
    private readonly app: App,
    private readonly convene: Convene,
    private readonly campus: Campus,
    private readonly tables: () => readonly MapTable<RoomId>[],
  ) {}

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.last = at(event);
    this.isDragging = false;
  }

  move(event: PointerEvent, stage: Stage | null): void {
    const here = at(event);
    if (!this.last) {
      const isAtTable = stage !== null && tableAt(this.tables(), stage.tileAt(here)) !== null;
      this.isPointing = (stage?.point(here) ?? null) !== null || isAtTable;
      return;
    }
    const [dx, dy] = [here.x - this.last.x, here.y - this.last.y];
    if (!this.isDragging && Math.hypot(dx, dy) < dragFromPx) return;
    if (!this.isDragging) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.isDragging = true;
    this.last = here;
    stage?.pan(dx, dy);
  }

  up(event: PointerEvent, stage: Stage | null): void {
    const wasClick = this.last !== null && !this.isDragging;
    this.cancel();
    if (wasClick && stage) this.clicked(at(event), stage);
  }

  cancel(): void {
    this.last = null;
    this.isDragging = false;
  }

  leave(stage: Stage | null): void {
    if (!this.last) stage?.point(null);
  }

  private metWith(avatar: Avatar, { person, name }: AvatarCard): void {
    const { own } = this.campus.crowd;
    if (own && distanceOf(own, avatar) <= besideTiles) {
      void talkWith(this.app, this.convene, { person, name, isTalking: isTalking(avatar.look) });
    } else {
      this.convene.tell('walk.beside', { person });
    }
  }

  private clicked(here: Point, stage: Stage): void {
    const slot = stage.point(here);
    const avatar = this.campus.crowd.others.find((other) => other.slot === slot);
    stage.centre();
    if (avatar?.card) return this.metWith(avatar, avatar.card);
    const { x, y } = stage.tileAt(here);
    const table = tableAt(this.tables(), { x, y });
    if (table) return void goTo(this.app, this.convene, table.room);
    const { document } = this.campus;
    const isOnCampus = document !== null && x >= 0 && y >= 0 && x < document.width && y < document.height;
    if (isOnCampus) this.convene.tell('walk.to', { x, y });
  }
}

/** From the map's own corner. */
function at(event: PointerEvent): Point {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
