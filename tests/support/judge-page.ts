/** axe-core over a page of ours; the context needs `bypassCSP`, because the page's policy lets no stranger's script in. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright";

interface Judge {
  run(
    where: Document,
    how: { readonly iframes: boolean },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** Every violation as `rule: element`; slides inside frames are judged elsewhere. */
export async function judgePage(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Judge };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.html}`));
  });
}
