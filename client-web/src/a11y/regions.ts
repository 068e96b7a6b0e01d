// F6 and Shift+F6 go round the regions of the page, as in other conversation programs.

/** A region is any element with data-region; its focus target is its heading or itself. */
export function moveToRegion(page: Document, isBack: boolean): void {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  if (regions.length === 0) return;
  const current = regions.findLastIndex((region) => region.contains(page.activeElement));
  const step = isBack ? -1 : 1;
  const start = current < 0 && isBack ? 0 : current;
  const target = regions[(start + step + regions.length) % regions.length];
  if (target) focusOn(target.querySelector<HTMLElement>('[data-region-focus]') ?? target);
}

/** Focuses something that is not in the tab order, without leaving it there. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus();
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}
