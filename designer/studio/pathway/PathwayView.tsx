import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { useEffect, useEffectEvent, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { LOOK } from './modeler/createPlainModeler.ts';
import { serviceOf } from './modeler/Services.ts';
import './pathway-view.css';
import './pathway.css';
import { fitWidth } from './view/fitWidth.ts';
import { markStates } from './view/markStates.ts';
import type { StepState } from './view/StepState.ts';

const STATES: readonly StepState[] = ['done', 'on', 'next'];
const SCROLL = 80;
const MOVES: Readonly<Record<string, { dx: number; dy: number }>> = {
  ArrowRight: { dx: -SCROLL, dy: 0 },
  ArrowLeft: { dx: SCROLL, dy: 0 },
  ArrowDown: { dx: 0, dy: -SCROLL },
  ArrowUp: { dx: 0, dy: SCROLL },
};

/** The pathway of a case, to look at: what is done, what is on now and what comes next, each by word, shape and colour. */
export function PathwayView({ text, states }: { text: string; states: ReadonlyMap<string, StepState> }): ReactElement {
  const { t } = useTranslation();
  const [container, hold] = useState<HTMLElement | null>(null);
  const [viewer, setViewer] = useState<BpmnJs.Diagram | null>(null);
  const [broken, setBroken] = useState(false);
  const opened = useEffectEvent((made: BpmnJs.Diagram | null) => {
    setViewer(made);
    setBroken(made === null);
  });
  useEffect(() => {
    if (container === null) return undefined;
    const made = new NavigatedViewer({ container, moddleExtensions: { zeebe }, ...LOOK });
    let gone = false;
    made.importXML(text).then(
      () => (gone ? undefined : opened(made)),
      () => (gone ? undefined : opened(null)),
    );
    return () => {
      gone = true;
      setViewer(null);
      made.destroy();
    };
  }, [container, text]);
  useEffect(() => {
    if (viewer === null) return;
    markStates(viewer, states, (state) => t(`studioPathway.view.${state}`));
  }, [viewer, states, t]);
  const fit = useEffectEvent((shown: BpmnJs.Diagram) => fitWidth(shown, states));
  useEffect(() => {
    // Once only: news of the case must not move the drawing under the finger.
    if (viewer !== null) fit(viewer);
  }, [viewer]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined || viewer === null) return;
    event.preventDefault();
    serviceOf(viewer, 'canvas').scroll(move);
  };
  return (
    <section className="pathway-view">
      {broken ? (
        <Banner tone="danger" title={t('studioPathway.broken')} role="alert">
          <p>{t('studioPathway.brokenText')}</p>
        </Banner>
      ) : null}
      <ul className="pathway-legend" aria-label={t('studioPathway.view.legend')}>
        {STATES.map((state) => (
          <li key={state}>
            <span className={`pathway-mark pathway-mark-${state}`}>{t(`studioPathway.view.${state}`)}</span>
          </li>
        ))}
      </ul>
      <div className="pathway-canvas" role="group" tabIndex={0} aria-label={t('studioPathway.view.label')} onKeyDown={onKeyDown}>
        <div className="pathway-sheet" ref={hold} />
      </div>
      <p className="small quiet">{t('studioPathway.view.help')}</p>
    </section>
  );
}
