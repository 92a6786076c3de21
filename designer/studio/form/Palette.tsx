import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSession } from './FormSession.ts';
import { kindIcon } from './kindIcon.ts';
import { focusWords } from './focusWords.ts';
import type { FormPart } from './schema/FormPart.ts';
import { parentOf } from './schema/partTree.ts';
import { kindsFor, QUESTION_KINDS, typeOf } from './schema/questionKinds.ts';
import type { QuestionKind } from './schema/questionKinds.ts';

/** Below what is chosen where that may hold it, else at the end of the last page. */
function placeFor(session: FormSession, kind: QuestionKind): { parent: FormPart; index: number } {
  const form = session.form();
  const chosen = session.chosen();
  const holder = chosen === null ? null : parentOf(form, chosen);
  if (chosen?.components !== undefined && kindsFor(chosen.type).includes(kind)) return { parent: chosen, index: chosen.components.length };
  if (holder !== null && chosen !== null && kindsFor(holder.type).includes(kind))
    return { parent: holder, index: (holder.components?.indexOf(chosen) ?? -1) + 1 };
  const last = form.components?.at(-1);
  const parent = kind !== 'page' && last?.type === 'group' ? last : form;
  return { parent, index: parent.components?.length ?? 0 };
}

/** Kinds of questions by everyday names: pressed, or dragged to their place (form-js drags what carries its class names). */
export function Palette({ session }: { session: FormSession }): ReactElement {
  const { t } = useTranslation();
  const add = (kind: QuestionKind): void => {
    const { parent, index } = placeFor(session, kind);
    session.choose(session.add(kind, parent, index).id);
    focusWords();
  };
  return (
    <section className="form-palette" aria-label={t('studioForm.palette')}>
      <h2>{t('studioForm.palette')}</h2>
      <p className="small quiet">{t('studioForm.paletteHint')}</p>
      <div className="form-kinds fjs-drag-container fjs-palette-fields">
        {QUESTION_KINDS.map((kind) => {
          const Icon = kindIcon[kind];
          return (
            <button
              key={kind}
              type="button"
              className="form-kind fjs-palette-field fjs-drag-copy fjs-no-drop"
              data-field-type={typeOf(kind)}
              title={t(`studioForm.hint.${kind}`)}
              onPointerDown={() => session.dragNext(kind)}
              onClick={() => add(kind)}
            >
              <Icon size={18} aria-hidden="true" />
              <span>{t(`studioForm.kind.${kind}`)}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
