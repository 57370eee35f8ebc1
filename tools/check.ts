/** The checks that read the code without running it: types and walls, style, unused code. */

import { runNode } from "./run.ts";

const checks = [
  { name: "types", script: "node_modules/typescript/bin/tsc", args: ["-b"] },
  {
    name: "biome",
    script: "node_modules/@biomejs/biome/bin/biome",
    args: ["check", ".", "--error-on-warnings"],
  },
  { name: "knip", script: "node_modules/knip/bin/knip.js", args: [] },
];

const failed: string[] = [];
for (const { name, script, args } of checks) if ((await runNode(script, args)) !== 0) failed.push(name);

console.log(
  failed.length === 0
    ? `checks: ${checks.map((it) => it.name).join(", ")} fine`
    : `checks failed: ${failed.join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
