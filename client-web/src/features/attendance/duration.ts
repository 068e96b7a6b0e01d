// Time spent, as people say it.
import type { Attended } from '$protocol';

const minuteMs = 60_000;

/** "1 hr 5 min": whole minutes, rounded down, so that nobody is promised what they were not there for. */
export function durationText(spentMs: number, locale: string): string {
  const minutes = Math.floor(spentMs / minuteMs);
  const unit = (count: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return unit(rest, 'minute');
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
}

/** How much of the session that is. */
export function shareOf(row: Attended, locale: string): string {
  const length = Math.max(1, row.ends - row.starts);
  const share = Math.floor((100 * Math.min(row.present_ms, length)) / length) / 100;
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}
