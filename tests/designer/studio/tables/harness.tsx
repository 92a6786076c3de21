import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
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
import type { Answer } from '../../../../designer/studio/Answer.ts';
import { LimitsEditor } from '../../../../designer/studio/tables/LimitsEditor.tsx';
import { TableEditor } from '../../../../designer/studio/tables/TableEditor.tsx';

/** What the page is to show, given by the test before it loads. */
interface Scene {
  editor: 'table' | 'limits';
  text: string;
  answers?: readonly Answer[];
  steps?: readonly { column: string; title: string }[];
  expert?: boolean;
  readOnly?: boolean;
  dark?: boolean;
}

const { scene } = window as unknown as { scene: Scene };

function Harness(): ReactElement {
  const [text, setText] = useState(scene.text);
  Object.assign(window, { written: text });
  const common = { text, readOnly: scene.readOnly ?? false, focus: null, onChange: setText };
  return (
    <div style={{ padding: 24 }}>
      <h1>{scene.editor === 'table' ? 'A table' : 'Time limits'}</h1>
      {scene.editor === 'table' ? (
        <TableEditor {...common} expert={scene.expert ?? false} answers={scene.answers ?? []} />
      ) : (
        <LimitsEditor {...common} steps={scene.steps ?? []} />
      )}
    </div>
  );
}

if (scene.dark === true) document.documentElement.dataset['theme'] = 'dark';
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n()}>
      <Harness />
    </I18nextProvider>
  </StrictMode>,
);
