// Times of the programme in any zone. Moments are UTC; days and hours exist only in a zone, daylight saving included.

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a hundred times. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** 2021-07-27: names the day that this moment falls on in the zone, and sorts. */
export function dayKey(at: number, zone: string): string {
  const options = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return formatOf('en-CA', options).format(at);
}

export function timeText(at: number, zone: string, locale: string): string {
  return formatOf(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at);
}

export function dayText(at: number, zone: string, locale: string): string {
  return formatOf(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

export function shortDayText(at: number, zone: string, locale: string): string {
  return formatOf(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

export function fullText(at: number, zone: string, locale: string): string {
  return formatOf(locale, { timeZone: zone, dateStyle: 'full', timeStyle: 'short' }).format(at);
}

/** From when to when; the day is named where it is another one than `onDay` (a dayKey). */
export function rangeText(starts: number, ends: number, zone: string, locale: string, onDay?: string): string {
  const range = formatOf(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).formatRange(starts, ends);
  const isOtherDay = onDay !== undefined && dayKey(starts, zone) !== onDay;
  return isOtherDay ? `${shortDayText(starts, zone, locale)}, ${range}` : range;
}

/** A zone's name for readers: "Eastern Daylight Time", as it is called at that moment. */
export function zoneText(zone: string, at: number, locale: string): string {
  const parts = formatOf(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Whether two zones show the same clock at that moment. */
export function isSameClock(left: string, right: string, at: number): boolean {
  const options = { hour: '2-digit', minute: '2-digit', day: '2-digit', hourCycle: 'h23' } as const;
  const shown = (timeZone: string): string => formatOf('en-CA', { ...options, timeZone }).format(at);
  return shown(left) === shown(right);
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** Minutes as people say them: "in 5 minutes", "5 minutes ago". */
export function relativeText(at: number, now: number, locale: string): string {
  const minutes = Math.round((at - now) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}
