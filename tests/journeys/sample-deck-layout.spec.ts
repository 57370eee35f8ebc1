/** The training deck drawn in every theme and both shapes of screen: nothing runs over, is too small, or too pale. */

import { fileURLToPath } from "node:url";
import { expect, test } from "playwright/test";
import { themes } from "#core/deck/settings.ts";
import { runCli } from "#shells/cli/run-cli.ts";

const folder = fileURLToPath(new URL("../../slides/ketamine-therapy", import.meta.url));

for (const theme of themes) {
  for (const aspect of ["16:9", "4:3"]) {
    test(`the training deck has no problem in ${theme} at ${aspect}`, async () => {
      test.setTimeout(180_000);
      const [out, err]: [string[], string[]] = [[], []];
      const io = {
        out: (text: string) => void out.push(text),
        err: (text: string) => void err.push(text),
        isTerminal: false,
        folder,
        signal: new AbortController().signal,
      };
      const code = await runCli(
        ["check", ".", "--json", "--theme", theme, "--aspect", aspect, "--fail-on", "warning"],
        io,
      );
      const { layout, problems } = JSON.parse(out.join(""));
      expect(layout, err.join("")).toMatchObject({ checked: true, theme });
      expect(problems).toEqual([]);
      expect(code).toBe(0);
    });
  }
}
