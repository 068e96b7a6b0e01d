// The keys that work everywhere inside. None is a single letter: those belong to screen readers and to the map.
import { moveToRegion } from '../../a11y/regions';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';

interface Keys {
  app: App;
  convene: Convene;
  showShortcuts(): void;
}

export function shellKeys(event: KeyboardEvent, keys: Keys): void {
  if (event.defaultPrevented) return;
  if (event.key === 'F6') {
    moveToRegion(document, event.shiftKey);
  } else if (event.key === '/' && (event.ctrlKey || event.metaKey)) {
    keys.showShortcuts();
  } else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    keys.app.router.go('people');
  } else {
    return;
  }
  event.preventDefault();
}

/** For the sheet of shortcuts: keys and the message that says what they do. */
export const shortcuts = [
  { keys: ['Tab'], text: 'shortcut.tab' },
  { keys: ['F6'], text: 'shortcut.region' },
  { keys: ['Shift', 'F6'], text: 'shortcut.regionBack' },
  { keys: ['Ctrl', 'K'], text: 'shortcut.people' },
  { keys: ['Ctrl', '/'], text: 'shortcut.sheet' },
  { keys: ['Enter'], text: 'shortcut.send' },
  { keys: ['Shift', 'Enter'], text: 'shortcut.newline' },
  { keys: ['↑'], text: 'shortcut.editLast' },
  { keys: ['@'], text: 'shortcut.mention' },
  { keys: [':'], text: 'shortcut.emoji' },
  { keys: ['↑', '↓', 'Enter'], text: 'shortcut.choose' },
  { keys: ['↑', '↓', 'Home', 'End'], text: 'shortcut.log' },
  { keys: ['Esc'], text: 'shortcut.escape' },
  { keys: ['↑', '←', '↓', '→'], text: 'shortcut.walk' },
  { keys: ['Shift', '↑'], text: 'shortcut.look' },
  { keys: ['H'], text: 'shortcut.whereAmI' },
  { keys: ['T'], text: 'shortcut.talk' },
  { keys: ['Enter'], text: 'shortcut.act' },
  { keys: ['␣'], text: 'shortcut.pushToTalk' },
  { keys: ['←', '→', 'PgUp', 'PgDn'], text: 'shortcut.slides' },
] as const;
