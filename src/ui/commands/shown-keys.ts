/** The keys of a show that count for this user, for every button that tells its own. */

import { createContext, useContext } from "react";
import type { KeyMap } from "./key-map.ts";
import { keyOf, madeKeys } from "./show-chords.ts";

export const ShownKeys = createContext<KeyMap>(madeKeys);

/** The first key of an action as shown; empty when it has none. */
export const useShownKey = (id: string): string => keyOf(useContext(ShownKeys), id);
