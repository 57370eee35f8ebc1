/** Runs one command of the command line: finds it, tells its faults in words, gives its exit code. */

import { type Fault, FaultError } from "#core/fault.ts";
import { type CliIo, type Command, exitCodes, UsageError } from "./command.ts";
import { type CommandName, helpFor, helpForAll, isCommandName } from "./help.ts";

/** Each command is loaded only when it runs: help and check need no browser driver. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  open: async () => (await import("./open.ts")).runOpen,
  start: async () => (await import("./open.ts")).runStart,
  new: async () => (await import("./new.ts")).runNew,
  check: async () => (await import("./check.ts")).runCheck,
  fit: async () => (await import("./fit.ts")).runFit,
  export: async () => (await import("./export.ts")).runExport,
  present: async () => (await import("./open.ts")).runPresent,
  serve: async () => (await import("./serve.ts")).runServe,
  doctor: async () => (await import("./doctor.ts")).runDoctor,
};

/** `argv` without the program's own name. Never throws; everything a user meets is words on `io`. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const [first = "open", ...rest] = argv;
  if (first === "--version" || first === "-v") {
    const { version } = await import("./version.ts");
    io.out(`${version}\n`);
    return exitCodes.fine;
  }
  if (first === "--help" || first === "-h" || first === "help") return tellHelp(rest[0], io);
  const name = isCommandName(first) ? first : "open";
  const args = isCommandName(first) ? rest : argv;
  if (args.includes("--help") || args.includes("-h")) return tellHelp(name, io);
  try {
    if (first === "import") throw new UsageError("importing is not in this version.");
    return await (await commands[name]())(args, io);
  } catch (error) {
    return tellError(error, name, io);
  }
}

function tellHelp(word: string | undefined, io: CliIo): number {
  io.out(word !== undefined && isCommandName(word) ? helpFor(word) : helpForAll());
  return exitCodes.fine;
}

async function tellError(error: unknown, name: CommandName, io: CliIo): Promise<number> {
  if (error instanceof UsageError) {
    io.err(`lectern ${name}: ${error.message}\nSee how it is written: lectern ${name} --help\n`);
    return exitCodes.usage;
  }
  const fault: Fault = error instanceof FaultError ? error.fault : { code: "internal", detail: {} };
  const { faultWords } = await import("#contract/words.ts");
  const { what, safe, next } = faultWords(fault);
  if (fault.detail.places !== undefined) io.err(`${fault.detail.places}\n`);
  io.err(`${what}\n${safe} ${next}\n`);
  return exitCodeOf(fault, name);
}

function exitCodeOf({ code }: Fault, name: CommandName): number {
  if (code === "template.unknown") return exitCodes.usage;
  if (code === "export.identifiers") return exitCodes.problems;
  if (code === "export.cannot-write" || code === "export.disk-full" || code === "export.folder-taken")
    return exitCodes.files;
  if (code.startsWith("export.") || (code === "internal" && name === "export")) return exitCodes.export;
  return exitCodes.files;
}
