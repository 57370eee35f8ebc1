/** Which addresses may name a file of a deck. Decided on the text alone; where links lead is checked on the disk. */

/** Names Windows gives to devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/**
 * A deck-relative address (percent-encoded as in a URL) → its parts, or null when it could name anything outside the deck,
 * a device, or a hidden file. Decoded exactly once: what still looks encoded afterwards is part of a name.
 */
export function parseDeckAddress(address: string): readonly string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return null;
  }
  // No backslash, colon (drives, streams, schemes), NUL or other control character, and none that Windows refuses.
  if (decoded.length > 1024 || /[\\:*?"<>|\p{Cc}]/u.test(decoded)) return null;
  const parts = decoded.split("/");
  return parts.length > 0 && parts.every(isPlainName) ? parts : null;
}

/** No empty part (absolute and UNC paths begin with one), no `.` or `..`, nothing hidden, no trailing dot or space. */
function isPlainName(part: string): boolean {
  return (
    part !== "" && !part.startsWith(".") && !/[. ]$/.test(part) && !reserved.test(part) && part.length <= 255
  );
}

const types: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  wav: "audio/wav",
  m4a: "audio/mp4",
  woff2: "font/woff2",
  woff: "font/woff",
};

/** The media type an address is served as, or null: nothing but image, sound, video and font leaves the deck folder. */
export function assetType(name: string): string | null {
  return types[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;
}
