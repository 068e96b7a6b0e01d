// From a day and time as they are read on a clock in some zone to the moment meant.

/** Milliseconds that the zone's clock is ahead of UTC at this moment. */
function aheadAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}

/**
 * "2026-11-01T01:30" in the zone. Of an hour that the clock goes through twice the first is meant, and a time that it
 * leaves out is as much later as the clock jumps. Null where the text is no time.
 */
export function momentOf(text: string, zone: string): number | null {
  const wall = Date.parse(`${text}Z`);
  if (Number.isNaN(wall)) return null;
  const hour = 3_600_000;
  const before = aheadAt(wall - 24 * hour, zone);
  const first = wall - before;
  if (aheadAt(first, zone) === before) return first;
  const second = wall - aheadAt(first, zone);
  return aheadAt(second, zone) === wall - second ? second : first;
}

/** How an input shows a moment in the zone, to the minute. */
export function wallText(moment: number, zone: string): string {
  return new Date(moment + aheadAt(moment, zone)).toISOString().slice(0, 16);
}
