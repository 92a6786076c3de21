import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { addChoice, moveChoice, removeChoice, renameChoice } from '../schema/choices.ts';
import type { PartProps } from './PanelProps.ts';

/** Choices by their words; what the pathway reads is made from the first words and stays. */
export function ChoiceList({ session, part, usedBy }: PartProps): ReactElement {
  const { t } = useTranslation();
  const [fresh, setFresh] = useState<number | null>(null);
  const choices = part.values ?? [];
  if (part.values === undefined) return <p className="small quiet">{t('studioForm.choicesFilled')}</p>;
  const places = usedBy.get(part.key ?? '') ?? [];
  const set = (values: typeof choices, typing?: string): void => session.change(part, { values }, typing);
  return (
    <fieldset className="choice choice-list">
      <legend>{t('studioForm.choices')}</legend>
      <ul>
        {choices.map((choice, index) => {
          const label = choice.label ?? '';
          return (
            <li key={index}>
              <input
                className="input"
                aria-label={t('studioForm.choiceLabel', { number: index + 1 })}
                value={label}
                autoFocus={fresh === index}
                onFocus={(event) => (fresh === index ? event.target.select() : undefined)}
                onChange={(event) =>
                  set(renameChoice(choices, { index, label: event.target.value, fresh: fresh === index }), `choice ${index}`)
                }
                onBlur={() => setFresh(null)}
              />
              <button
                type="button"
                className="icon-button"
                aria-label={t('studioForm.choiceUp', { label })}
                disabled={index === 0}
                onClick={() => set(moveChoice(choices, index, -1))}
              >
                <ArrowUp size={18} aria-hidden="true" />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('studioForm.choiceDown', { label })}
                disabled={index === choices.length - 1}
                onClick={() => set(moveChoice(choices, index, 1))}
              >
                <ArrowDown size={18} aria-hidden="true" />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('studioForm.removeChoice', { label })}
                disabled={choices.length === 1}
                onClick={() => set(removeChoice(choices, index))}
              >
                <X size={18} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      {choices.length === 1 ? <p className="small quiet">{t('studioForm.lastChoice')}</p> : null}
      {places.length === 0 ? null : <p className="small quiet">{t('studioForm.choicesUsed', { places: places.join(', ') })}</p>}
      <Button
        tone="quiet"
        icon={<Plus size={18} aria-hidden="true" />}
        onClick={() => {
          set(addChoice(choices, t('studioForm.start.choice', { number: choices.length + 1 })));
          setFresh(choices.length);
        }}
      >
        {t('studioForm.addChoice')}
      </Button>
    </fieldset>
  );
}
