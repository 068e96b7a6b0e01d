// The campus document as the page uses it (docs/campus-document.md): a grid of floors and walls, named areas, words on
// the ground. What is odd in it is left out: a campus is shown as well as can be.
import { roomKindWords, type RoomKind } from '$protocol';

export const floorKinds = [
  'none',
  'grass',
  'path',
  'stone',
  'wood',
  'carpet',
  'stage',
  'water',
  'flowers',
  'hedge',
  'wall',
  'tree',
  'table',
  'seat',
] as const;
export type FloorKind = (typeof floorKinds)[number];

/** In tiles: west edge, north edge, width, height. */
export type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** One of the maps that the campus is made of: for people, a floor. */
export interface MapPlace {
  name: string;
  title: string;
  /** Where it lies in the plane of the campus. */
  place: Rectangle;
  /** The hash of how it is drawn with pictures, or ''. */
  pictures: string;
}

/** Where one arrives who walks in. */
export interface Portal {
  map: string;
  entry: string;
}

export interface Area {
  name: string;
  description: string;
  kind: RoomKind | '';
  rectangles: readonly Rectangle[];
  roomName: string;
  isSilent: boolean;
  website: string;
  portal: Portal | null;
}

export interface Label {
  text: string;
  /** Sixteenths of a tile. */
  x: number;
  y: number;
}

export interface Credit {
  what: string;
  text: string;
}

export interface CampusDocument {
  title: string;
  width: number;
  height: number;
  /** Never empty; the main one first. */
  maps: readonly MapPlace[];
  /** One a tile, row by row: 1 is a wall. */
  blocked: Uint8Array;
  /** One a tile: index into floorKinds; null where walls are all that is known. */
  floors: Uint8Array | null;
  areas: readonly Area[];
  labels: readonly Label[];
  credits: readonly Credit[];
}

export const sideMax = 512;
/** Sixteenths of a tile: how finely positions are told. */
export const steps = 16;

type Fields = Record<string, unknown>;

/** Null where it is no campus document. */
export function readCampus(value: unknown): CampusDocument | null {
  const json = (value ?? {}) as Fields;
  const width = side(json['width']);
  const height = side(json['height']);
  if (json['format'] !== 'convene.campus' || width === 0 || height === 0) return null;
  return {
    title: text(json['title']),
    width,
    height,
    maps: mapsOf(json, [0, 0, width, height]),
    blocked: bits(text(json['blocked']), width * height),
    floors: floorsOf(json, width * height),
    areas: list(json['areas']).flatMap(areaOf),
    labels: list(json['labels']).map((row) => ({ text: text(row['text']), x: number(row['x']), y: number(row['y']) })),
    credits: list(json['credits']).map((row) => ({ what: text(row['what']), text: text(row['text']) })),
  };
}

function mapsOf(json: Fields, whole: Rectangle): MapPlace[] {
  const maps = list(json['maps']).flatMap((row): MapPlace[] => {
    const { place } = row;
    if (text(row['name']) === '' || !isRectangle(place)) return [];
    return [{ name: text(row['name']), title: text(row['title']), place, pictures: text(row['pictures']) }];
  });
  if (maps.length > 0) return maps;
  return [{ name: text(json['name']), title: text(json['title']), place: whole, pictures: '' }];
}

function portalOf(value: unknown): Portal | null {
  if (typeof value !== 'object' || value === null) return null;
  const { map, entry } = value as Fields;
  return { map: text(map), entry: text(entry) };
}

function areaOf(row: Fields): Area[] {
  const name = text(row['name']);
  const kind = roomKindWords.find((word) => word === row['kind']) ?? '';
  const rectangles = Array.isArray(row['rectangles']) ? row['rectangles'].filter(isRectangle) : [];
  if (name === '' || rectangles.length === 0) return [];
  const website = text(row['website']);
  return [
    {
      name,
      kind,
      rectangles,
      description: text(row['description']),
      roomName: text(row['room_name']),
      isSilent: row['silent'] === true,
      website: website.startsWith('https://') ? website : '',
      portal: portalOf(row['portal']),
    },
  ];
}

function isRectangle(value: unknown): value is Rectangle {
  return Array.isArray(value) && value.length === 4 && value.every((part) => Number.isSafeInteger(part));
}

/** Kinds by their place in the document's own list; what this page does not know is drawn like none. */
function floorsOf(json: Fields, count: number): Uint8Array | null {
  const encoded = bytes(text(json['floors']));
  if (encoded.length !== count) return null;
  const names = Array.isArray(json['floor_kinds']) ? json['floor_kinds'] : [];
  const known = names.map((name) => Math.max(0, floorKinds.indexOf(name as FloorKind)));
  return encoded.map((index) => known[index] ?? 0);
}

/** Tile 0 is the lowest bit of the first byte. */
function bits(encoded: string, count: number): Uint8Array {
  const packed = bytes(encoded);
  return Uint8Array.from({ length: count }, (_none, tile) => ((packed[tile >> 3] ?? 0xff) >> (tile & 7)) & 1);
}

function bytes(encoded: string): Uint8Array {
  try {
    return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((row): row is Fields => typeof row === 'object' && row !== null) : [];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const side = (value: unknown): number =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= sideMax ? (value as number) : 0;
