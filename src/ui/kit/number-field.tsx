/** A field for a whole number: typed, or changed with the arrow keys. */

import "./field.css";
import type { ReactElement } from "react";
import { NumberField as AriaNumberField, Input, Label } from "react-aria-components";

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly isDisabled?: boolean;
  /** A number between the two; an empty field is no number and changes nothing. */
  onChange(value: number): void;
}

export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, value, least, most, isDisabled = false, onChange } = props;
  return (
    <AriaNumberField
      className="field"
      value={value}
      minValue={least}
      maxValue={most}
      isDisabled={isDisabled}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      onChange={(it) => !Number.isNaN(it) && onChange(it)}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
    </AriaNumberField>
  );
}
