// Map or list: as chosen; unasked, the list on small pages, and nothing of the map is loaded.
import { MediaQuery } from 'svelte/reactivity';
import type { App } from '../../model/app.svelte';

const small = new MediaQuery('width < 480px');

export function showsMap(app: App): boolean {
  const { campus } = app.settings.choices;
  return campus === 'auto' ? !small.current : campus === 'map';
}
