// Going from floor to floor, and what a place of the campus is called: the same words in the list and on the map.
import type { Area, CampusDocument, MapPlace } from '../../campus/document';
import { mapBehind } from '../../campus/maps';
import { t } from '../../i18n/index.svelte';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';

export function goToFloor(app: App, convene: Convene, map: MapPlace): void {
  convene.tell('walk.map', { map: map.name });
  app.announcer.say('me', t('spoken.walkingTo', { name: map.title }));
}

export function goToArea(app: App, convene: Convene, area: Area): void {
  convene.tell('walk.into', { area: area.name });
  app.announcer.say('me', t('spoken.walkingTo', { name: area.name }));
}

/** With where an exit leads. */
export function areaTitle(campus: CampusDocument, area: Area): string {
  const map = mapBehind(campus, area);
  return map ? t('floors.exit', { name: area.name, floor: map.title }) : area.name;
}

/** What is written on the map: how many are there, that it is quiet, that there is a page to open. */
export function mapTitle(campus: CampusDocument, area: Area, people: number): string {
  const parts = [areaTitle(campus, area)];
  if (people > 0) parts.push(`${people}`);
  if (area.isSilent) parts.push(t('floors.quiet'));
  return `${parts.join(' · ')}${area.website ? ' ↗' : ''}`;
}
