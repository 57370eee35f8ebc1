import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "playwright/test";
import { findChromium } from "#adapters/chromium.ts";

// What the program keeps for its user is never the tester's own; workers inherit it.
process.env.LECTERN_DATA ??= join(tmpdir(), `lectern-test-data-${process.pid}`);

const chromium = await findChromium();

export default defineConfig({
  testDir: "journeys",
  outputDir: "../test-results",
  // Two cores: more workers only make each journey slower and timings untrue.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  // The machine may be busy; what never happens fails all the same.
  expect: { timeout: 15_000 },
  // Pictures are drawn by one browser alone (support/embedded-page.ts), so no platform is in their names.
  snapshotPathTemplate: "{testDir}/gallery/{arg}{ext}",
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 720 },
    launchOptions: {
      executablePath: chromium.executablePath,
      env: { ...process.env, ...chromium.env } as Record<string, string>,
      // Chromium refuses its sandbox to root; the pages tested here are our own.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
