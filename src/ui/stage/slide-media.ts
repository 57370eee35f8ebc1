/** The sounds and films of the slide that is shown: played as the show says, and silent on every other slide. */

import type { FromStage, StageMedia, StageOverlay } from "#contract/stage.ts";

type Order = Extract<StageOverlay, { kind: "stage.media" }>;

/** Windows drift; less than this nobody sees, and a jump everybody hears. */
const drift = 0.4;

export class SlideMedia {
  readonly #tell: (message: FromStage) => void;
  readonly #prepared = new WeakSet<HTMLMediaElement>();
  #slide = "";
  #items: readonly HTMLMediaElement[] = [];
  #order: Order | null = null;

  constructor(tell: (message: FromStage) => void) {
    this.#tell = tell;
  }

  take(order: Order): void {
    this.#order = order;
    this.#apply();
  }

  /** Another slide or step is shown, or the slide was drawn anew. */
  show(slide: string, section: HTMLElement): void {
    const items = [...section.querySelectorAll<HTMLMediaElement>("video, audio")];
    for (const left of this.#items) if (!items.includes(left)) left.pause();
    const hadSome = this.#items.length > 0;
    this.#slide = slide;
    this.#items = items;
    for (const it of items) this.#prepare(it);
    if (items.length > 0 || hadSome) this.#report();
    this.#apply();
  }

  #prepare(media: HTMLMediaElement): void {
    if (this.#prepared.has(media)) return;
    this.#prepared.add(media);
    addCaptions(media);
    const report = (): void => this.#report();
    for (const name of ["loadedmetadata", "error"]) media.addEventListener(name, report);
    media.addEventListener("loadedmetadata", () => this.#apply());
    const box = media.closest(".sound") ?? media;
    box.addEventListener("click", (event) => {
      const item = this.#items.indexOf(media);
      // Without a show its own controls answer.
      if (media.controls || item < 0) return;
      event.stopPropagation();
      this.#tell({ kind: "stage.pressed", slide: this.#slide, item });
    });
  }

  #report(): void {
    this.#tell({ kind: "stage.found", slide: this.#slide, media: this.#items.map(describe) });
  }

  #apply(): void {
    const order = this.#order?.slide === this.#slide ? this.#order : null;
    if (!order) return;
    for (const [at, media] of this.#items.entries()) {
      // The console has better ones, and the room should see none.
      media.controls = false;
      media.volume = Math.min(1, Math.max(0, order.volume));
      media.muted = !order.isHeard;
      for (const track of media.textTracks) track.mode = order.captions ? "showing" : "hidden";
      const play = order.play?.item === at ? order.play : null;
      if (play) this.#stand(media, play);
      else media.pause();
    }
  }

  #stand(media: HTMLMediaElement, { seconds, sinceMs }: NonNullable<Order["play"]>): void {
    const wanted = seconds + (sinceMs === null ? 0 : Math.max(0, Date.now() - sinceMs) / 1000);
    const end = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY;
    const aim =
      media.loop && end > 0 && end < Number.POSITIVE_INFINITY ? wanted % end : Math.min(wanted, end);
    if (media.readyState > 0 && Math.abs(media.currentTime - aim) > drift) media.currentTime = aim;
    if (sinceMs === null || aim >= end) {
      media.pause();
      return;
    }
    media.play().catch((error: unknown) => {
      if (media.muted || !(error instanceof DOMException) || error.name !== "NotAllowedError") return;
      media.muted = true;
      this.#tell({ kind: "stage.hushed" });
      media.play().catch(() => undefined);
    });
  }
}

function describe(media: HTMLMediaElement): StageMedia {
  const fragment = media.closest(".fragment");
  return {
    kind: media instanceof HTMLVideoElement ? "video" : "audio",
    name: media.getAttribute("aria-label") || (media.getAttribute("src") ?? "").split("/").at(-1) || "",
    length: Number.isFinite(media.duration) ? media.duration : null,
    isBroken: media.error !== null,
    hasCaptions: media.textTracks.length > 0,
    starts: media.hasAttribute("data-autoplay") && (!fragment || fragment.classList.contains("visible")),
  };
}

/** As text of ours: a track element would be a fetch from another origin, which this document is not allowed. */
function addCaptions(media: HTMLMediaElement): void {
  const cues = readCues(media.dataset.cues);
  if (cues.length === 0) return;
  const track = media.addTextTrack("captions", "Captions");
  track.mode = "showing";
  for (const [from, to, text] of cues) track.addCue(new VTTCue(from, to, text));
}

function readCues(written = "[]"): (readonly [number, number, string])[] {
  try {
    const read: unknown = JSON.parse(written);
    return Array.isArray(read) ? read.filter(isCue) : [];
  } catch {
    return [];
  }
}

const isCue = (it: unknown): it is readonly [number, number, string] =>
  Array.isArray(it) && Number.isFinite(it[0]) && Number.isFinite(it[1]) && typeof it[2] === "string";
