// The keys of the map: walking, looking around, asking where one is, going into the nearest place.
import { isTalking } from '../../campus/presence';
import { bearings, bearingOf, centreOf, distanceOf, lookTowards } from '../../campus/surroundings';
import { nearestRoom, peopleNear, type Sight } from '../../campus/surroundings';
import { tableBeside, type MapTable } from '../../campus/tables';
import { directionOf, HeldKeys } from '../../campus/walking';
import { t } from '../../i18n/index.svelte';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';
import type { RoomId } from '$protocol';
import { talkWith } from '../conversation/talk';
import { goTo } from '../places/enter';
import type { Campus } from './campus.svelte';

const namedMax = 4;

export class MapKeys {
  private readonly held: HeldKeys;

  constructor(
    private readonly app: App,
    private readonly convene: Convene,
    private readonly campus: Campus,
    private readonly tables: () => readonly MapTable<RoomId>[],
  ) {
    this.held = new HeldKeys((heading) => convene.tell('walk.head', heading));
  }

  down(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directionOf(event.code);
    if (direction && event.shiftKey) this.look(direction.dx, direction.dy);
    else if (direction) this.held.down(event.code);
    else if (event.code === 'KeyH') this.whereAmI();
    else if (event.code === 'KeyT') this.talk();
    else if (event.key === 'Enter') this.enterNearest();
    else if (event.key === 'Escape') this.stop();
    else return;
    event.preventDefault();
  }

  up(event: KeyboardEvent): void {
    if (directionOf(event.code)) this.held.up(event.code);
  }

  release(): void {
    this.held.release();
  }

  private stop(): void {
    this.held.release();
    this.convene.tell('walk.head', { dx: 0, dy: 0 });
  }

  private enterNearest(): void {
    const { document, crowd } = this.campus;
    const table = crowd.own ? tableBeside(this.tables(), crowd.own) : null;
    if (table) {
      const isThere = table.room === this.convene.world.room?.room?.room;
      if (!isThere) void goTo(this.app, this.convene, table.room);
      return;
    }
    const area = document && crowd.own ? nearestRoom(document, crowd.own) : null;
    if (!area) return;
    this.convene.tell('walk.into', { area: area.name });
    this.say(t('spoken.walkingTo', { name: area.name }));
  }

  private look(dx: number, dy: number): void {
    const { document, crowd } = this.campus;
    if (!document || !crowd.own) return;
    const direction = (Math.round(Math.atan2(dx, -dy) / (Math.PI / 4)) + bearings.length) % bearings.length;
    const sight = lookTowards(document, crowd.own, crowd.others, direction);
    this.say(sight ? sightText(sight) : t('near.nothing'));
  }

  /** With whoever is nearest: so the keys reach everybody whom the pointer reaches. */
  private talk(): void {
    const { crowd } = this.campus;
    const avatar = crowd.own ? peopleNear(crowd.own, crowd.others, 1)[0]?.avatar : undefined;
    if (!avatar?.card) return this.say(t('near.nobody'));
    const { person, name } = avatar.card;
    void talkWith(this.app, this.convene, { person, name, isTalking: isTalking(avatar.look) });
  }

  private whereAmI(): void {
    const { crowd, here } = this.campus;
    if (!crowd.own) return;
    const near = peopleNear(crowd.own, crowd.others, namedMax).map(({ avatar, distance, bearing }) =>
      sightText({ kind: 'person', name: avatar.card?.name ?? '', distance, bearing }),
    );
    const place = t('near.here', { place: here || t('here.campus') });
    const table = this.nearestTable();
    this.say([place, ...(table ? [table] : []), ...(near.length > 0 ? near : [t('near.nobody')])].join(' '));
  }

  private nearestTable(): string | null {
    const { own } = this.campus.crowd;
    if (!own) return null;
    const sights = this.tables().map(({ name, tile }): Sight => {
      const there = centreOf(tile);
      return { kind: 'place', name, distance: distanceOf(own, there), bearing: bearingOf(own, there) };
    });
    const nearest = sights.sort((left, right) => left.distance - right.distance)[0];
    return nearest ? t('tables.nearest', { sight: sightText(nearest) }) : null;
  }

  private say(sentence: string): void {
    this.app.announcer.say('me', sentence);
  }
}

function sightText({ name, distance, bearing }: Sight): string {
  return t('near.sight', { name, count: distance, bearing: t(`bearing.${bearing}`) });
}
