// The binary presence frame, bytes to value. Layout: protocol/schema/presence.json, x-binary; little endian.
import { availabilityWords, type Availability } from '$protocol';

export interface PlacedAvatar {
  slot: number;
  /** Sixteenths of a tile, from the west and the north edge. */
  x: number;
  y: number;
  look: number;
}

export interface MovedAvatar {
  slot: number;
  dx: number;
  dy: number;
}

export interface TurnedAvatar {
  slot: number;
  look: number;
}

/** To be applied in this order: left, placed, moved, stepped, turned. */
export interface PresenceFrame {
  tick: number;
  left: number[];
  placed: PlacedAvatar[];
  moved: MovedAvatar[];
  stepped: MovedAvatar[];
  turned: TurnedAvatar[];
}

const kindPresence = 2;
/** A bit for each slot that 16 bits can name. */
const bitmapBytesMax = 8192;
const lookBits = 0x7f;
const availabilityBits = 0x30;
const talkingBit = 0x40;

/** Null when the bytes are not exactly one frame of this kind. */
export function decodePresence(bytes: ArrayBuffer): PresenceFrame | null {
  const reader = new Reader(bytes);
  try {
    return reader.u8() === kindPresence ? read(reader) : null;
  } catch (problem) {
    // The view's own bound: the frame promises more than there is.
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

function read(reader: Reader): PresenceFrame | null {
  const frame: PresenceFrame = {
    tick: reader.u32(),
    left: reader.list(() => reader.u16()),
    placed: reader.list(() => ({ slot: reader.u16(), x: reader.u16(), y: reader.u16(), look: reader.u8() })),
    moved: reader.list(() => ({ slot: reader.u16(), dx: reader.i8(), dy: reader.i8() })),
    stepped: reader.bits().map((slot) => {
      const step = reader.i8();
      return { slot, dx: (step << 28) >> 28, dy: step >> 4 };
    }),
    turned: reader.list(() => ({ slot: reader.u16(), look: reader.u8() })),
  };
  const isKnownLook = ({ look }: { look: number }): boolean =>
    (look & ~lookBits) === 0 && (look & availabilityBits) !== availabilityBits;
  const isWhole = reader.isAtEnd && frame.placed.every(isKnownLook) && frame.turned.every(isKnownLook);
  return isWhole ? frame : null;
}

export function isWalking(look: number): boolean {
  return (look & 8) !== 0;
}

export function availabilityOf(look: number): Availability {
  return availabilityWords[(look & availabilityBits) >> 4] ?? 'open';
}

/** In a conversation. */
export function isTalking(look: number): boolean {
  return (look & talkingBit) !== 0;
}

/** 0 south, then clockwise by eighths: south-west, west, … south-east. */
export function facingOf(look: number): number {
  return look & 7;
}

class Reader {
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: ArrayBuffer) {
    this.view = new DataView(bytes);
  }

  get isAtEnd(): boolean {
    return this.at === this.view.byteLength;
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }

  i8(): number {
    return this.view.getInt8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  /** Which bits are 1 of a row of bytes; of a row that ends with a byte of zeros, none can be made sense of. */
  bits(): number[] {
    const bytes = this.list(() => this.u8());
    if (bytes.length > bitmapBytesMax) throw new RangeError('a row of bits is longer than there are slots');
    if (bytes.at(-1) === 0) throw new RangeError('a row of bits ends with a byte of zeros');
    const bits = [0, 1, 2, 3, 4, 5, 6, 7];
    return bytes.flatMap((byte, row) => bits.filter((bit) => (byte >> bit) & 1).map((bit) => 8 * row + bit));
  }

  list<T>(item: () => T): T[] {
    return Array.from({ length: this.u16() }, item);
  }
}
