/** The order in which the texts of a deck were changed: undo takes back the last step wherever it was, in all texts it touched. */

/** The names of the texts one step changed; each keeps what to take back itself. */
export type Step = readonly string[];

export class DeckHistory {
  #done: Step[] = [];
  #undone: Step[] = [];

  /** A new step; what was taken back before can no longer be brought again. */
  record(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
  }

  /** A text went on with the step it was in. */
  goOn(): void {
    this.#undone = [];
  }

  /** Whether the last step is one of this text alone, so that typing in it may go on with it. */
  isLast(name: string): boolean {
    const last = this.#done.at(-1);
    return last?.length === 1 && last[0] === name;
  }

  /** The step to take back or to bring again now, or null. */
  take(direction: "undo" | "redo"): Step | null {
    const [from, to] = direction === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const step = from.pop();
    if (step) to.push(step);
    return step ?? null;
  }

  /** A text goes on under another name. */
  rename(from: string, to: string): void {
    const named = (steps: readonly Step[]) => steps.map((step) => step.map((it) => (it === from ? to : it)));
    this.#done = named(this.#done);
    this.#undone = named(this.#undone);
  }

  /** A text began anew: its steps can neither be taken back nor brought again. */
  forget(name: string): void {
    const without = (steps: readonly Step[]) =>
      steps.map((step) => step.filter((it) => it !== name)).filter((step) => step.length > 0);
    this.#done = without(this.#done);
    this.#undone = without(this.#undone);
  }
}
