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
import '../../../../designer/look/facts.css';
import '../../../../designer/look/fields.css';
import '../../../../designer/look/sheets.css';
import '../../../../designer/look/shared.css';
import { FormEditor } from '../../../../designer/studio/form/FormEditor.tsx';
import type { FormEditorProps } from '../../../../designer/studio/form/FormEditor.tsx';

/** What a test sets before it loads the page and reads after it has worked on it. */
export interface Harness {
  text: string;
  usedBy?: [string, string[]][];
  readOnly?: boolean;
  expert?: boolean;
  /** Every text that was handed on, oldest first. */
  sent: string[];
  focus?: (field: string) => void;
  load?: (text: string) => void;
  close?: () => void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const { harness } = window;

function Page(): ReactElement | null {
  const [text, setText] = useState(harness.text);
  const [focus, setFocus] = useState<FormEditorProps['focus']>(null);
  const [open, setOpen] = useState(true);
  harness.focus = (field) => setFocus({ field, at: Date.now() });
  harness.load = setText;
  harness.close = () => setOpen(false);
  const [usedBy] = useState(() => new Map(harness.usedBy ?? []));
  if (!open) return null;
  return (
    <div style={{ height: '100vh' }}>
      <h1 className="unseen">{'Form'}</h1>
      <FormEditor
        text={text}
        readOnly={harness.readOnly === true}
        expert={harness.expert === true}
        usedBy={usedBy}
        focus={focus}
        onChange={(next) => {
          harness.sent.push(next);
          setText(next);
        }}
      />
    </div>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n()}>
      <Page />
    </I18nextProvider>
  </StrictMode>,
);
