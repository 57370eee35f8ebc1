/** The parts of an editor window that can be put away. */

/** True for what is there. */
export interface WindowParts {
  /** Slides and files, on the left. */
  readonly list: boolean;
  /** Notes, problems, outline, plan and find, below. */
  readonly panel: boolean;
  /** Only text and preview, whatever the other two say. */
  readonly focus: boolean;
}

export const allParts: WindowParts = { list: true, panel: true, focus: false };
