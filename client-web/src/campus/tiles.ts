// Paints the tiles of a map's drawing, square by square, as soon as their pictures are here.
import type { Rectangle } from './document';
import { cutOf, flipDiagonal, flipHorizontal, flipVertical, type Layer, type MapDrawing } from './drawing';
import type { Block } from './ground';

type Paint = CanvasRenderingContext2D;

export type Picture = CanvasImageSource;

export class TilePainter {
  /** Tiles may be larger than the map's and reach into squares beside them: so many of the map's tiles. */
  private readonly reach: number;

  constructor(
    private readonly drawing: MapDrawing,
    private readonly place: Rectangle,
    private readonly pictureOf: (hash: string) => Picture | null,
  ) {
    const sides = drawing.tilesets.flatMap(({ tileWidth, tileHeight }) => [tileWidth, tileHeight]);
    const offsets = drawing.layers.flatMap(({ offsetX, offsetY }) => [Math.abs(offsetX), Math.abs(offsetY)]);
    this.reach = Math.min(32, Math.ceil(Math.max(0, ...sides, ...offsets) / drawing.tileSize));
  }

  get hasTilesAbove(): boolean {
    return this.drawing.layers.some(({ isAbove }) => isAbove);
  }

  /** Paints the layers below people, or those above, so that the block's north-west corner comes to the origin. */
  paint(paint: Paint, { left, top, side }: Block, px: number, isAbove: boolean): void {
    const [mapLeft, mapTop, width, height] = this.place;
    const { reach } = this;
    // Pixels of tiles are meant to be seen where there is room for them.
    paint.imageSmoothingEnabled = px < this.drawing.tileSize;
    for (const layer of this.drawing.layers) {
      if (layer.isAbove !== isAbove) continue;
      paint.globalAlpha = layer.opacity;
      for (let y = Math.max(mapTop, top - reach); y < Math.min(mapTop + height, top + side + reach); y += 1) {
        for (let x = Math.max(mapLeft, left - reach); x < Math.min(mapLeft + width, left + side + reach); x += 1) {
          const gid = layer.tiles.get((y - mapTop) * width + x - mapLeft);
          if (gid) this.tile(paint, gid, layer, (x - left) * px, (y + 1 - top) * px, px / this.drawing.tileSize);
        }
      }
    }
    paint.globalAlpha = 1;
  }

  /** `x` and `bottom`: the south-west corner that the tile stands on. */
  private tile(paint: Paint, gid: number, layer: Layer, x: number, bottom: number, scale: number): void {
    const cut = cutOf(this.drawing, gid);
    const picture = cut && this.pictureOf(cut.tileset.image);
    if (!cut || !picture) return;
    const { tileWidth, tileHeight } = cut.tileset;
    const [width, height] = [tileWidth * scale, tileHeight * scale];
    paint.save();
    paint.translate(x + layer.offsetX * scale + width / 2, bottom + layer.offsetY * scale - height / 2);
    if (gid & flipVertical) paint.scale(1, -1);
    if (gid & flipHorizontal) paint.scale(-1, 1);
    if (gid & flipDiagonal) paint.transform(0, 1, 1, 0, 0, 0);
    paint.drawImage(picture, cut.x, cut.y, tileWidth, tileHeight, -width / 2, -height / 2, width, height);
    paint.restore();
  }
}
