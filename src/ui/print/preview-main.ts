/** The page inside the frame of a paper preview: draws what it is handed over its port, and tells how it came out. */

import { takePort } from "#ui/stage/take-port.ts";
import { guardStrings } from "#ui/stage/trusted-types.ts";
import { readToPages } from "./messages.ts";
import { Preview } from "./preview.ts";

guardStrings();

takePort((port) => {
  const home = document.querySelector<HTMLElement>("#preview");
  if (!home) return;
  const preview = new Preview(home, (message) => port.postMessage(message));
  port.onmessage = ({ data }) => {
    const message = readToPages(data);
    if (message) preview.draw(message);
  };
  port.postMessage({ kind: "stage.ready" });
});
