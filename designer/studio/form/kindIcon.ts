import {
  AlignLeft,
  CalendarDays,
  CircleDot,
  FileText,
  Hash,
  ListChecks,
  Rows3,
  SquareCheck,
  TextCursorInput,
  ToggleLeft,
  Type,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { QuestionKind } from './schema/questionKinds.ts';

/** The shape beside a kind's name. */
export const kindIcon: Readonly<Record<QuestionKind, LucideIcon>> = {
  text: TextCursorInput,
  longText: AlignLeft,
  number: Hash,
  date: CalendarDays,
  yesNo: ToggleLeft,
  oneChoice: CircleDot,
  severalChoices: ListChecks,
  tick: SquareCheck,
  words: Type,
  rows: Rows3,
  page: FileText,
};
