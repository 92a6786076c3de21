import type { Finding } from '#contract';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../look/Skeleton.tsx';
import type { Risk } from '../Risk.ts';
import type { Surroundings } from '../Surroundings.ts';
import { readLimits } from '../tables/readLimits.ts';
import { setLimit } from '../tables/editLimits.ts';
import { idOf, kindOf } from './draftFacts.ts';
import type { DraftFacts } from './draftFacts.ts';
import { limitedSteps, pathwayAnswers, surroundingsOf, usesOf } from './surroundingsOf.ts';
import { toMendIn } from './toMendIn.ts';
import { useWaiting } from './useWaiting.ts';

const PathwayEditor = lazy(() => import('../pathway/PathwayEditor.tsx').then((area) => ({ default: area.PathwayEditor })));
const FormEditor = lazy(() => import('../form/FormEditor.tsx').then((area) => ({ default: area.FormEditor })));
const TableEditor = lazy(() => import('../tables/TableEditor.tsx').then((area) => ({ default: area.TableEditor })));
const LimitsEditor = lazy(() => import('../tables/LimitsEditor.tsx').then((area) => ({ default: area.LimitsEditor })));

export interface PartEditorProps {
  draftId: string;
  file: string;
  facts: DraftFacts;
  texts: ReadonlyMap<string, string>;
  readOnly: boolean;
  expert: boolean;
  /** A finding in this part was pressed. */
  focus: { place: string; at: number } | null;
  findings: readonly Finding[];
  onChange: (file: string, text: string, base: string) => void;
}

/** The editor of one part: pathway, form, table or time limits. */
export function PartEditor(props: PartEditorProps): ReactElement {
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <EditorOf {...props} />
    </Suspense>
  );
}

function EditorOf({ draftId, file, facts, texts, focus, findings, onChange, ...how }: PartEditorProps): ReactElement {
  const text = texts.get(file) ?? '';
  const change = (next: string, base: string): void => onChange(file, next, base);
  const answers = useMemo(() => pathwayAnswers(facts), [facts]);
  const kind = kindOf(file);
  if (kind === 'pathway') return <Pathway {...{ draftId, file, facts, texts, focus, findings, onChange }} {...how} />;
  if (kind === 'form') {
    const at = focus === null ? null : { field: focus.place, at: focus.at };
    return <FormEditor text={text} usedBy={usesOf(facts)} focus={at} onChange={change} {...how} />;
  }
  if (kind === 'limits')
    return <LimitsEditor text={text} steps={limitedSteps(facts)} readOnly={how.readOnly} focus={null} onChange={change} />;
  return <TableEditor text={text} answers={answers} focus={null} onChange={change} {...how} />;
}

function Pathway({ draftId, file, facts, texts, focus, findings, onChange, ...how }: PartEditorProps): ReactElement {
  const { t } = useTranslation();
  const limitsFile = `processes/${facts.root}/limits.dmn`;
  const limitsText = texts.get(limitsFile) ?? '';
  const limits = useLimits(limitsText);
  const askWaiting = useWaiting(draftId, idOf(file));
  const surroundings = useMemo(() => surroundingsOf(facts, { file, limits }, t), [facts, file, limits, t]);
  const toMend = useMemo(() => toMendIn(file, findings, t), [file, findings, t]);
  const writing = useRef({ text: limitsText, turn: Promise.resolve() });
  useEffect(() => {
    writing.current.text = limitsText;
  }, [limitsText]);
  const onLimit = (column: string, risk: Risk, duration: string): void => {
    const turns = writing.current;
    turns.turn = turns.turn.then(async () => {
      const base = turns.text;
      turns.text = await setLimit(base, { column, risk, duration });
      onChange(limitsFile, turns.text, base);
    });
  };
  const at = focus === null ? null : { element: focus.place, at: focus.at };
  return (
    <PathwayEditor
      text={texts.get(file) ?? ''}
      surroundings={surroundings}
      askWaiting={askWaiting}
      focus={at}
      toMend={toMend}
      onChange={(text, base) => onChange(file, text, base)}
      onLimit={onLimit}
      {...how}
    />
  );
}

function useLimits(text: string): Surroundings['limits'] {
  const [limits, setLimits] = useState<Surroundings['limits']>([]);
  useEffect(() => {
    let over = false;
    readLimits(text).then(
      (cells) => (over ? undefined : setLimits(cells)),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [text]);
  return limits;
}
