/** What a failed disk call means for a user. */

import { type FaultCode, FaultError } from "#core/fault.ts";
import type { Disk } from "./disk.ts";

export const errorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** There is nothing of that name: the one answer of a disk that is no failure of the disk. */
export const isGone = (error: unknown): boolean => ["ENOENT", "ENOTDIR"].includes(errorCode(error));

/** What is only out of reach just now is there. */
export const isThere = (disk: Pick<Disk, "stat">, path: string): Promise<boolean> =>
  disk.stat(path).then(
    () => true,
    (error) => !isGone(error),
  );

const saving: Readonly<Record<string, FaultCode>> = {
  ENOSPC: "save.disk-full",
  EDQUOT: "save.disk-full",
  EFBIG: "save.disk-full",
  EROFS: "save.read-only",
  EACCES: "save.read-only",
  EPERM: "save.read-only",
  EBUSY: "save.in-use",
  ETXTBSY: "save.in-use",
  ENOENT: "save.file-gone",
  ENOTDIR: "save.file-gone",
  // What a drive that was pulled out and a lost network folder answer.
  ENODEV: "save.deck-gone",
  ENXIO: "save.deck-gone",
  ESTALE: "save.deck-gone",
  ENOTCONN: "save.deck-gone",
  EHOSTDOWN: "save.deck-gone",
  EHOSTUNREACH: "save.deck-gone",
  ENETUNREACH: "save.deck-gone",
  ETIMEDOUT: "save.deck-gone",
};

const reading: Readonly<Record<string, FaultCode>> = {
  ENOENT: "deck.not-found",
  ENOTDIR: "deck.not-found",
  ENAMETOOLONG: "deck.not-found",
  EACCES: "deck.no-access",
  EPERM: "deck.no-access",
};

const addingPicture: Readonly<Record<string, FaultCode>> = {
  ENOSPC: "image.disk-full",
  EDQUOT: "image.disk-full",
  EFBIG: "image.disk-full",
  EROFS: "image.read-only",
  EACCES: "image.read-only",
  EPERM: "image.read-only",
};

const exporting: Readonly<Record<string, FaultCode>> = {
  ENOSPC: "export.disk-full",
  EDQUOT: "export.disk-full",
};

const fault = (code: FaultCode, name: string, error: unknown): FaultError =>
  error instanceof FaultError ? error : new FaultError(code, { name }, { cause: error });

export const saveFault = (error: unknown, name: string) =>
  fault(saving[errorCode(error)] ?? "save.failed", name, error);
export const readFault = (error: unknown, name: string) =>
  fault(reading[errorCode(error)] ?? "deck.no-access", name, error);
export const pictureFault = (error: unknown, name: string) =>
  fault(addingPicture[errorCode(error)] ?? "image.failed", name, error);
export const exportFault = (error: unknown, name: string) =>
  fault(exporting[errorCode(error)] ?? "export.cannot-write", name, error);
