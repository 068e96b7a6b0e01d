// Map or list, and how often positions are wanted for it.
import type { Rate } from '$protocol';
import { MediaQuery } from 'svelte/reactivity';
import type { App } from '../../model/app.svelte';

const small = new MediaQuery('width < 480px');
const reduced = new MediaQuery('prefers-reduced-motion: reduce');

/** As chosen; unasked, the list on small pages, and nothing of the map is loaded. */
export function showsMap(app: App): boolean {
  const { campus } = app.settings.choices;
  return campus === 'auto' ? !small.current : campus === 'map';
}

export function isReducedMotion(app: App): boolean {
  return app.settings.choices.motion === 'reduced' || reduced.current;
}

export interface Looks {
  isMap: boolean;
  isNearOpen: boolean;
  isHidden: boolean;
  /** A phone, or somebody who wants little movement. */
  isSparing: boolean;
}

export function rateFor({ isMap, isNearOpen, isHidden, isSparing }: Looks): Rate {
  if (isHidden || (!isMap && !isNearOpen)) return 'list';
  return isMap && !isSparing ? 'full' : 'calm';
}
