// The browser's own socket, storage and signals, for the parts that take them as arguments.
import type { SocketLike } from './connection';
import type { Shelf } from './requests';

export function openSocket(): SocketLike {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return new WebSocket(`${scheme}://${location.host}/ws`, 'convene.v1') as unknown as SocketLike;
}

/** Storage may be forbidden or full: then this page forgets at a reload, and works. */
export function shelfOver(storage: () => Storage): Shelf {
  const memory = new Map<string, string>();
  const attempt = <T>(act: (storage: Storage) => T): T | null => {
    try {
      return act(storage());
    } catch {
      return null;
    }
  };
  return {
    getItem: (key) => attempt((kept) => kept.getItem(key)) ?? memory.get(key) ?? null,
    setItem(key, value) {
      memory.set(key, value);
      attempt((kept) => kept.setItem(key, value));
    },
    removeItem(key) {
      memory.delete(key);
      attempt((kept) => kept.removeItem(key));
    },
    clear() {
      memory.clear();
      attempt((kept) => kept.clear());
    },
  };
}

const lockWaitMs = 400;

/**
 * Whether this tab alone goes by that name: browsers copy sessionStorage when a tab is duplicated. A lock tells for
 * sure (a page that is just being reloaded lets go of it in a moment); where there are none, only a reload is believed.
 */
export async function isSoleOwner(name: string): Promise<boolean> {
  if (!navigator.locks) {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry?.type === 'reload' || entry?.type === 'back_forward';
  }
  return new Promise((settle) => {
    // Held for as long as the page lives.
    const hold = (): Promise<void> => {
      settle(true);
      return new Promise(() => {});
    };
    navigator.locks.request(name, { signal: AbortSignal.timeout(lockWaitMs) }, hold).catch(() => settle(false));
  });
}
