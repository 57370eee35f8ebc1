/** A data folder that keeps no record of any show. */

import type { SessionFiles } from "#host/session-files.ts";

export const noSessions: SessionFiles = {
  write: async () => undefined,
  names: async () => [],
  read: async () => null,
  remove: async () => undefined,
};
