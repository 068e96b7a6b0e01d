// What the reader's system asks of colours: a canvas has to be told.
import { MediaQuery } from 'svelte/reactivity';

const dark = new MediaQuery('prefers-color-scheme: dark');
const contrast = new MediaQuery('prefers-contrast: more');
const forced = new MediaQuery('forced-colors: active');

export const looks = {
  get isDark(): boolean {
    return dark.current;
  },
  get isContrast(): boolean {
    return contrast.current;
  },
  get isForced(): boolean {
    return forced.current;
  },
};
