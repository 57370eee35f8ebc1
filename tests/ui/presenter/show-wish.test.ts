/** What the address of the console asks of its show. */

import { expect, it } from "vitest";
import { readShowWish } from "#ui/presenter/show-wish.ts";

it.each([
  ["", 1, null],
  ["#from=7", 7, null],
  ["#from=7&minutes=20", 7, 20],
  ["#minutes=20", 1, 20],
  ["#from=0&minutes=-3", 1, null],
  ["#from=many&minutes=1e3", 1, null],
])("%s begins at %i with %s minutes", (hash, from, minutes) => {
  expect(readShowWish(hash)).toEqual({ from, minutes, rehearsal: false });
});
