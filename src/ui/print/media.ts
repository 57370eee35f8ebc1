/** Tries every sound and film printed slides name: a right ending says nothing about what is inside. */

import { type MediaKind, mediaKind } from "#core/media/slide-media.ts";

/** `unknown` when this browser cannot tell: it lacks the codec, or the file told nothing in time. */
type Found = "sound" | "broken" | "unknown";

/** Metadata stands at one end of a local file; only a machine that is busy with something else takes longer. */
const limitMs = 20_000;
const atOnce = 4;

/** What playing each file of the deck would give; `files` are names in the deck, each tried once. */
export async function tryMedia(files: Iterable<string>): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const waiting = [...new Set(files)];
  const worker = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      found.set(file, await tryOne(file));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found;
}

async function tryOne(file: string): Promise<Found> {
  const kind = mediaKind(file);
  if (kind === null) return "unknown";
  // Never in the document: nothing of it is seen, played or printed.
  const player = kind === "video" ? document.createElement("video") : new Audio();
  player.preload = "metadata";
  player.muted = true;
  const told = new Promise<Found>((resolve) => {
    player.addEventListener("loadedmetadata", () => resolve(isWhole(player) ? "sound" : "broken"));
    player.addEventListener("error", () => resolve(canPlay(file, kind) ? "broken" : "unknown"));
    setTimeout(() => resolve("unknown"), limitMs);
  });
  player.src = `deck/${file.split("/").map(encodeURIComponent).join("/")}`;
  const found = await told;
  player.removeAttribute("src");
  player.load();
  return found;
}

/** A film of which only the sound can be played is an empty box on the slide. */
const isWhole = (player: HTMLMediaElement): boolean =>
  player.duration > 0 && !(player instanceof HTMLVideoElement && player.videoWidth === 0);

/** Some browsers come without the codecs of MP4: what they refuse may be sound. */
function canPlay(file: string, kind: MediaKind): boolean {
  const patented = /\.(?:mp4|m4a)$/i.test(file);
  const codec = kind === "video" ? "avc1.42E01E" : "mp4a.40.2";
  return !patented || document.createElement("video").canPlayType(`${kind}/mp4; codecs="${codec}"`) !== "";
}
