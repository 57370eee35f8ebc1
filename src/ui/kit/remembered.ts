/** Where the parts of a page remember sizes and choices; the page says where that is kept. */

import { createContext } from "react";

export type Remembered = Pick<Storage, "getItem" | "setItem">;

const forgetful: Remembered = { getItem: () => null, setItem: () => undefined };

/** Without a provider nothing is remembered. */
export const RememberedContext = createContext<Remembered>(forgetful);
