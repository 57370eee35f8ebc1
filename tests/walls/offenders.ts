/** Small files that break one rule of the house each, with the tool that must refuse them and how it says so. */

export interface Offender {
  /** The claim, as the test prints it. */
  readonly claim: string;
  readonly path: string;
  readonly text: string;
  readonly tool: "compiler" | "biome";
  /** A piece of the refusal: a compiler code or a rule. */
  readonly refusal: string;
}

const restricted = "lint/style/noRestrictedImports";
const nodejs = "lint/correctness/noNodejsModules";
const unlisted = "TS6307";
const unknownName = /TS2304|TS2584|TS2591|TS2580/.source;

const uses = (name: string, from: string) =>
  `import { ${name} } from "${from}";\nexport const used = ${name};\n`;
const global = (name: string) => `export const used = ${name};\n`;

const compiler = (claim: string, path: string, text: string, refusal: string): Offender => ({
  claim,
  path,
  text,
  tool: "compiler",
  refusal,
});
const biome = (claim: string, path: string, text: string, refusal: string): Offender => ({
  claim,
  path,
  text,
  tool: "biome",
  refusal,
});

export const offenders: readonly Offender[] = [
  compiler("core cannot import the host", "src/core/uses-host.ts", uses("wall", "#host/wall.ts"), unlisted),
  compiler(
    "core cannot import the contract",
    "src/core/uses-contract.ts",
    uses("wall", "#contract/wall.ts"),
    unlisted,
  ),
  compiler("core does not know the document", "src/core/uses-document.ts", global("document"), unknownName),
  compiler("core does not know the process", "src/core/uses-process.ts", global("process"), unknownName),
  biome("core cannot import Node", "src/core/uses-node.ts", uses("readFileSync", "node:fs"), nodejs),
  biome("core cannot import React", "src/core/uses-react.ts", uses("useState", "react"), restricted),
  compiler(
    "contract cannot import the host",
    "src/contract/uses-host.ts",
    uses("wall", "#host/wall.ts"),
    unlisted,
  ),
  compiler(
    "contract does not know the document",
    "src/contract/uses-document.ts",
    global("document"),
    unknownName,
  ),
  biome("contract cannot import marked", "src/contract/uses-marked.ts", uses("marked", "marked"), restricted),
  compiler(
    "host cannot import an adapter",
    "src/host/uses-adapter.ts",
    uses("wall", "#adapters/wall.ts"),
    unlisted,
  ),
  compiler("host does not know the document", "src/host/uses-document.ts", global("document"), unknownName),
  biome("host cannot import Node", "src/host/uses-node.ts", uses("readFileSync", "node:fs"), nodejs),
  biome("host cannot import a package", "src/host/uses-zod.ts", uses("z", "zod"), restricted),
  compiler(
    "adapters cannot import a shell",
    "src/adapters/uses-shell.ts",
    uses("wall", "#shells/web/wall.ts"),
    unlisted,
  ),
  biome(
    "adapters cannot import Electron",
    "src/adapters/uses-electron.ts",
    uses("app", "electron/main"),
    restricted,
  ),
  compiler(
    "shells cannot import a page",
    "src/shells/web/uses-page.ts",
    uses("wall", "#ui/wall.ts"),
    unlisted,
  ),
  biome(
    "the web shell cannot import Electron",
    "src/shells/web/uses-electron.ts",
    uses("app", "electron/main"),
    restricted,
  ),
  biome(
    "the command line cannot import Electron",
    "src/shells/cli/uses-electron.ts",
    uses("app", "electron/main"),
    restricted,
  ),
  compiler("ui cannot import the host", "src/ui/uses-host.ts", uses("wall", "#host/wall.ts"), unlisted),
  compiler("ui does not know the process", "src/ui/uses-process.ts", global("process"), unknownName),
  biome("ui cannot import Node", "src/ui/uses-node.ts", uses("readFileSync", "node:fs"), nodejs),
  biome(
    "the kit cannot import a page",
    "src/ui/kit/uses-editor.ts",
    uses("wall", "#ui/editor/wall.ts"),
    restricted,
  ),
  biome(
    "the editor cannot import the presenter",
    "src/ui/editor/uses-presenter.ts",
    uses("wall", "#ui/presenter/wall.ts"),
    restricted,
  ),
  biome(
    "the presenter cannot import the editor",
    "src/ui/presenter/uses-editor.ts",
    uses("wall", "#ui/editor/wall.ts"),
    restricted,
  ),
  biome(
    "the audience cannot import the editor",
    "src/ui/audience/uses-editor.ts",
    uses("wall", "#ui/editor/wall.ts"),
    restricted,
  ),
  biome(
    "only the stage imports reveal.js",
    "src/ui/audience/uses-reveal.ts",
    `import Reveal from "reveal.js";\nexport const used = Reveal;\n`,
    restricted,
  ),
  biome(
    "only the kit imports React Aria",
    "src/ui/editor/uses-aria.ts",
    uses("Button", "react-aria-components"),
    restricted,
  ),
  biome(
    "only the editor imports CodeMirror",
    "src/ui/presenter/uses-codemirror.ts",
    uses("EditorView", "@codemirror/view"),
    restricted,
  ),
  biome(
    "the stage cannot import core",
    "src/ui/stage/uses-core.ts",
    uses("wall", "#core/wall.ts"),
    restricted,
  ),
  biome(
    "only the chart engine imports the charting library",
    "src/ui/stage/uses-plot.ts",
    uses("plot", "@observablehq/plot"),
    restricted,
  ),
  biome(
    "the page on a phone cannot import core",
    "src/ui/phone/uses-core.ts",
    uses("wall", "#core/wall.ts"),
    restricted,
  ),
  biome(
    "the page on a phone cannot import the kit",
    "src/ui/phone/uses-kit.ts",
    uses("wall", "#ui/kit/wall.ts"),
    restricted,
  ),
  biome(
    "the chart engine cannot import the stage",
    "src/ui/charts/uses-stage.ts",
    uses("wall", "#ui/stage/wall.ts"),
    restricted,
  ),
  biome(
    "a default export is refused",
    "src/core/default-export.ts",
    "export default 1;\n",
    "lint/style/noDefaultExport",
  ),
  biome(
    "a barrel file is refused",
    "src/core/barrel.ts",
    `export * from "./wall.ts";\n`,
    "lint/performance/noBarrelFile",
  ),
  biome(
    "a file name that is not kebab-case is refused",
    "src/core/CamelCase.ts",
    "export const x = 1;\n",
    "lint/style/useFilenamingConvention",
  ),
  biome(
    "a file over 300 lines is refused",
    "src/core/long.ts",
    "export {};\n".repeat(301),
    "lint/style/noExcessiveLinesPerFile",
  ),
  biome("`any` is refused", "src/core/any.ts", "export const x: any = 1;\n", "lint/suspicious/noExplicitAny"),
  biome(
    "a non-null assertion is refused",
    "src/core/assertion.ts",
    "export const f = (a: string[]) => a[0]!.length;\n",
    "lint/style/noNonNullAssertion",
  ),
  biome(
    "an import cycle is refused",
    "src/core/cycle-a.ts",
    `import { b } from "./cycle-b.ts";\nexport const a = () => b;\n`,
    "lint/suspicious/noImportCycles",
  ),
];

/** What an offender needs beside it. */
export const bystanders = [
  { path: "src/core/cycle-b.ts", text: `import { a } from "./cycle-a.ts";\nexport const b = () => a;\n` },
];
