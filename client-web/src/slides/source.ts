// Where the bytes of a PDF come from, a part at a time: a talk of 50 MB is shown over a poor line page by page.
export interface Source {
  readonly bytes: number;
  /** From `begin` up to `end`, which is not part of it. */
  read(begin: number, end: number, signal: AbortSignal): Promise<Uint8Array>;
}

/** While the server restarts or the line is down a part is asked for again, each time a little later. */
const waitsMs = [500, 1000, 2000, 4000, 8000];

/** What the server keeps. */
export function remoteSource(path: string, bytes: number): Source {
  return {
    bytes,
    async read(begin, end, signal) {
      for (const waitMs of [...waitsMs, 0]) {
        const headers = { range: `bytes=${begin}-${end - 1}` };
        const response = await fetch(path, { headers, signal }).catch(() => null);
        if (response?.status === 206) return new Uint8Array(await response.arrayBuffer());
        if (signal.aborted || (response && response.status < 500)) break;
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
      throw new Error('this part cannot be had');
    },
  };
}

/** A file of the reader's own. */
export function fileSource(file: Blob): Source {
  return {
    bytes: file.size,
    read: async (begin, end) => new Uint8Array(await file.slice(begin, end).arrayBuffer()),
  };
}
