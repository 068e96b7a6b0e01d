// The server's frames of protocol/vectors/frames, read by the browser's checker as the server's own codec reads them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeRecords, decodeReply, decodeServerFrame } from '../../../protocol/generated/ts/decode';
import type { ServerFrame } from '../../../protocol/generated/ts/decode';

interface Case {
  name: string;
  frame?: unknown;
  text?: string;
  means?: unknown;
  client?: string;
}

interface VectorFile {
  from: 'client' | 'server';
  client?: string;
  cases: Case[];
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../protocol/vectors/frames');

function serverCases(name: 'valid' | 'invalid'): Case[] {
  const files = readdirSync(join(folder, name)).map(
    (file) => JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as VectorFile,
  );
  return files
    .filter((file) => file.from === 'server')
    .flatMap(({ client, cases }) => cases.map((each) => ({ ...(client ? { client } : {}), ...each })));
}

const textOf = (each: Case): string => each.text ?? JSON.stringify(each.frame);

/** A decoded frame as it came. */
function written(frame: ServerFrame): unknown {
  switch (frame.kind) {
    case 'reply':
      return { re: frame.re, ok: frame.ok };
    case 'refused':
      return { re: frame.re, refused: frame.refused };
    case 'records':
      return frame.records;
    case 'live':
      return frame.live;
  }
}

describe('valid frames of the server', () => {
  it.each(serverCases('valid'))('$name', (each) => {
    const frame = decodeServerFrame(textOf(each));
    if (each.client) {
      expect(frame).toBe(each.client);
    } else {
      if (typeof frame === 'string') expect.fail(frame);
      expect(written(frame)).toEqual(each.means ?? each.frame);
    }
  });
});

describe('frames that are refused, or shown though the server would not send them', () => {
  it.each(serverCases('invalid'))('$name', (each) => {
    const frame = decodeServerFrame(textOf(each));
    expect(typeof frame === 'string' ? frame : frame.kind).toBe(each.client);
  });
});

describe('replies', () => {
  it('are held to the type of their command', () => {
    expect(decodeReply('chat.post', { topic: 'room/r3', offset: 18 })).toEqual({ topic: 'room/r3', offset: 18 });
    expect(decodeReply('chat.post', { topic: 'room/r3' })).toBe('field-invalid');
    expect(decodeReply('ping', {})).toBe('field-invalid');
    expect(decodeReply('room.leave', {})).toEqual({});
  });

  it('of history hold records that are checked one by one', () => {
    const record = { t: 'chat.deleted', topic: 'room/r3', offset: 22, at: 1, d: { offset: 18, by: 'p7' } };
    const page = decodeReply('history.page', { topic: 'room/r3', records: [record], more: false });
    if (typeof page === 'string') expect.fail(page);
    expect(decodeRecords(page.records)).toEqual([record]);
    expect(decodeRecords([{ ...record, t: 'chat.vanished' }])).toBe('unknown-event');
  });
});
