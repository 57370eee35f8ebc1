/** What lies over the slides and is not of the deck: strokes, laser, spotlight, the enlarged part, the projector's filter. */

import type {
  FromStage,
  StageFilter,
  StageOverlay,
  StagePointer,
  StageStroke,
  StageZoom,
} from "#contract/stage.ts";
import { zoomTransform } from "./zoom-transform.ts";

const svgSpace = "http://www.w3.org/2000/svg";
/** Coordinates are ten-thousandths of the slide: contract/stage.ts. */
const units = 10_000;

export class Overlay {
  readonly #root: HTMLElement;
  readonly #slides: HTMLElement;
  readonly #tell: (message: FromStage) => void;
  readonly #svg = document.createElementNS(svgSpace, "svg");
  readonly #strokes = document.createElementNS(svgSpace, "g");
  readonly #pointer = document.createElementNS(svgSpace, "circle");

  constructor(root: HTMLElement, slides: HTMLElement, tell: (message: FromStage) => void) {
    this.#root = root;
    this.#slides = slides;
    this.#tell = tell;
    this.#svg.classList.add("ink");
    this.#svg.setAttribute("aria-hidden", "true");
    this.#pointer.style.display = "none";
    this.#svg.append(this.#strokes, this.#pointer);
    slides.append(this.#svg);
    for (const name of ["pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave"] as const)
      this.#svg.addEventListener(name, (event) => this.#hand(event));
  }

  obey(message: StageOverlay): void {
    switch (message.kind) {
      case "stage.tool":
        this.#svg.classList.toggle("in-hand", message.tool !== null);
        this.#svg.dataset.tool = message.tool ?? "";
        break;
      case "stage.ink":
        this.#draw(message.strokes);
        break;
      case "stage.pointer":
        this.#point(message.pointer);
        break;
      case "stage.zoom":
        this.#zoom(message.zoom);
        break;
      case "stage.filter":
        this.#filter(message.filter);
        break;
    }
  }

  /** Another slide is shown. */
  wipe(): void {
    this.#strokes.replaceChildren();
    this.#zoom(null);
  }

  #draw(strokes: readonly StageStroke[]): void {
    const { clientWidth: width, clientHeight: height } = this.#slides;
    const drawn = strokes.map(({ id, tool, colour, points }) => {
      const path = document.createElementNS(svgSpace, "path");
      path.setAttribute("class", `stroke ${tool} ${colour}`);
      path.dataset.stroke = id;
      path.setAttribute("d", pathOf(points, width, height));
      return path;
    });
    this.#strokes.replaceChildren(...drawn);
  }

  #point(pointer: StagePointer | null): void {
    const { style } = this.#pointer;
    style.display = pointer ? "" : "none";
    if (!pointer) return;
    const { clientWidth: width, clientHeight: height } = this.#slides;
    this.#pointer.setAttribute("class", pointer.tool);
    this.#pointer.setAttribute("cx", String((pointer.x / units) * width));
    this.#pointer.setAttribute("cy", String((pointer.y / units) * height));
    // The dark around the spot is one stroke, wide enough for every corner.
    this.#pointer.setAttribute("r", String(pointer.tool === "laser" ? width / 90 : width * 2));
  }

  #zoom(zoom: StageZoom | null): void {
    const { style } = this.#root;
    style.transform = "";
    if (!zoom) return;
    // Measured without the enlargement that it is about to get.
    const slide = this.#slides.getBoundingClientRect();
    style.transform = zoomTransform(zoom, slide, { width: innerWidth, height: innerHeight });
  }

  #filter({ brightness, contrast, invert }: StageFilter): void {
    const isUsual = brightness === 1 && contrast === 1 && !invert;
    this.#root.style.filter = isUsual
      ? ""
      : `brightness(${brightness}) contrast(${contrast}) invert(${invert ? 1 : 0})`;
  }

  #hand(event: PointerEvent): void {
    const phase = { pointerdown: "down", pointermove: "move", pointerleave: "out" }[event.type] ?? "up";
    if (phase === "down" && event.button !== 0) return;
    event.preventDefault();
    // A stroke that leaves the slide goes on until the button is let go.
    if (phase === "down") this.#svg.setPointerCapture(event.pointerId);
    const box = this.#svg.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    this.#tell({
      kind: "stage.hand",
      phase: phase as "down" | "move" | "up" | "out",
      x: Math.round(((event.clientX - box.left) / box.width) * units),
      y: Math.round(((event.clientY - box.top) / box.height) * units),
    });
  }
}

/** A stroke as a path; a stroke of one point is a dot. */
function pathOf(points: readonly number[], width: number, height: number): string {
  const parts: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = (((points[at] ?? 0) / units) * width).toFixed(1);
    const y = (((points[at + 1] ?? 0) / units) * height).toFixed(1);
    parts.push(`${at === 0 ? "M" : "L"}${x} ${y}`);
  }
  return parts.length === 1 ? `${parts[0]}h0.1` : parts.join("");
}
