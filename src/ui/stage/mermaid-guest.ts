/** The diagram engine as a script of its own, fetched only by a document that has a diagram to draw. */

import mermaid from "mermaid";

Object.assign(globalThis, { lecternMermaid: mermaid });
