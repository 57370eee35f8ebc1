/** The page inside the sandboxed frame: takes the port it is handed, obeys what comes over it, reports what happens. */

import { readToSheet, readToStage } from "./messages.ts";
import { Sheet } from "./sheet.ts";
import { Stage } from "./stage.ts";
import { takePort } from "./take-port.ts";
import { guardStrings } from "./trusted-types.ts";

guardStrings();

function serve(port: MessagePort): void {
  const root = document.querySelector<HTMLElement>("#stage");
  if (!root) return;
  let stage: Stage | null = null;
  let sheet: Sheet | null = null;
  // One after the other: the first load waits for reveal.js, and what follows must not overtake it.
  let work = Promise.resolve();
  port.onmessage = ({ data }) => {
    const toStage = readToStage(data);
    const toSheet = readToSheet(data);
    // What the document becomes is decided by the first message it obeys, and never changes.
    if (toStage && !sheet) {
      stage ??= new Stage(root, (message) => port.postMessage(message));
      const it = stage;
      work = work.then(() => it.obey(toStage));
    } else if (toSheet && !stage) {
      sheet ??= new Sheet(root, (message) => port.postMessage(message));
      sheet.obey(toSheet);
    }
  };
  port.postMessage({ kind: "stage.ready" });
}

// reveal.js would take settings from the query of the address (promises.md S1.6).
if (location.search === "") takePort(serve);
