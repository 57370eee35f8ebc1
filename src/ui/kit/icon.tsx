/** The icons of the program, all from one set. */

import {
  AArrowDown,
  AArrowUp,
  ArrowDown,
  ArrowUp,
  Check,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  CircleDashed,
  Copy,
  CornerDownRight,
  Crosshair,
  Download,
  Eraser,
  EyeOff,
  FileText,
  FolderOpen,
  Highlighter,
  Info,
  Keyboard,
  LayoutGrid,
  LoaderCircle,
  Lock,
  type LucideIcon,
  MessageCircleQuestionMark,
  MonitorCheck,
  MonitorPlay,
  MonitorUp,
  Moon,
  OctagonPause,
  Pause,
  Pen,
  Play,
  Plus,
  Printer,
  SlidersHorizontal,
  Snowflake,
  Spotlight,
  Square,
  StickyNote,
  Sun,
  TimerReset,
  Trash2,
  TriangleAlert,
  Undo2,
  WifiOff,
  X,
  ZoomIn,
} from "lucide-react";
import type { ReactElement } from "react";

const icons = {
  add: Plus,
  back: ChevronLeft,
  below: CornerDownRight,
  bigger: AArrowUp,
  check: Check,
  close: X,
  dark: Moon,
  delete: Trash2,
  down: ArrowDown,
  download: Download,
  duplicate: Copy,
  emergency: OctagonPause,
  eraser: Eraser,
  error: CircleAlert,
  file: FileText,
  folder: FolderOpen,
  freeze: Snowflake,
  grid: LayoutGrid,
  hidden: EyeOff,
  info: Info,
  keys: Keyboard,
  laser: Crosshair,
  light: Sun,
  locked: Lock,
  marker: Highlighter,
  next: ChevronRight,
  notes: StickyNote,
  offline: WifiOff,
  pause: Pause,
  pen: Pen,
  picture: SlidersHorizontal,
  print: Printer,
  room: MonitorCheck,
  question: MessageCircleQuestionMark,
  restart: TimerReset,
  resume: Play,
  screen: MonitorUp,
  show: MonitorPlay,
  smaller: AArrowDown,
  spot: Spotlight,
  swatch: Square,
  undo: Undo2,
  unsaved: CircleDashed,
  up: ArrowUp,
  wait: LoaderCircle,
  warning: TriangleAlert,
  zoom: ZoomIn,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

export interface IconProps {
  readonly name: IconName;
  /** Said by a screen reader; an icon without it is only for the eye. */
  readonly label?: string;
  readonly className?: string;
}

export function Icon({ name, label, className = "" }: IconProps): ReactElement {
  const Drawn = icons[name];
  const heard = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return <Drawn className={`icon ${className}`} {...heard} />;
}
