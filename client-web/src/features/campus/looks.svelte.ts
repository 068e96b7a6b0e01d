// What the reader's system asks of colours: a canvas has to be told.
import { MediaQuery } from 'svelte/reactivity';

const dark = new MediaQuery('prefers-color-scheme: dark');
const contrast = new MediaQuery('prefers-contrast: more');
const sparing = new MediaQuery('prefers-reduced-data: reduce');
const forced = new MediaQuery('forced-colors: active');

export const looks = {
  get isDark(): boolean {
    return dark.current;
  },
  get isContrast(): boolean {
    return contrast.current;
  },
  /** Little data: asked for in the system, or in the browser where it says so. */
  get isSparing(): boolean {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    return sparing.current || connection?.saveData === true;
  },
  get isForced(): boolean {
    return forced.current;
  },
};
