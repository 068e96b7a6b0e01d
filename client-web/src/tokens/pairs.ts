// Which colours meet, and how far apart they must be (WCAG 2.2: 4.5 for text, 3 for controls and marks).
export type Pair = readonly [front: string, ground: string, ratio: number];

const text = (front: string, ...grounds: string[]): Pair[] => grounds.map((ground) => [front, ground, 4.5]);
const mark = (front: string, ...grounds: string[]): Pair[] => grounds.map((ground) => [front, ground, 3]);

export const pairs: readonly Pair[] = [
  ...text('--text', '--bg', '--surface', '--sunken', '--primary-soft', '--warn-bg'),
  ...text('--muted', '--bg', '--surface', '--sunken', '--primary-soft'),
  ...text('--link', '--bg', '--surface', '--sunken', '--primary-soft'),
  ...text('--primary', '--bg', '--surface', '--sunken', '--primary-soft'),
  ...text('--accent', '--bg', '--surface', '--sunken'),
  ...text('--danger', '--bg', '--surface', '--sunken'),
  ...text('--success', '--bg', '--surface', '--sunken'),
  ...text('--on-primary', '--primary'),
  ...text('--on-accent', '--accent'),
  ...text('--on-danger', '--danger'),
  ...text('--warn', '--warn-bg'),
  ...mark('--control', '--bg', '--surface', '--sunken'),
  ...mark('--focus', '--bg', '--surface', '--sunken', '--primary-soft'),
  ...text('--map-text', '--map-grass', '--map-path', '--map-floor', '--map-water', '--map-stage'),
  ...text('--map-text', '--map-networking', '--map-breakout'),
  ...text('--map-on-pill', '--map-pill'),
  ...mark('--map-wall', '--map-grass', '--map-floor', '--map-stage', '--map-networking', '--map-breakout'),
  ...mark('--map-focus', '--map-grass', '--map-path', '--map-floor', '--map-stage'),
  ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((colour) => text('--on-avatar', `--avatar-${colour}`)),
];
