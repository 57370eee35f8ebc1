/** Buttons: with words, or a square one with an icon whose name and keys show when it is pointed at. */

import "./button.css";
import type { ReactElement, ReactNode } from "react";
import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";

export interface ButtonProps {
  readonly children: ReactNode;
  /** `strong` is the one action meant; `quiet` has no frame. */
  readonly look?: "plain" | "strong" | "quiet";
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly "aria-label"?: string;
  /** `submit` sends the form the button stands in. */
  readonly type?: "button" | "submit";
  onPress?(): void;
}

export function Button({ look = "plain", className = "", ...rest }: ButtonProps): ReactElement {
  return <AriaButton {...rest} className={`button ${look} ${className}`} />;
}

export interface IconButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** Keys as shown, empty when none. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** For a button that stays down. */
  readonly isOn?: boolean;
  readonly className?: string;
  onPress(): void;
}

export function IconButton(props: IconButtonProps): ReactElement {
  const { icon, label, keys = "", isDisabled = false, isOn, className = "", onPress } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        aria-label={label}
        {...(isOn === undefined ? {} : { "aria-pressed": isOn, "data-selected": isOn || undefined })}
        isDisabled={isDisabled}
        onPress={onPress}
        className={`button quiet square ${className}`}
      >
        {icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys !== "" && <span className="keys">{keys}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
