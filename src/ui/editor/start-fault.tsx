/** What the window shows when it could not begin. */

import "./start-fault.css";
import type { ReactElement } from "react";
import { faultWords } from "#contract/words.ts";
import type { Fault } from "#core/fault.ts";
import { Button } from "#ui/kit/button.tsx";

export function StartFault({ fault }: { readonly fault: Fault }): ReactElement {
  const { what, safe, next } = faultWords(fault);
  return (
    <main className="start-fault" role="alert">
      <h1>{what}</h1>
      <p>
        {safe} {next}
      </p>
      <Button look="strong" onPress={() => location.reload()}>
        Try again
      </Button>
    </main>
  );
}
