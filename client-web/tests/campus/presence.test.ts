// The binary frames of protocol/vectors/presence, read as the server's own codec reads them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodePresence } from '../../src/campus/presence';

interface Vector {
  name: string;
  hex: string;
  frame: unknown;
}

const path = join(dirname(fileURLToPath(import.meta.url)), '../../../protocol/vectors/presence/frames.json');
const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vector[];

function bytesOf(hex: string): ArrayBuffer {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer;
}

describe('a presence frame', () => {
  it.each(vectors)('$name', ({ hex, frame }) => {
    expect(decodePresence(bytesOf(hex))).toEqual(frame);
  });
});
