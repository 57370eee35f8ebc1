/** What axe-core says of a page as it stands. The page needs a context with `bypassCSP`: its policy lets no stranger's script in. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright";

interface Judge {
  run(
    where: Document,
    how: {
      readonly iframes: boolean;
      readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
    },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

const script = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The keys beside the words of a menu are its description: they are no part of what the entry is called. */
const rules = { "label-content-name-mismatch": { enabled: false } };

/** Each violation as its rule and where it is; frames are left out, for slides have tests of their own. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(script);
  // What fades in is judged when it is there.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
  return page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { readonly axe: Judge };
    const { violations } = await axe.run(document, { iframes: false, rules: asked });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((it) => `${id}: ${it.html.slice(0, 200)} ${it.failureSummary?.slice(0, 200) ?? ""}`),
    );
  }, rules);
}
