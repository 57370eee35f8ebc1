/** Fields of a form: one of a few choices, a line of text, yes or no. */

import "./field.css";
import type { ReactElement, ReactNode } from "react";
import {
  Checkbox,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField,
} from "react-aria-components";
import { Icon } from "./icon.tsx";

export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  /** One line that says what the choice is about. */
  readonly hint?: string;
  readonly options: readonly {
    readonly value: V;
    readonly label: string;
    /** Address of a picture that shows what the option means. */
    readonly picture?: string | undefined;
  }[];
  readonly value: V;
  readonly isDisabled?: boolean;
  onChange(value: V): void;
}

export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>): ReactElement {
  const { label, hint, options, value, isDisabled = false, onChange } = props;
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const option = options.find((it) => it.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="choices">
        {options.map((it) => (
          <Radio key={it.value} value={it.value} className={it.picture ? "choice with-picture" : "choice"}>
            {it.picture && <img src={it.picture} alt="" />}
            {it.label}
          </Radio>
        ))}
      </div>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </RadioGroup>
  );
}

export interface LineFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Says what is wrong with the value, or null. */
  readonly error: string | null;
  readonly autoFocus?: boolean;
  onChange(value: string): void;
  onEnter?(): void;
  /** The writer is done: the focus went elsewhere, or Enter was pressed. */
  onDone?(): void;
}

export function LineField({
  label,
  hint,
  value,
  error,
  autoFocus = false,
  onChange,
  onEnter,
  onDone,
}: LineFieldProps): ReactElement {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      {...(onEnter && { onKeyDown: (event) => event.key === "Enter" && onEnter() })}
      {...(onDone && { onBlur: onDone, onKeyDown: (event) => event.key === "Enter" && onDone() })}
      autoFocus={autoFocus}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
      {error === null && hint !== "" && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}

export interface AreaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  onChange(value: string): void;
}

/** Several lines of text that is no prose, such as what another program wrote. */
export function AreaField({ label, value, rows, onChange }: AreaFieldProps): ReactElement {
  return (
    <TextField className="field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <TextArea className="input area" rows={rows} spellCheck="false" />
    </TextField>
  );
}

export interface TickFieldProps {
  readonly label: ReactNode;
  /** One line that says what it does. */
  readonly hint?: string;
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
}

export function TickField({ label, hint, isOn, onChange }: TickFieldProps): ReactElement {
  return (
    <Checkbox className="tick" isSelected={isOn} onChange={onChange}>
      <span className="tick-box" aria-hidden>
        <Icon name="check" />
      </span>
      <span>
        {label}
        {hint !== undefined && <span className="field-hint"> {hint}</span>}
      </span>
    </Checkbox>
  );
}
