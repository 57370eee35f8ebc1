/** Runs a command by its id, if it can be done now. */

import type { Command } from "#ui/commands/command.ts";

export function runCommand(commands: readonly Command[], id: string): void {
  const command = commands.find((it) => it.id === id);
  if (command?.isEnabled()) command.run();
}
