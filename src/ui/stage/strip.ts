/** Small pictures of slides, each exactly where the list of a page has its row; the page says where, the strip asks for what is missing. */

import type { FromStrip, StageDress, StageSlide, ToStrip } from "#contract/stage.ts";
import { dressStage } from "./dress.ts";
import { drawFigures } from "./figures.ts";
import { IdleGauge } from "./idle-gauge.ts";
import { sanitize } from "./sanitize.ts";
import { setAttributes } from "./section.ts";

interface Picture {
  readonly element: HTMLElement;
  readonly section: HTMLElement;
}

/** As many pictures stay drawn while they are out of sight; scrolling back shows them at once. */
const kept = 60;

export class Strip {
  readonly #root: HTMLElement;
  readonly #tell: (message: FromStrip) => void;
  /** In the order they were last in sight, the longest ago first. */
  readonly #pictures = new Map<string, Picture>();
  readonly #gauge: IdleGauge;
  #slideWidth = 1280;
  #width = 0;

  constructor(root: HTMLElement, tell: (message: FromStrip) => void) {
    this.#root = root;
    this.#tell = tell;
    this.#gauge = new IdleGauge(root, (slides) => tell({ kind: "strip.gauged", slides }));
    document.documentElement.classList.add("is-strip");
    root.className = "strip";
    root.setAttribute("aria-hidden", "true");
  }

  obey(message: ToStrip): void {
    if (message.kind === "strip.dress") this.#dress(message.dress);
    else if (message.kind === "strip.place") this.#place(message);
    else for (const slide of message.slides) this.#fill(slide);
  }

  #dress(dress: StageDress): void {
    dressStage(dress);
    this.#slideWidth = dress.width;
    this.#root.style.setProperty("--slide-ratio", `${dress.width} / ${dress.height}`);
    this.#scale();
  }

  #scale(): void {
    this.#root.style.setProperty("--thumb-scale", String(this.#width / this.#slideWidth));
  }

  #place({ left, width, pictures }: Extract<ToStrip, { kind: "strip.place" }>): void {
    this.#width = width;
    this.#root.style.setProperty("--left", `${left}px`);
    this.#root.style.setProperty("--width", `${width}px`);
    this.#scale();
    const wanted: string[] = [];
    const inSight = new Set(pictures.map((it) => it.id));
    for (const [id, { element }] of this.#pictures) element.hidden = !inSight.has(id);
    for (const { id, top } of pictures) {
      const picture = this.#pictures.get(id) ?? this.#make();
      if (!this.#pictures.has(id)) wanted.push(id);
      this.#pictures.delete(id);
      this.#pictures.set(id, picture);
      picture.element.style.top = `${top}px`;
      void drawFigures(picture.section);
    }
    for (const id of this.#pictures.keys()) {
      if (this.#pictures.size <= kept + inSight.size) break;
      this.#pictures.get(id)?.element.remove();
      this.#pictures.delete(id);
    }
    this.#gauge.retry();
    if (wanted.length > 0) this.#tell({ kind: "strip.wanted", ids: wanted });
  }

  #make(): Picture {
    const element = document.createElement("div");
    element.className = "sheet-thumb";
    // Links and films on a small picture are neither pressed nor reached by Tab.
    element.inert = true;
    const section = document.createElement("section");
    section.className = "slide";
    element.append(section);
    this.#root.append(element);
    return { element, section };
  }

  #fill(slide: StageSlide): void {
    const section = this.#pictures.get(slide.id)?.section;
    if (!section) return;
    setAttributes(section, slide.attributes);
    section.removeAttribute("role");
    section.replaceChildren(sanitize(slide.html, "slide"));
    void drawFigures(section).then(() => this.#gauge.soon(slide.id, section));
  }
}
