/** Cuts the empty margins off a picture of a page, as Chromium writes it: 8 bits a channel, not interlaced. */

import { crc32, deflateSync, inflateSync } from "node:zlib";

export interface Trimmed {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel: 3 or 4. */
  readonly depth: number;
  readonly data: Uint8Array;
}

/** Null when the whole picture has one colour, or is built in another way. Margins are what has the colour of the first pixel. */
export function trimPng(bytes: Uint8Array): Trimmed | null {
  const pixels = readPixels(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const box = pixels && drawnBox(pixels);
  if (!pixels || !box) return null;
  const { left, top, right, bottom } = box;
  const [width, height] = [right - left + 1, bottom - top + 1];
  const rows = Buffer.alloc(height * (1 + width * pixels.depth));
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * pixels.width + left) * pixels.depth;
    rows.set(pixels.data.subarray(from, from + width * pixels.depth), y * (1 + width * pixels.depth) + 1);
  }
  return { bytes: writePng(width, height, pixels.depth, rows), width, height };
}

function drawnBox({ width, height, depth, data }: Pixels) {
  const row = width * depth;
  const ground = Buffer.alloc(row);
  for (let at = 0; at < row; at++) ground[at] = data[at % depth] ?? 0;
  const isEmpty = (y: number) => ground.equals(data.subarray(y * row, (y + 1) * row));
  let top = 0;
  while (top < height && isEmpty(top)) top++;
  if (top === height) return null;
  let bottom = height - 1;
  while (isEmpty(bottom)) bottom--;
  let [left, right] = [width, 0];
  for (let y = top; y <= bottom; y++) {
    const isGround = (x: number) => {
      for (let at = 0; at < depth; at++) if (data[y * row + x * depth + at] !== ground[at]) return false;
      return true;
    };
    let x = 0;
    while (x < left && isGround(x)) x++;
    left = Math.min(left, x);
    x = width - 1;
    while (x > right && isGround(x)) x--;
    right = Math.max(right, x);
  }
  return { left, top, right, bottom };
}

/** PNG specification 9: each row says how it was filtered. */
function readPixels(file: Buffer): Pixels | null {
  if (file.length < 33 || file.readUInt32BE(0) !== 0x89504e47) return null;
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [bits, kind, interlace] = [file[24], file[25], file[28]];
  const depth = kind === 6 ? 4 : kind === 2 ? 3 : 0;
  if (bits !== 8 || depth === 0 || interlace !== 0) return null;
  const packed: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString("latin1", at + 4, at + 8) === "IDAT")
      packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(packed));
  const row = width * depth;
  if (raw.length < height * (row + 1)) return null;
  const data = new Uint8Array(height * row);
  for (let y = 0; y < height; y++) unfilter(raw, data, y, row, depth);
  return { width, height, depth, data };
}

function unfilter(raw: Buffer, data: Uint8Array, y: number, row: number, depth: number): void {
  const filter = raw[y * (row + 1)] ?? 0;
  const from = y * (row + 1) + 1;
  const to = y * row;
  for (let x = 0; x < row; x++) {
    const left = x >= depth ? (data[to + x - depth] ?? 0) : 0;
    const up = y > 0 ? (data[to + x - row] ?? 0) : 0;
    const corner = x >= depth && y > 0 ? (data[to + x - row - depth] ?? 0) : 0;
    const guess =
      filter === 0
        ? 0
        : filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : paeth(left, up, corner);
    data[to + x] = ((raw[from + x] ?? 0) + guess) & 255;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function writePng(width: number, height: number, depth: number, rows: Buffer): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, depth === 4 ? 6 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
