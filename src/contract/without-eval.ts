/**
 * Lets zod check messages without compiling code, which the policy of our pages forbids (promises.md S1.3): it would try once, and
 * the browser would report it. Each page imports this first, because a schema looks for the setting when it is made.
 */

import { z } from "zod";

z.config({ jitless: true });
