/** Every wall of the house is shown a file that breaks it, and must refuse; the same house without offenders must pass. */

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bystanders, offenders } from "./offenders.ts";

const root = join(import.meta.dirname, "../..");
const folders = ["core", "contract", "host", "adapters", "shells", "ui"];
const rooms = [
  "core",
  "contract",
  "host",
  "adapters",
  "shells/web",
  "shells/cli",
  "shells/electron",
  "ui",
].concat(
  ["kit", "commands", "stage", "print", "editor", "presenter", "audience"].map((page) => `ui/${page}`),
);

/** The house with one empty room each: the real configuration of the tools, none of the real files. */
async function buildHouse(): Promise<string> {
  // Outside the repository: Biome follows no import cycle in a folder git ignores.
  const house = await mkdtemp(join(tmpdir(), "lectern-walls-"));
  for (const file of ["tsconfig.json", "biome.json", "package.json"])
    await cp(join(root, file), join(house, file));
  for (const room of rooms) {
    await mkdir(join(house, "src", room), { recursive: true });
    await writeFile(join(house, "src", room, "wall.ts"), "export const wall = 1;\n");
  }
  for (const folder of folders)
    await cp(join(root, "src", folder, "tsconfig.json"), join(house, "src", folder, "tsconfig.json"));
  await symlink(join(root, "node_modules"), join(house, "node_modules"));
  return house;
}

function run(house: string, tool: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, "node_modules", tool), ...args],
      { cwd: house, maxBuffer: 1e8 },
      (_, out, err) => resolve(out + err),
    );
  });
}

const compile = (house: string) =>
  run(house, "typescript/bin/tsc", ["-b", ...folders.map((it) => `src/${it}`), "--pretty", "false"]);
const lint = (house: string) =>
  run(house, "@biomejs/biome/bin/biome", [
    "lint",
    "src",
    "--vcs-enabled=false",
    "--max-diagnostics=none",
    "--reporter=github",
  ]);

/** The lines of a tool's output that speak of one file. */
const linesAbout = (output: string, path: string) =>
  output
    .split("\n")
    .filter((line) => line.includes(path))
    .join("\n");

describe("the walls", () => {
  const output = { compiler: "", biome: "" };
  let house = "";
  beforeAll(async () => {
    house = await buildHouse();
    for (const { path, text } of [...offenders, ...bystanders]) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
    [output.compiler, output.biome] = await Promise.all([compile(house), lint(house)]);
  }, 60_000);
  afterAll(() => rm(house, { recursive: true, force: true }));

  it.each(offenders)("$claim", ({ path, tool, refusal }) => {
    expect(linesAbout(output[tool], path)).toMatch(new RegExp(refusal));
  });

  it("let a house without offenders pass, so a refusal means something", async () => {
    const clean = await buildHouse();
    try {
      const [compiled, linted] = await Promise.all([compile(clean), lint(clean)]);
      expect(compiled).not.toMatch(/error/);
      expect(linted).not.toMatch(/::error|lint\//);
    } finally {
      await rm(clean, { recursive: true, force: true });
    }
  }, 60_000);
});

describe("core", () => {
  it("reads no clock and rolls no dice", async () => {
    const found: string[] = [];
    for (const entry of await readdir(join(root, "src/core"), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(".ts")) continue;
      const file = join(entry.parentPath, entry.name);
      if (/Date\.now\(|new Date\(\)|Math\.random\(|crypto\./.test(await readFile(file, "utf8")))
        found.push(file);
    }
    expect(found).toEqual([]);
  });
});
