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
  Download,
  EyeOff,
  FileText,
  FolderOpen,
  Info,
  Keyboard,
  LayoutGrid,
  LoaderCircle,
  Lock,
  type LucideIcon,
  MessageCircleQuestionMark,
  MonitorPlay,
  MonitorUp,
  Moon,
  OctagonPause,
  Pause,
  Play,
  Plus,
  Printer,
  Snowflake,
  Square,
  StickyNote,
  Sun,
  TimerReset,
  Trash2,
  TriangleAlert,
  WifiOff,
  X,
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
  error: CircleAlert,
  file: FileText,
  folder: FolderOpen,
  freeze: Snowflake,
  grid: LayoutGrid,
  hidden: EyeOff,
  info: Info,
  keys: Keyboard,
  light: Sun,
  locked: Lock,
  next: ChevronRight,
  notes: StickyNote,
  offline: WifiOff,
  pause: Pause,
  print: Printer,
  question: MessageCircleQuestionMark,
  restart: TimerReset,
  resume: Play,
  screen: MonitorUp,
  show: MonitorPlay,
  smaller: AArrowDown,
  swatch: Square,
  unsaved: CircleDashed,
  up: ArrowUp,
  wait: LoaderCircle,
  warning: TriangleAlert,
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
