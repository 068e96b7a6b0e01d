// The colours of the map: the page's own tokens, read once a theme. A canvas ignores forced colours, so here they are
// put in by hand.

const tokens = {
  grass: '--map-grass',
  path: '--map-path',
  floor: '--map-floor',
  water: '--map-water',
  stage: '--map-stage',
  networking: '--map-networking',
  breakout: '--map-breakout',
  wall: '--map-wall',
  leaf: '--map-leaf',
  wood: '--map-wood',
  text: '--map-text',
  pill: '--map-pill',
  onPill: '--map-on-pill',
  focus: '--map-focus',
  onAvatar: '--on-avatar',
} as const;

export type PaletteName = keyof typeof tokens;

export interface Palette extends Readonly<Record<PaletteName, string>> {
  readonly avatars: readonly string[];
}

const avatarCount = 8;

const forced: Palette = {
  grass: 'Canvas',
  path: 'Canvas',
  floor: 'Canvas',
  water: 'Canvas',
  stage: 'Canvas',
  networking: 'Canvas',
  breakout: 'Canvas',
  wall: 'CanvasText',
  leaf: 'GrayText',
  wood: 'GrayText',
  text: 'CanvasText',
  pill: 'Canvas',
  onPill: 'CanvasText',
  focus: 'Highlight',
  onAvatar: 'Canvas',
  avatars: Array.from({ length: avatarCount }, () => 'CanvasText'),
};

/** `probe` is any element of the page; its own colour is changed for the moment of reading. */
export function readPalette(probe: HTMLElement, isForced: boolean): Palette {
  const resolve = (value: string): string => {
    probe.style.setProperty('color', value);
    return getComputedStyle(probe).color;
  };
  probe.style.setProperty('forced-color-adjust', 'none');
  const names = Object.keys(tokens) as PaletteName[];
  const colour = (name: PaletteName): string => resolve(isForced ? forced[name] : `var(${tokens[name]})`);
  const palette = Object.fromEntries(names.map((name) => [name, colour(name)])) as Record<PaletteName, string>;
  const avatars = forced.avatars.map((name, index) => resolve(isForced ? name : `var(--avatar-${index})`));
  probe.style.removeProperty('color');
  probe.style.removeProperty('forced-color-adjust');
  return { ...palette, avatars };
}
