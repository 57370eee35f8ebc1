/** Prints with a Chromium that has no window: started once, offline, reused, ended on dispose. */

import { readMeasures } from "#core/check/measures.ts";
import { FaultError } from "#core/fault.ts";
import type { Drawn, PrintDocument } from "#core/paper/print-document.ts";
import { createGuestSite, type GuestAnswer, type GuestSite } from "#host/guest-site.ts";
import type {
  DeckLocation,
  Measurer,
  Photographer,
  Printed,
  Printer,
  PrintProgress,
  Storage,
} from "#host/ports.ts";
import { createBundleFiles } from "./bundle-files.ts";
import { type Chromium, findChromium } from "./chromium.ts";
import { launchChromium, type RunningChromium } from "./chromium-launch.ts";
import { type OfflinePage, openOfflinePage } from "./offline-page.ts";
import { newSecret } from "./window-tickets.ts";

export interface ChromiumPrinterWorld {
  readonly storage: Pick<Storage, "readAsset">;
  /** The folder `dist/guests`. */
  readonly guests: string;
  readonly find?: () => Promise<Chromium>;
  /** Starts the browser; left out, the one that is found. */
  readonly launch?: () => Promise<RunningChromium>;
  /** How long a page may say nothing before it counts as hung, in milliseconds. */
  readonly silenceMs?: number;
  /** One line for the user that is no fault. */
  readonly warn?: (line: string) => void;
}

export interface ChromiumPrinter extends Printer, Measurer, Photographer {
  /** Starts the browser and opens a page ahead of a job, so that this happens while the deck is read. */
  warm(): void;
  dispose(): Promise<void>;
}

/** Laying out many pages is silent work: each page adds to what is waited for. */
const silencePerPageMs = 250;

export function createChromiumPrinter(world: ChromiumPrinterWorld): ChromiumPrinter {
  const { storage, guests, find = findChromium, silenceMs = 60_000, warn = () => {} } = world;
  const { launch = async () => launchChromium(await find(), warn) } = world;
  const site = createGuestSite({ storage, readGuestFile: createBundleFiles(guests), newSecret });
  let running: Promise<RunningChromium> | null = null;
  let ending: Promise<void> = Promise.resolve();
  /** A page that waits for the next job: opening one takes as long as drawing some slides. */
  let spare: Promise<OfflinePage> | null = null;

  function browser(): Promise<RunningChromium> {
    running ??= launch();
    return running;
  }

  const openPage = (): Promise<OfflinePage> => browser().then((it) => openOfflinePage(it, answersOf(site)));

  function takePage(): Promise<OfflinePage> {
    const page = spare ?? openPage();
    spare = null;
    return page;
  }

  /** What goes wrong here is told by the job that needs the browser. */
  function warm(): void {
    spare ??= openPage();
    spare.catch(() => {});
  }

  /** A job that failed may have left the browser in any state: the next one gets a fresh one. */
  function end(): Promise<void> {
    const last = running;
    running = null;
    spare = null;
    if (last) ending = last.then((it) => it.end()).catch(() => {});
    return ending;
  }

  /** Opens the print page of a job and lets `work` go on from there. */
  async function withPage<T>(
    job: PrintDocument,
    at: DeckLocation,
    signal: AbortSignal,
    work: (page: OfflinePage, capability: string, heard: () => void) => Promise<T>,
  ): Promise<T> {
    const watch = watchSilence(silenceMs + job.pages * silencePerPageMs, signal);
    const offer = site.offer(job, at);
    try {
      const chromium = await Promise.race([watch.lost, browser()]);
      void chromium.devtools.gone.then(watch.end);
      const drawing = takePage().then((page) => {
        page.watch({ heard: watch.heard, lost: watch.end });
        return work(page, offer.capability, watch.heard);
      });
      return await Promise.race([watch.lost, drawing]);
    } catch (error) {
      await end();
      if (error instanceof FaultError) throw error;
      throw new FaultError("export.browser-lost", {}, { cause: error });
    } finally {
      offer.withdraw();
      watch.stop();
    }
  }

  return {
    print(job, at, progress, signal) {
      progress("preparing", 0);
      return withPage(job, at, signal, (page, capability) => print(page, capability, progress));
    },
    measure: (job, at, signal) => withPage(job, at, signal, measure),
    photograph(job, at, frame, take, progress, signal) {
      progress("preparing", 0);
      return withPage(job, at, signal, async (page, capability, heard) => {
        progress("drawing", 0);
        const drawn = (await draw(page, capability, "window.lecternPrint")) as Drawn;
        progress("drawing", 1);
        await page.resize(frame.width, frame.height);
        for (let shown = 0; shown < drawn.pages && !signal.aborted; shown++) {
          const text = String(await page.evaluate(`window.lecternShow(${shown}, ${frame.width})`));
          const bytes = await page.picture(frame.width, frame.height, frame.format);
          // A job that was given up is over for whoever began it: nothing more may be kept.
          if (signal.aborted) return;
          await take({ bytes, text });
          heard();
        }
        await page.close();
      });
    },
    dispose: end,
    warm,
  };
}

/** A name that no resolver knows (RFC 2606): even a request we failed to catch would reach nobody. */
const origin = "https://lectern.invalid";

/** Our own files and those of the deck; nothing else. */
function answersOf(site: GuestSite): (url: string, range: string | null) => Promise<GuestAnswer | null> {
  return async (url, range) => {
    const { origin: asked, pathname } = new URL(url);
    if (asked !== origin) return null;
    const [, capability = "", ...path] = pathname.split("/");
    return site.answer(capability, path.join("/"), `${origin}/${capability}/`, origin, range);
  };
}

async function print(page: OfflinePage, capability: string, progress: PrintProgress): Promise<Printed> {
  progress("drawing", 0);
  const drawn = (await draw(page, capability, "window.lecternPaper()")) as Drawn;
  progress("drawing", 1);
  progress("printing", 0);
  const bytes = await page.pdf();
  progress("printing", 1);
  await page.close();
  return { bytes, drawn };
}

async function measure(page: OfflinePage, capability: string): ReturnType<Measurer["measure"]> {
  const told = await draw(page, capability, "window.lecternMeasure()");
  await page.close();
  return readMeasures(told);
}

/**
 * Opens the print page and gives what `expression` promises: it leaves one promise that settles when fonts, pictures,
 * formulas and diagrams are drawn, and one for whoever wants the slides measured too.
 */
async function draw(page: OfflinePage, capability: string, expression: string): Promise<unknown> {
  await page.open(`${origin}/${capability}/print.html`);
  return page.evaluate(expression);
}

interface SilenceWatch {
  /** Rejects when the job is cancelled, the browser is gone or nothing was heard for too long; never resolves. */
  readonly lost: Promise<never>;
  /** A sign of life. */
  readonly heard: () => void;
  /** The browser or its page is gone. */
  readonly end: () => void;
  readonly stop: () => void;
}

function watchSilence(limitMs: number, signal: AbortSignal): SilenceWatch {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  lost.catch(() => {});
  const seconds = Math.round(limitMs / 1000);
  const timer = setTimeout(() => reject(new FaultError("export.timed-out", { seconds })), limitMs);
  const cancel = () => reject(new FaultError("export.cancelled"));
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  return {
    lost,
    heard: () => timer.refresh(),
    end: () => reject(new FaultError("export.browser-lost")),
    stop() {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
    },
  };
}
