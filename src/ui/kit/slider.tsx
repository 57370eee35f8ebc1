/** A line to drag along: a place in time, how loud. */

import "./slider.css";
import type { ReactElement } from "react";
import { Slider as AriaSlider, SliderThumb, SliderTrack } from "react-aria-components";

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly step: number;
  /** The value as it is said. */
  readonly words: string;
  readonly className?: string;
  onChange(value: number): void;
}

export function Slider(props: SliderProps): ReactElement {
  const { label, value, most, step, words, className = "", onChange } = props;
  return (
    <AriaSlider
      aria-label={label}
      className={`slider ${className}`}
      value={Math.min(value, most)}
      minValue={0}
      maxValue={most}
      step={step}
      onChange={onChange}
    >
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" aria-valuetext={words} />
      </SliderTrack>
    </AriaSlider>
  );
}
