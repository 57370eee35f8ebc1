/** The console for people who hear or feel it: axe-core finds nothing in any of its states, and every control has a name. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { axeFinds } from "../support/axe.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present } from "../support/show-windows.ts";

const deck = {
  "deck.yml": "title: T\nslot: 3\n",
  "a.md":
    "---\nsection: First\nminutes: 2\n---\n\n# One\n\n::: notes\nSay it. [step] And *this*.\n:::\n\n---\n\n# Two\n\n```quiz\nquestion: Which?\noptions:\n  - This\n  - That\nanswer: A\n```\n",
  "b.md":
    '---\nsection: Second\nminutes: 4\n---\n\n<!-- .slide: priority="could" minutes="3" -->\n\n# Three\n\n---\n\n<!-- .slide: hidden -->\n\n# Four\n',
};
const networks = () => [{ address: "127.0.0.1", name: "Room Wi-Fi" }];

const button = (name: string | RegExp) => (console: Page) =>
  console.getByRole("button", { name }).first().click();
const key = (name: string) => (console: Page) => console.keyboard.press(name);
const putAway = key("Escape");

/** What opens a state, how it is known to be there, and what leaves it. */
const states: readonly (readonly [
  name: string,
  open: (console: Page) => Promise<unknown>,
  sign: (console: Page) => ReturnType<Page["getByText"]>,
  leave: (console: Page) => Promise<unknown>,
])[] = [
  ["black", key("b"), (it) => it.getByText("Black", { exact: true }), key("b")],
  ["white", key("w"), (it) => it.getByText("White", { exact: true }), key("w")],
  ["frozen", key("f"), (it) => it.getByText("Frozen: the audience keeps its slide"), key("f")],
  ["interrupted", key("Shift+P"), (it) => it.getByText("Interrupted: a calm screen"), key("Shift+P")],
  ["paused", key("t"), (it) => it.getByText("Paused", { exact: true }), key("t")],
  ["pen", key("d"), (it) => it.getByRole("button", { name: "Draw in red" }), key("d")],
  ["all slides", key("g"), (it) => it.getByRole("region", { name: "All slides" }), key("g")],
  ["quiz", key("PageDown"), (it) => it.getByText("Which?").or(it.getByText("2 of 3")), key("PageUp")],
  ["keys", key("?"), (it) => it.getByRole("dialog", { name: "Keys during a show" }), putAway],
  ["agenda", button(/On time|ahead|behind/), (it) => it.getByRole("dialog"), putAway],
  ["questions", button("Keep a question for later"), (it) => it.getByRole("dialog"), putAway],
  ["room", button("Check the room"), (it) => it.getByRole("dialog"), button("Close")],
  ["phones", button("Phones in the room"), (it) => it.getByRole("dialog"), putAway],
  ["filter", button("Picture in the room"), (it) => it.getByRole("menu"), putAway],
];

/** Controls a screen reader would have no word for. */
async function nameless(page: Page): Promise<number> {
  const roles = [
    "button",
    "link",
    "textbox",
    "searchbox",
    "slider",
    "separator",
    "menuitem",
    "checkbox",
  ] as const;
  const counts = roles.map((it) => page.getByRole(it, { name: /^\s*$/ }).count());
  return (await Promise.all(counts)).reduce((all, it) => all + it, 0);
}

for (const theme of ["dark", "light"] as const)
  test(`axe-core finds nothing in any state of the ${theme} console, and every control has a name`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    await using shell = await startBrowserShell(deck, { networks });
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, bypassCSP: true });
    const { presenter: console } = await present(shell, context, await context.newPage());
    if (theme === "light") await console.getByRole("button", { name: "Light console" }).click();
    const judge = async (state: string) => {
      expect.soft(await axeFinds(console), state).toEqual([]);
      expect.soft(await nameless(console), state).toBe(0);
    };
    await judge("live");
    for (const [name, open, sign, leave] of states) {
      await open(console);
      await expect(sign(console).first(), name).toBeVisible();
      await judge(name);
      await leave(console);
      await expect(console.getByRole("dialog"), name).toBeHidden();
    }
    await console.getByRole("button", { name: "End show" }).click();
    await expect(console.getByText("The show has ended.")).toBeVisible();
    await judge("ended");
    await context.close();
  });
