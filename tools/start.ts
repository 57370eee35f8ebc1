/** `npm start [-- DECK]`: builds the pages when they are stale, then opens a deck. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const file = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

const built = spawnSync(process.execPath, [file("tools/build.ts"), "--if-stale"], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (built.status !== 0) process.exit(built.status ?? 1);

process.argv.splice(2, 0, "open");
await import("#shells/cli/main.ts");
