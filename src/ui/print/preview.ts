/** Draws print documents one after the other; the pages of the last one stay until those of the next are dry. */

import type { FromPages, ToPages } from "#contract/pages.ts";
import { wearTheme } from "#ui/stage/dress.ts";
import { drawPages } from "./draw-pages.ts";
import { smallestWords } from "./smallest-words.ts";

export class Preview {
  readonly #home: HTMLElement;
  readonly #tell: (message: FromPages) => void;
  #next: ToPages | null = null;
  #isDrawing = false;

  constructor(home: HTMLElement, tell: (message: FromPages) => void) {
    this.#home = home;
    this.#tell = tell;
  }

  /** What was asked for while another document was being drawn is drawn next; of several only the last. */
  draw(message: ToPages): void {
    this.#next = message;
    if (!this.#isDrawing) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isDrawing = true;
    for (let wanted = this.#take(); wanted; wanted = this.#take()) await this.#make(wanted);
    this.#isDrawing = false;
  }

  #take(): ToPages | null {
    const wanted = this.#next;
    this.#next = null;
    return wanted;
  }

  async #make({ turn, job }: ToPages): Promise<void> {
    const root = document.createElement("div");
    // Laid out, since it is measured, but behind nothing yet.
    root.className = "pages is-wet";
    this.#home.append(root);
    try {
      document.documentElement.lang = /^[\w-]{1,35}$/.test(job.lang) ? job.lang : "en";
      await wearTheme(job.theme);
      await drawPages(root, job);
      const pages = finishedPages(root, job.isWhole);
      for (const link of root.querySelectorAll("a[href]")) link.removeAttribute("href");
      const [first] = pages;
      const size = { width: first?.offsetWidth ?? 0, height: first?.offsetHeight ?? 0 };
      const smallest = smallestWords(root);
      root.classList.remove("is-wet");
      this.#home.replaceChildren(root);
      this.#tell({ kind: "pages.drawn", turn, count: pages.length, ...size, smallest });
    } catch {
      root.remove();
      this.#tell({ kind: "pages.failed", turn });
    }
  }
}

/** Text that was cut short to save time ends on a page that the whole document fills: it is not shown. */
function finishedPages(root: HTMLElement, isWhole: boolean): readonly HTMLElement[] {
  const pages = [...root.querySelectorAll<HTMLElement>(":scope > .page")];
  const last = pages.at(-1);
  if (isWhole || pages.length < 2 || !last?.querySelector(":scope > .flow")) return pages;
  last.remove();
  return pages.slice(0, -1);
}
