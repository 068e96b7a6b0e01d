// The campus for the views inside.
import { getContext, setContext } from 'svelte';
import type { Campus } from './campus.svelte';

const key = Symbol('campus');

export function provideCampus(campus: Campus): void {
  setContext(key, campus);
}

export function useCampus(): Campus {
  return getContext<Campus>(key);
}
