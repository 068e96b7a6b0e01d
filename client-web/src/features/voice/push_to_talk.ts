// Holding the space bar to talk, where the space bar means nothing else.
const takesSpace =
  'input, textarea, select, button, a[href], summary, dialog, [contenteditable], [role="listbox"], [popover]';

export function isPushToTalk(event: KeyboardEvent): boolean {
  if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  return !(event.target instanceof Element && event.target.closest(takesSpace));
}
