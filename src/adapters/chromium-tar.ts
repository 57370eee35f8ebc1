/** Reads the files of a plain tar archive held in memory: names, modes and bytes, nothing else. */

export interface TarFile {
  readonly name: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * The regular files of a POSIX tar archive in order. Folders are left out (a file's folder is made when it is written).
 * Throws a RangeError on a damaged archive, on links and devices, and on names that leave the folder.
 */
export function readTarFiles(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const size = octal(header, 124, 12);
    const start = at + block;
    if (start + size > archive.length) throw new RangeError(`tar entry at ${at} is cut off`);
    const kind = String.fromCharCode(header[156] || 48);
    if (kind === "0")
      files.push({
        name: safeName(header),
        mode: octal(header, 100, 8) & 0o777,
        bytes: archive.subarray(start, start + size),
      });
    else if (kind !== "5") throw new RangeError(`tar entry at ${at} is neither file nor folder: ${kind}`);
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.toString("utf8", from, from + length);
  return field.slice(0, field.includes("\0") ? field.indexOf("\0") : undefined);
}

function octal(header: Buffer, from: number, length: number): number {
  const value = Number.parseInt(text(header, from, length).trim() || "0", 8);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError("tar header is damaged");
  return value;
}

function safeName(header: Buffer): string {
  const prefix = text(header, 257, 5) === "ustar" ? text(header, 345, 155) : "";
  const name = prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100);
  if (name.startsWith("/") || name.includes("\\") || name.split("/").includes(".."))
    throw new RangeError(`tar entry leaves its folder: ${name}`);
  return name;
}
