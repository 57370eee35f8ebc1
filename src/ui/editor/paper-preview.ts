/** Shows the first pages of an export in a frame: soon after the choices rest, further pages when somebody looks at them. */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { PagesDrawn } from "#contract/pages.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { AnyRequest } from "#core/export/export-request.ts";
import type { PaperMaker } from "#ui/paper-maker.ts";
import { createPagesFrame, type PagesFrame } from "#ui/print/pages-frame.ts";

export interface PaperState {
  /** What is seen: pages in the frame, a text, or nothing yet. */
  readonly shown: "nothing" | "pages" | "text";
  readonly text: string;
  readonly count: number;
  /** Of a page, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly smallest: PagesDrawn["smallest"];
  /** False when there are further pages than those drawn. */
  readonly isWhole: boolean;
  readonly isDrawing: boolean;
  readonly hasFailed: boolean;
}

const nothing: PaperState = {
  shown: "nothing",
  text: "",
  count: 0,
  width: 0,
  height: 0,
  smallest: null,
  isWhole: true,
  isDrawing: true,
  hasFailed: false,
};

/** Choices rest so long before they are drawn, so that a number can be typed. */
const restMs = 150;
/** Pages drawn at once, and as many as are drawn on the quiet when those are there: then the whole is counted. */
const firstPages = 4;
const quietPages = 120;

export class PaperPreview {
  readonly store: StoreApi<PaperState> = createStore<PaperState>(() => nothing);
  readonly #frame: PagesFrame;
  readonly #maker: PaperMaker;
  #wanted: { readonly deck: Deck; readonly request: AnyRequest } | null = null;
  #most = firstPages;
  #turn = 0;
  #isWhole = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `stage` is the address of the deck's stage document. */
  constructor(stage: string, maker: PaperMaker) {
    this.#maker = maker;
    this.#frame = createPagesFrame(stage, "Pages as they will be", (message) => {
      // Something else may have been asked for meanwhile.
      if (message.turn !== this.#turn) return;
      if (message.kind === "pages.failed") this.#fail();
      else this.#drawn(message);
    });
  }

  get element(): HTMLIFrameElement {
    return this.#frame.element;
  }

  show(deck: Deck, request: AnyRequest): void {
    this.#wanted = { deck, request };
    this.#most = firstPages;
    this.#later(restMs);
  }

  /** Further pages than those drawn. */
  drawMore(): void {
    if (this.store.getState().isWhole) return;
    this.#most = Math.max(quietPages, this.#most * 4);
    this.#later(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#maker.dispose();
    this.#frame.end();
  }

  #later(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    this.store.setState({ isDrawing: true });
    this.#timer = setTimeout(() => void this.#make(turn), afterMs);
  }

  async #make(turn: number): Promise<void> {
    if (!this.#wanted) return;
    const made = await this.#maker.make({ ...this.#wanted, most: this.#most });
    if (turn !== this.#turn) return;
    if (made.kind === "failed") this.#fail();
    else if (made.kind === "text")
      this.store.setState({ ...nothing, shown: "text", text: made.text, isDrawing: false });
    else {
      this.#isWhole = made.document.isWhole;
      this.#frame.draw({ kind: "pages.draw", turn, job: made.document });
    }
  }

  #fail(): void {
    this.store.setState({ ...nothing, isDrawing: false, hasFailed: true });
  }

  #drawn({ count, width, height, smallest }: PagesDrawn): void {
    const isWhole = this.#isWhole;
    const drawn = { shown: "pages", count, width, height, smallest, isWhole } as const;
    this.store.setState({ ...drawn, isDrawing: false, hasFailed: false });
    if (!isWhole && this.#most < quietPages) {
      this.#most = quietPages;
      this.#later(restMs);
    }
  }
}
