import { StrictMode, useState } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../../../designer/i18n/createI18n.ts';
import '../../../../designer/look/tokens.css';
import '../../../../designer/look/base.css';
import '../../../../designer/look/buttons.css';
import '../../../../designer/look/badges.css';
import '../../../../designer/look/banners.css';
import '../../../../designer/look/fields.css';
import '../../../../designer/look/sheets.css';
import '../../../../designer/look/rows.css';
import '../../../../designer/look/shared.css';
import { createPlainModeler } from '../../../../designer/studio/pathway/modeler/createPlainModeler.ts';
import { PathwayEditor } from '../../../../designer/studio/pathway/PathwayEditor.tsx';
import { PathwayView } from '../../../../designer/studio/pathway/PathwayView.tsx';
import type { StepState } from '../../../../designer/studio/pathway/view/StepState.ts';
import type { Surroundings } from '../../../../designer/studio/Surroundings.ts';
import { RandomEditor } from './RandomEditor.ts';

export interface Show {
  text: string;
  surroundings: Surroundings;
  waiting?: readonly { step: string; cases: number }[];
  readOnly?: boolean;
  expert?: boolean;
  focus?: { element: string; at: number };
  toMend?: readonly (readonly [string, string])[];
  states?: readonly (readonly [string, StepState])[];
}

export interface HarnessWindow {
  RandomEditor: typeof RandomEditor;
  /** The one that is open. */
  editor?: RandomEditor;
  createPlainModeler: typeof createPlainModeler;
  show: (what: Show | null) => void;
  said: { texts: string[]; limits: [string, string, string][] };
}

const said: HarnessWindow['said'] = { texts: [], limits: [] };

/** Keeps what the editor hands on, as the studio around it would. */
function Around({ what }: { what: Show }): ReactElement {
  const [text, setText] = useState(what.text);
  const [toMend] = useState(() => new Map(what.toMend));
  const [limits, setLimits] = useState(what.surroundings.limits);
  if (what.states !== undefined) {
    return (
      <>
        <h1>Case</h1>
        <PathwayView text={text} states={new Map(what.states)} />
      </>
    );
  }
  return (
    <div style={{ height: '100dvh', padding: 8 }}>
      <h1 className="unseen">Pathway</h1>
      <PathwayEditor
        text={text}
        surroundings={{ ...what.surroundings, limits }}
        askWaiting={() => Promise.resolve(what.waiting ?? [])}
        readOnly={what.readOnly ?? false}
        expert={what.expert ?? false}
        focus={what.focus ?? null}
        toMend={toMend}
        onChange={(next) => {
          said.texts.push(next);
          setText(next);
        }}
        onLimit={(column, risk, duration) => {
          said.limits.push([column, risk, duration]);
          setLimits((all) => [...all.filter((cell) => cell.column !== column || cell.risk !== risk), { column, risk, duration }]);
        }}
      />
    </div>
  );
}

const root = createRoot(document.getElementById('root')!);
const words = createI18n();
let turn = 0;

const show = (what: Show | null): void => {
  turn += 1;
  if (what !== null) Object.values(said).forEach((list) => (list.length = 0));
  root.render(
    what === null ? null : (
      <StrictMode>
        <I18nextProvider i18n={words}>
          <Around key={turn} what={what} />
        </I18nextProvider>
      </StrictMode>
    ),
  );
};

Object.assign(window, { RandomEditor, createPlainModeler, show, said } satisfies HarnessWindow);
