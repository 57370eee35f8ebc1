/** What the installers are made of, checked with electron-builder's own schema and the real fuse writer. */

import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { afterPack, fuses, type PackContext, programPath } from "../../../tools/after-pack.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const require = createRequire(import.meta.url);

/** Marks the fuses in every program of Electron (electron/electron docs/tutorial/fuses.md). */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

interface Hooks {
  resolveFunction(type: string, hook: unknown, name: string, root: string): Promise<unknown>;
}
const hooks = require("app-builder-lib/out/util/resolve.js") as Hooks;
interface Builder {
  validateConfiguration(config: object, debug: { isEnabled: boolean; add(): void }): Promise<void>;
}
const builder = require("app-builder-lib/out/util/config/config.js") as Builder;
const config = parse(await readFile(path.join(root, "electron-builder.yml"), "utf8")) as Record<
  string,
  unknown
>;
const validate = (it: object) =>
  builder.validateConfiguration(it, { isEnabled: false, add: () => undefined });

describe("electron-builder.yml", () => {
  it("passes electron-builder's own validation", async () => {
    await expect(validate(config)).resolves.toBeUndefined();
  });

  it("would be refused with a wrong option, so the validation looks", async () => {
    await expect(validate({ ...config, asarr: true })).rejects.toThrow(/asarr/);
  });

  it("packs an archive whose integrity is checked", () => {
    expect(config).toMatchObject({ asar: true, disableAsarIntegrity: false });
  });

  it("makes AppImage and deb, dmg, and nsis, and publishes nothing", () => {
    expect(config).toMatchObject({
      linux: { target: ["AppImage", "deb"] },
      mac: { target: ["dmg"] },
      win: { target: ["nsis"] },
      publish: null,
    });
  });

  it("keeps the AppArmor profile of the deb, which allows user namespaces", async () => {
    expect(config.deb).not.toHaveProperty("appArmorProfile");
    expect(config.deb).not.toHaveProperty("afterInstall");
    const templates = path.join(
      path.dirname(require.resolve("app-builder-lib/package.json")),
      "templates/linux",
    );
    expect(await readFile(path.join(templates, "apparmor-profile.tpl"), "utf8")).toMatch(/^\s*userns,$/m);
    expect(await readFile(path.join(templates, "after-install.tpl"), "utf8")).toContain(
      "apparmor_parser --replace",
    );
  });

  it("is an alternative editor of Markdown files and claims nothing else", () => {
    expect(config.fileAssociations).toMatchObject([
      { ext: ["md", "markdown"], role: "Editor", rank: "Alternate" },
    ]);
  });

  it("names icons that are there, and large enough for every format", async () => {
    for (const name of ["mac", "win"]) {
      const { icon } = config[name] as { icon: string };
      const bytes = await readFile(path.join(root, icon));
      expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(512);
      expect(bytes.readUInt32BE(20)).toBe(bytes.readUInt32BE(16));
    }
    for (const size of [16, 32, 48, 64, 128, 256, 512, 1024])
      expect(existsSync(path.join(root, `assets/icons/${size}x${size}.png`))).toBe(true);
  });

  it("takes its fuses from the hook alone, where every one has a name", () => {
    expect(config.afterPack).toBe("./tools/after-pack.ts");
    expect(config).not.toHaveProperty("electronFuses");
  });

  it("names a hook electron-builder can load as it is", async () => {
    const hook = await hooks.resolveFunction(
      "module",
      path.join(root, "tools/after-pack.ts"),
      "afterPack",
      root,
    );
    expect(hook).toBeTypeOf("function");
  });
});

const wanted = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} as const satisfies Record<keyof typeof FuseV1Options, boolean>;

describe("fuses", () => {
  let folder = "";
  const context = (): PackContext => ({
    appOutDir: folder,
    electronPlatformName: "linux",
    packager: { appInfo: { productFilename: "Lectern" }, executableName: "lectern" },
  });
  /** What the fuse writer looks for in a program: the sentinel, a version, a length, one byte a fuse. */
  const writeProgram = (fuseCount: number) =>
    writeFile(
      path.join(folder, "lectern"),
      Buffer.concat([
        Buffer.from("before"),
        Buffer.from(sentinel),
        Buffer.from([1, fuseCount]),
        Buffer.alloc(fuseCount, FuseState.DISABLE),
        Buffer.from("after"),
      ]),
    );
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "lectern-fuses-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(Object.entries(wanted))("%s is set to %s", (name, isOn) => {
    const option = FuseV1Options[name as keyof typeof FuseV1Options];
    expect(fuses[option]).toBe(isOn);
  });

  it("name every fuse the fuse writer knows", () => {
    const known = Object.values(FuseV1Options).filter((it) => typeof it === "number");
    for (const option of known) expect(fuses).toHaveProperty(String(option));
    expect(Object.keys(fuses)).toHaveLength(known.length + 2);
  });

  it("are written into a program byte by byte", async () => {
    await writeProgram(9);
    await afterPack(context());
    const wire = await getCurrentFuseWire(path.join(folder, "lectern"));
    for (const [name, isOn] of Object.entries(wanted)) {
      const option = FuseV1Options[name as keyof typeof FuseV1Options];
      expect(wire[option], name).toBe(isOn ? FuseState.ENABLE : FuseState.DISABLE);
    }
    expect((await readFile(path.join(folder, "lectern"))).subarray(-5).toString()).toBe("after");
  });

  it("stop the build when the program has a fuse that is not named", async () => {
    await writeProgram(10);
    await expect(afterPack(context())).rejects.toThrow(/strictlyRequireAllFuses/);
  });

  it("stop the build when the program has no fuses", async () => {
    await writeFile(path.join(folder, "lectern"), "no sentinel in here");
    await expect(afterPack(context())).rejects.toThrow(/sentinel/);
  });

  it.each([
    ["linux", "lectern"],
    ["darwin", "Lectern.app"],
    ["win32", "Lectern.exe"],
  ])("find the program on %s", (electronPlatformName, name) => {
    expect(programPath({ ...context(), electronPlatformName })).toBe(path.join(folder, name));
  });
});
