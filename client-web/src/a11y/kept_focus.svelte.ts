// Where focus goes when the control that had it goes away: to what the control stood in, not to the top of the page.
import { tick, untrack } from 'svelte';
import { focusOn } from './regions';

/** For a component that is being made: `watch` reads what the controls hang on, `target` is focused in their stead. */
export function keepFocus(
  watch: () => unknown,
  around: () => HTMLElement | undefined,
  target: () => HTMLElement | undefined,
): void {
  $effect.pre(() => {
    watch();
    const element = untrack(around);
    if (!element?.contains(element.ownerDocument.activeElement)) return;
    void tick().then(() => {
      const active = element.ownerDocument.activeElement;
      const heading = target();
      if (heading && (active === null || active === element.ownerDocument.body)) focusOn(heading);
    });
  });
}
