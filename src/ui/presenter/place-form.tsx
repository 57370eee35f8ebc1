/** Where the show is, for its record: typed during the show or after it. */

import { type ReactElement, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import { LineField } from "#ui/kit/field.tsx";

export interface PlaceFormProps {
  /** As it is noted. */
  readonly place: string;
  onNote(place: string): Promise<void>;
}

export function PlaceForm({ place, onNote }: PlaceFormProps): ReactElement {
  const [text, setText] = useState(place);
  const note = () => void onNote(text.trim().slice(0, 200));
  return (
    <form
      className="ended-place"
      onSubmit={(event) => {
        event.preventDefault();
        note();
      }}
    >
      <LineField
        label="Place"
        hint="For the record, when you like: a ward, a room, a town."
        value={text}
        error={null}
        onChange={setText}
        onDone={note}
      />
      <Button type="submit" isDisabled={text.trim() === place}>
        {text.trim() === place && place !== "" ? "Noted" : "Note it"}
      </Button>
    </form>
  );
}
