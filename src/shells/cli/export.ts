/** `lectern export`: makes a file of a deck without a window. */

import type { Command } from "./command.ts";
import { startEarly } from "./early-browser.ts";

export const runExport: Command = async (args, io) => {
  const browser = startEarly(args, io);
  try {
    const { exportFile } = await import("./export-file.ts");
    return await exportFile(args, io, browser);
  } finally {
    await browser?.end();
  }
};
