/** The page inside the sandboxed frame: takes the port it is handed, obeys what comes over it, reports what happens. */

import { readToSheet, readToStage, readToStrip } from "./messages.ts";
import { Sheet } from "./sheet.ts";
import { Stage } from "./stage.ts";
import { Strip } from "./strip.ts";
import { takePort } from "./take-port.ts";
import { guardStrings } from "./trusted-types.ts";

guardStrings();

function serve(port: MessagePort): void {
  const root = document.querySelector<HTMLElement>("#stage");
  if (!root) return;
  let stage: Stage | null = null;
  let sheet: Sheet | null = null;
  let strip: Strip | null = null;
  // One after the other: the first load waits for reveal.js, and what follows must not overtake it.
  let work = Promise.resolve();
  port.onmessage = ({ data }) => {
    const toStage = readToStage(data);
    const toSheet = readToSheet(data);
    const toStrip = readToStrip(data);
    // What the document becomes is decided by the first message it obeys, and never changes.
    if (toStage && !sheet && !strip) {
      stage ??= new Stage(root, (message) => port.postMessage(message));
      const it = stage;
      work = work.then(() => it.obey(toStage));
    } else if (toSheet && !stage && !strip) {
      sheet ??= new Sheet(root, (message) => port.postMessage(message));
      sheet.obey(toSheet);
    } else if (toStrip && !stage && !sheet) {
      strip ??= new Strip(root, (message) => port.postMessage(message));
      strip.obey(toStrip);
    }
  };
  port.postMessage({ kind: "stage.ready" });
}

// reveal.js would take settings from the query of the address (promises.md S1.6).
if (location.search === "") takePort(serve);
