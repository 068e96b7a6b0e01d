// Captions as a WebVTT file (W3C WebVTT 1, section 4) and as plain text.
import type { CaptionLine } from '../../model/captions';

/** A line stays as long as it takes to read, and no longer than until the next. */
const readingMsPerCharacter = 60;
const shownMsMin = 1500;
const shownMsMax = 7000;

/** Cues count from `zero`, in milliseconds since 1970. Lines of one language, oldest first. */
export function webVtt(lines: readonly CaptionLine[], zero: number): string {
  const cues = lines.map((line, index) => {
    const start = Math.max(line.began - zero, 0);
    const next = lines[index + 1];
    const read = Math.min(Math.max(line.text.length * readingMsPerCharacter, shownMsMin), shownMsMax);
    const wanted = Math.max(line.at - zero, start) + read;
    const end = next ? Math.min(wanted, Math.max(next.began - zero, start + 1)) : wanted;
    return `${stamp(start)} --> ${stamp(end)}\n${escaped(line.text)}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

export function plainTranscript(lines: readonly CaptionLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

function stamp(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const seconds = ms / 1000;
  const rest = String(Math.floor(ms % 1000)).padStart(3, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${rest}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
