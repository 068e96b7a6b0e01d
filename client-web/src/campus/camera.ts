// Which part of the campus is on the screen. The campus is measured in sixteenths of a tile, the screen in CSS pixels.
import type { Point } from './crowd';
import { steps, type Rectangle } from './document';

export const tilePx = 32;
export const zooms = [0.375, 0.5, 0.75, 1, 1.5, 2] as const;

export interface Camera {
  /** The point in the middle of the screen. */
  x: number;
  y: number;
  /** CSS pixels a tile are about tilePx times this. */
  zoom: number;
  /** Pixels of the screen in a CSS pixel. */
  ratio: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A tile is a whole number of the screen's pixels, so that the ready-made ground fits without seams. */
export function tileOnScreen({ zoom, ratio }: Camera): number {
  return Math.max(1, Math.round(tilePx * zoom * ratio));
}

/** CSS pixels in a sixteenth of a tile. */
export function scaleOf(camera: Camera): number {
  return tileOnScreen(camera) / camera.ratio / steps;
}

export function toScreen(camera: Camera, screen: Size, point: Point): Point {
  const scale = scaleOf(camera);
  return { x: screen.width / 2 + (point.x - camera.x) * scale, y: screen.height / 2 + (point.y - camera.y) * scale };
}

export function toCampus(camera: Camera, screen: Size, point: Point): Point {
  const scale = scaleOf(camera);
  return { x: camera.x + (point.x - screen.width / 2) / scale, y: camera.y + (point.y - screen.height / 2) / scale };
}

/** Keeps a map on the screen: a small one in the middle, a large one without ground beyond its edges. */
export function bounded(camera: Camera, screen: Size, [left, top, width, height]: Rectangle): Camera {
  const scale = scaleOf(camera);
  const axis = (at: number, screenPx: number, startTile: number, sideTiles: number): number => {
    const [start, side] = [startTile * steps, sideTiles * steps];
    const half = screenPx / 2 / scale;
    return half * 2 >= side ? start + side / 2 : Math.min(Math.max(at, start + half), start + side - half);
  };
  return { ...camera, x: axis(camera.x, screen.width, left, width), y: axis(camera.y, screen.height, top, height) };
}

/** Moves a share of the way to where it should be; the last pixel at once. */
export function eased(camera: Camera, target: Point, share: number): Camera {
  const near = steps / tilePx;
  const axis = (at: number, to: number): number => (Math.abs(to - at) < near ? to : at + (to - at) * share);
  return { ...camera, x: axis(camera.x, target.x), y: axis(camera.y, target.y) };
}

export function nextZoom(zoom: number, direction: 1 | -1): number {
  const index = zooms.findIndex((step) => step >= zoom);
  return zooms[Math.min(zooms.length - 1, Math.max(0, index + direction))] ?? zoom;
}
