// Avatars and names drawn once each and stamped from then on: text is what makes a canvas slow.
import { initialOf } from '../ui/initial';
import type { Palette } from './palette';
import type { Figure } from './renderer';

const keptMax = 600;
const font = (px: number, weight: number): string =>
  `${weight} ${px}px "Atkinson Hyperlegible Next Variable", sans-serif`;
const namePx = 13;
const nameLettersMax = 24;
const topicLettersMax = 40;
const fullTurn = 2 * Math.PI;

export class Stamps {
  private readonly kept = new Map<string, HTMLCanvasElement>();
  private palette: Palette;
  private ratio = 1;

  constructor(
    private readonly page: Document,
    palette: Palette,
  ) {
    this.palette = palette;
  }

  change(palette: Palette, ratio: number): void {
    this.palette = palette;
    this.ratio = ratio;
    this.kept.clear();
  }

  /** A disc with an initial and a patterned ring; `radius` in pixels of the screen. */
  avatar(figure: Figure, radius: number): HTMLCanvasElement {
    const initial = initialOf(figure.name);
    const key = `a ${figure.colour} ${figure.pattern} ${initial} ${radius} ${figure.isMe}`;
    const side = Math.ceil(radius * 2.8);
    return this.make(key, side, side, (paint) => {
      paint.translate(side / 2, side / 2);
      this.drawDisc(paint, figure, radius);
      paint.fillStyle = this.palette.onAvatar;
      paint.font = font(Math.round(radius * 1.05), 700);
      paint.textAlign = 'center';
      paint.textBaseline = 'middle';
      paint.fillText(initial, 0, radius * 0.06);
    });
  }

  private drawDisc(paint: CanvasRenderingContext2D, { colour, pattern, isMe }: Figure, radius: number): void {
    const ground = this.palette.avatars[colour] ?? this.palette.avatars[0] ?? '';
    const circle = (size: number, width: number, style: string): void => {
      paint.beginPath();
      paint.arc(0, 0, size, 0, fullTurn);
      paint.lineWidth = width;
      paint.strokeStyle = style;
      paint.stroke();
    };
    const line = Math.max(1, radius * 0.14);
    paint.beginPath();
    paint.arc(0, 0, radius, 0, fullTurn);
    paint.fillStyle = ground;
    paint.fill();
    circle(radius, line, this.palette.onAvatar);
    const dashes = [[], [radius * 0.5, radius * 0.3], [line, line * 1.6], []][pattern] ?? [];
    paint.setLineDash(dashes);
    circle(radius + line, line, ground);
    paint.setLineDash([]);
    if (pattern === 3) circle(radius * 0.82, line * 0.5, this.palette.onAvatar);
    if (isMe) circle(radius + line * 2.2, line * 1.2, this.palette.focus);
  }

  /** What a table is about. */
  topic(text: string): HTMLCanvasElement {
    return this.name(text, topicLettersMax);
  }

  /** A name on a dark pill. */
  name(text: string, lettersMax = nameLettersMax): HTMLCanvasElement {
    const letters = [...text];
    const short = letters.length > lettersMax ? `${letters.slice(0, lettersMax - 1).join('')}…` : text;
    const px = namePx * this.ratio;
    const width = Math.ceil(this.measure(short, font(px, 600)) + px);
    return this.make(`n ${short}`, width, Math.ceil(px * 1.5), (paint, canvas) => {
      paint.fillStyle = this.palette.pill;
      paint.beginPath();
      paint.roundRect(0, 0, canvas.width, canvas.height, canvas.height / 2);
      paint.fill();
      this.centred(paint, canvas, short, font(px, 600), this.palette.onPill);
    });
  }

  /** The name of a place, or words on the ground. */
  place(text: string, isTitle: boolean): HTMLCanvasElement {
    const px = (isTitle ? 16 : 13) * this.ratio;
    const style = font(px, isTitle ? 700 : 400);
    const width = Math.ceil(this.measure(text, style) + px * 0.5);
    return this.make(`p ${isTitle} ${text}`, width, Math.ceil(px * 1.5), (paint, canvas) => {
      // A light edge lifts the words off whatever stands below them.
      paint.lineWidth = px * 0.25;
      paint.lineJoin = 'round';
      paint.strokeStyle = this.palette.floor;
      paint.font = style;
      paint.textAlign = 'center';
      paint.textBaseline = 'middle';
      paint.strokeText(text, canvas.width / 2, canvas.height * 0.54);
      this.centred(paint, canvas, text, style, this.palette.text);
    });
  }

  private centred(
    paint: CanvasRenderingContext2D,
    canvas: HTMLCanvasElement,
    text: string,
    style: string,
    colour: string,
  ): void {
    paint.font = style;
    paint.fillStyle = colour;
    paint.textAlign = 'center';
    paint.textBaseline = 'middle';
    paint.fillText(text, canvas.width / 2, canvas.height * 0.54);
  }

  private measure(text: string, style: string): number {
    const paint = this.page.createElement('canvas').getContext('2d');
    if (!paint) return 0;
    paint.font = style;
    return paint.measureText(text).width;
  }

  private make(
    key: string,
    width: number,
    height: number,
    draw: (paint: CanvasRenderingContext2D, canvas: HTMLCanvasElement) => void,
  ): HTMLCanvasElement {
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= keptMax) this.kept.clear();
    const canvas = this.page.createElement('canvas');
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
    const paint = canvas.getContext('2d');
    if (paint) draw(paint, canvas);
    this.kept.set(key, canvas);
    return canvas;
  }
}
