/** A slide that is too full: told in place while it is written, made to fit with one press, measured alike everywhere. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { runCli } from "#shells/cli/run-cli.ts";
import { axeFinds } from "../support/axe.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

test.use({ bypassCSP: true });

const list = (count: number) =>
  Array.from({ length: count }, (_, at) => `- Point number ${at + 1} of a long list`).join("\n");

/** Codes of the layout that the command line finds in a folder, with what it says. */
async function checked(folder: string): Promise<readonly { code: string; message: string }[]> {
  const out: string[] = [];
  await runCli(["check", ".", "--json"], {
    out: (text: string) => void out.push(text),
    err: () => undefined,
    isTerminal: false,
    folder,
    signal: new AbortController().signal,
  });
  const { problems } = JSON.parse(out.join("")) as { problems: { code: string; message: string }[] };
  return problems.filter((it) => /overflow|small-text|chart|undrawn/.test(it.code));
}

test("what does not fit is told on the slide and in the list while it is written, with no panel opened", async ({
  page,
}) => {
  await using shell = await startBrowserShell({
    "a.md": `## Much\n\n${list(9)}\n\n---\n\n## Other\n\n${list(15)}\n`,
  });
  await page.goto(shell.address("editor"));
  const preview = page.getByRole("region", { name: "Preview" });
  const told = preview.getByRole("status");
  await expect(page.getByRole("option", { name: /^2, Other, does not fit by \d+ pixels/ })).toBeVisible();
  await expect(page.getByRole("option", { name: /^1, Much$/ })).toBeVisible();
  await expect(told).toHaveText("");
  const content = page.locator(".cm-content");
  await content.getByText("- Point number 9 of a long list").first().click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  for (const word of ["more", "and more", "and more", "and more"]) await page.keyboard.type(`${word}\n`);
  await page.keyboard.type("at last");
  await expect(stageOf(page).locator("li")).toHaveCount(14);
  await expect(told).toHaveText(/^Content is \d+ px too high$/);
  await expect(page.getByRole("option", { name: /^1, Much, does not fit by \d+ pixels/ })).toBeVisible();
  // The command line draws the same slide on its own and says the same.
  const pixels = /\d+/.exec((await told.textContent()) ?? "")?.[0] ?? "";
  await expect(page.getByRole("contentinfo").getByText("Saved")).toBeVisible();
  expect((await checked(shell.folder)).map((it) => it.message)[0]).toContain(`by ${pixels} px`);
});

test("Fit writes the largest size at which all fits, keeps 24 px, and is one step of undo", async ({
  page,
}) => {
  const text = `## Much\n\n${list(12)}\n`;
  await using shell = await startBrowserShell({ "a.md": text });
  await page.goto(shell.address("editor"));
  const preview = page.getByRole("region", { name: "Preview" });
  const told = preview.getByRole("status");
  await expect(told).toHaveText(/too high$/);
  expect(await axeFinds(page)).toEqual([]);
  await preview.getByRole("button", { name: "Fit the slide" }).click();
  await expect(stageOf(page).locator("section.present")).toHaveAttribute("data-fit", /^\d+$/);
  await expect(told).toHaveText("");
  await expect(preview.getByRole("button", { name: "Fit the slide" })).toBeHidden();
  await expect(page.locator(".cm-content")).toBeFocused();
  const source = () => readFile(join(shell.folder, "a.md"), "utf8");
  await expect.poll(source).toMatch(/^<!-- \.slide: fit="\d+%" -->\n\n## Much/);
  expect(await checked(shell.folder)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect.poll(source).toBe(text);
  await expect(told).toHaveText(/too high$/);
});

test("Fit is the quick fix of the problem, and is not offered where no readable size would do", async ({
  page,
}) => {
  await using shell = await startBrowserShell({
    "a.md": `## Much\n\n${list(12)}\n\n---\n\n## Far too much\n\n${list(24)}\n`,
  });
  await page.goto(shell.address("editor"));
  await page.getByRole("tab", { name: /Problems/ }).click();
  const problems = page.getByRole("list", { name: "Problems" });
  await expect(problems.getByText(/The content is higher/)).toHaveCount(2);
  await expect(
    problems.getByText(/with words 24 px high it still lacks \d+ px, so split the slide/),
  ).toBeVisible();
  await problems.getByRole("button", { name: /^Fit: / }).click();
  await expect(problems.getByText(/The content is higher/)).toHaveCount(1);
  await page.getByRole("option", { name: /Far too much/ }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("status")).toHaveText(
    /even with words at 24 px still \d+ px: split the slide$/,
  );
  await expect(preview.getByRole("button", { name: "Fit the slide" })).toBeHidden();
});

test("a slide that says fit fits with every kind of content, and none of its words is under 24 px", async () => {
  const slides = [
    `## Nested\n\n${"- A point of the list\n  - and what is below it\n".repeat(5)}`,
    `## A table\n\n| a | b |\n|---|---|\n${"| one | two |\n".repeat(10)}`,
    `## Columns\n\n::: columns\n::: column\n${list(8)}\n:::\n::: column\n${list(3)}\n\n::: callout\nMind this.\n:::\n:::\n:::`,
    `## Aside\n\n![A picture](images/good.svg){.right}\n\n${list(6)}`,
    `## Code\n\n\`\`\`js\n${"x;\n".repeat(9)}\`\`\``,
    "## Chart\n\n```chart\ntype: bar\nlabel: room\nvalue: light\ntitle: Light\nsource: counted here\naxis: Light (lux)\nalt: The hall is darker.\ndata: data/light.csv\n```\n\n- one\n- two\n- three",
    `<!-- .slide: layout=quote -->\n\n> ${"Words that somebody said. ".repeat(7)}\n\nSomebody`,
  ];
  await using shell = await startBrowserShell({
    "a.md": slides.map((it) => `<!-- .slide: fit="86%" -->\n\n${it}`).join("\n\n---\n\n"),
    "data/light.csv": "room,light\nHall,4\nAttic,7\n",
    "images/good.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0h400v300z"/></svg>',
  });
  expect(await checked(shell.folder)).toEqual([]);
});
