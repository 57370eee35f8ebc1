/**
 * `npm run prove:bare [-- --root FOLDER --keep]`: follows the README on a machine that has only git, Node and npm.
 *
 * Builds the smallest Debian root with debootstrap, clones this checkout's last commit into it, and runs the commands of
 * the README there as a container would. Needs root, Linux and debootstrap; elsewhere it says so and proves nothing.
 * The mirror is debootstrap's own default, or `DEBOOTSTRAP_MIRROR`; npm is given the settings it has here.
 */

import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

const here = join(import.meta.dirname, "..");
const { values: options } = parseArgs({
  options: { root: { type: "string" }, keep: { type: "boolean", default: false } },
});
const find = (name: string): string | null => {
  const folders = (process.env.PATH ?? "").split(":").concat("/usr/sbin", "/sbin");
  const folder = folders
    .filter((it) => !it.includes("node_modules"))
    .find((it) => existsSync(join(it, name)));
  return folder === undefined ? null : join(folder, name);
};

const debootstrap = find("debootstrap");
const chroot = find("chroot") ?? "chroot";
const reason =
  process.platform !== "linux"
    ? "it needs Linux"
    : process.getuid?.() !== 0
      ? "it needs root, for chroot"
      : debootstrap === null
        ? "debootstrap is not installed"
        : null;
if (reason !== null || debootstrap === null) {
  console.log(`The bare root was not tried: ${reason}.`);
  process.exit(0);
}

const root = options.root ?? mkdtempSync(join(tmpdir(), "lectern-bare-"));
const mounts = [
  ["proc", ["-t", "proc", "proc"]],
  ["dev", ["--bind", "/dev"]],
  ["dev/shm", ["-t", "tmpfs", "tmpfs"]],
] as const;
const mounted: string[] = [];

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
}

/** The same path in the bare root, so that settings that name it stay true. */
function copyIn(path: string): void {
  if (!existsSync(path)) return;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  cpSync(realpathSync(path), join(root, path), { recursive: true });
}

function buildRoot(maker: string): void {
  const mirror = process.env.DEBOOTSTRAP_MIRROR;
  if (!existsSync(join(root, "etc/debian_version")))
    run(maker, [
      "--variant=minbase",
      "--include=git,ca-certificates,libstdc++6",
      "bookworm",
      root,
      ...(mirror ? [mirror] : []),
    ]);
  const [node, npm] = [find("node"), find("npm")];
  if (node === null || npm === null) throw new Error("Node and npm are not on the path");
  mkdirSync(join(root, "usr/local/bin"), { recursive: true });
  cpSync(realpathSync(node), join(root, "usr/local/bin/node"));
  const npmFolder = dirname(dirname(realpathSync(npm)));
  cpSync(npmFolder, join(root, "usr/local/lib/node_modules/npm"), { recursive: true });
  rmSync(join(root, "usr/local/bin/npm"), { force: true });
  run("ln", ["-s", "../lib/node_modules/npm/bin/npm-cli.js", join(root, "usr/local/bin/npm")]);
  const npmSays = (key: string) =>
    execFileSync(npm, ["config", "get", key], { encoding: "utf8", cwd: "/" }).trim();
  cpSync("/etc/resolv.conf", join(root, "etc/resolv.conf"), { dereference: true });
  for (const path of ["/etc/hosts", npmSays("cafile"), npmSays("globalconfig")]) copyIn(path);
  const own = npmSays("userconfig");
  if (existsSync(own)) cpSync(own, join(root, "root/.npmrc"));
}

function mountAll(): void {
  for (const [name, how] of mounts) {
    const place = join(root, name);
    mkdirSync(place, { recursive: true });
    run("mount", [...how, place]);
    mounted.unshift(place);
    // What is mounted below it must not appear in the machine's own /dev.
    run("mount", ["--make-private", place]);
  }
}

/** Runs a line of shell in the bare root, without any of our own variables but those a proxy needs; gives what it printed. */
async function inside(line: string, until?: RegExp): Promise<string> {
  console.log(`\n$ ${line}`);
  const passed = Object.entries(process.env).filter(([name]) =>
    /^(https?|no)_proxy$|^NODE_EXTRA_CA_CERTS$/i.test(name),
  );
  const env = {
    ...Object.fromEntries(passed),
    HOME: "/root",
    PATH: "/usr/local/bin:/usr/bin:/bin",
    LANG: "C.UTF-8",
  };
  const child = spawn(chroot, [root, "/bin/sh", "-c", `cd /root/lectern && ${line}`], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  let stopped = false;
  const hear = (chunk: Buffer) => {
    process.stdout.write(chunk);
    said += chunk;
    if (until?.test(said) && !stopped && child.pid !== undefined) {
      stopped = true;
      process.kill(-child.pid, "SIGINT");
    }
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const code = await new Promise<number | null>((done, fail) => child.on("close", done).on("error", fail));
  if (until ? !stopped : code !== 0) throw new Error(`\`${line}\` ended with ${code}`);
  return said;
}

const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
try {
  console.log(`Building a bare Debian in ${root}`);
  buildRoot(debootstrap);
  // A temporary folder is its maker's alone, and a root nobody else may enter is none: tests give up their rights.
  chmodSync(root, 0o755);
  rmSync(join(root, "root/lectern"), { recursive: true, force: true });
  run("git", ["clone", "--quiet", "--no-hardlinks", here, join(root, "root/lectern")]);
  mountAll();
  await inside("node --version && npm --version && git --version");
  await inside("npm ci && npm test");
  console.log(`after ${seconds()}`);
  await inside("npm start", /http:\/\/127\.0\.0\.1:\d+\/\S+/);
  await inside("npm run lectern -- export slides/ketamine-therapy --to handout -o /root/handout.pdf");
  await inside("npm run lectern -- doctor slides/ketamine-therapy || true");
  console.log(`\nThe bare root did all of it in ${seconds()}.`);
} finally {
  for (const place of mounted) run("umount", [place]);
  // `rm` of our own would follow a mount that is left; this one stays on its file system.
  if (!options.keep) run("rm", ["-rf", "--one-file-system", root]);
}
