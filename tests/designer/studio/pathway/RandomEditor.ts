import { createI18n } from '../../../../designer/i18n/createI18n.ts';
import { draftFacts } from '../../../../designer/studio/draft/draftFacts.ts';
import { surroundingsOf } from '../../../../designer/studio/draft/surroundingsOf.ts';
import { startLimits } from '../../../../designer/studio/pathway/editor/startLimits.ts';
import { graphOf } from '../../../../designer/studio/pathway/graph/graphOf.ts';
import { STEP_KINDS } from '../../../../designer/studio/pathway/insert/StepKind.ts';
import { flowsOut, isFlow } from '../../../../designer/studio/pathway/modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../../../../designer/studio/pathway/modeler/BpmnElement.ts';
import {
  createPlainModeler,
  insertStepOf,
  removeStepOf,
  stepWriterOf,
} from '../../../../designer/studio/pathway/modeler/createPlainModeler.ts';
import { serviceOf } from '../../../../designer/studio/pathway/modeler/Services.ts';
import { whyNotInsert } from '../../../../designer/studio/pathway/plainRules/whyNotInsert.ts';
import { whyNotYet } from '../../../../designer/studio/pathway/plainRules/whyNotYet.ts';
import { isParting, planKeeping, whyNotRemove } from '../../../../designer/studio/pathway/remove/whyNotRemove.ts';
import { limitColumn } from '../../../../designer/studio/pathway/steps/readStep.ts';
import { studioPathway } from '../../../../designer/i18n/studioPathway.ts';
import type { Risk } from '../../../../designer/studio/Risk.ts';
import { readLimits } from '../../../../designer/studio/tables/readLimits.ts';
import { answerAtRandom } from './answerAtRandom.ts';
import type { Offer } from './answerAtRandom.ts';
import { chance, oneOf } from './chance.ts';

const NAMES = ['Ask the family', 'Visit', 'Is it urgent?', 'A step with quite a long name'];

/** A draft of which one pathway is edited. */
export interface RandomDraft {
  root: string;
  texts: [file: string, text: string][];
  file: string;
  seed: number;
  /** Above so many steps more are taken out than put in. */
  most: number;
}

/** What was done, the pathway after it, and the time limits that were set with it. */
export interface Edit {
  what: string;
  xml: string;
  limits: { column: string; risk: Risk; duration: string }[];
}

/** Does plain edits one after another, as a person could. */
export class RandomEditor {
  private readonly modeler: BpmnJs.Diagram;
  private readonly offer: Offer;
  private readonly most: number;
  private limits: Edit['limits'] = [];

  private constructor(modeler: BpmnJs.Diagram, offer: Offer, most: number) {
    this.modeler = modeler;
    this.offer = offer;
    this.most = most;
  }

  static async open({ root, texts, file, seed, most }: RandomDraft): Promise<RandomEditor> {
    const container = document.body.appendChild(document.createElement('div'));
    container.style.cssText = 'width: 1200px; height: 600px';
    const files = new Map(texts);
    const modeler = createPlainModeler(container);
    await modeler.importXML(files.get(file) ?? '');
    const { t } = createI18n();
    const limits = await readLimits(files.get(`processes/${root}/limits.dmn`) ?? '');
    const surroundings = surroundingsOf(draftFacts(files, root), { file, limits }, t);
    return new RandomEditor(modeler, { pick: chance(seed), writer: stepWriterOf(modeler), surroundings, t }, most);
  }

  /** One edit; where there is something to mend it is mostly about that. */
  async edit(places: readonly string[]): Promise<Edit> {
    this.limits = [];
    const mending = places.length > 0 && this.offer.pick(10) < 8;
    let what = mending ? this.mend(oneOf(this.offer.pick, places) ?? '') : null;
    while (what === null) what = this.change();
    return { what, xml: await this.text(), limits: this.limits };
  }

  async undoAll(): Promise<string> {
    const stack = serviceOf(this.modeler, 'commandStack');
    while (stack.canUndo()) stack.undo();
    return this.text();
  }

  private async text(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml ?? '';
  }

  /** Answers what is asked at the place, or takes the last edit back. */
  private mend(place: string): string | null {
    const element = serviceOf(this.modeler, 'elementRegistry').get(place);
    const answered = element === undefined || this.offer.pick(4) === 0 ? null : answerAtRandom(element, this.offer);
    const stack = serviceOf(this.modeler, 'commandStack');
    if (answered !== null || !stack.canUndo()) return answered;
    stack.undo();
    return 'the last edit taken back';
  }

  private change(): string | null {
    const { pick } = this.offer;
    const root = serviceOf(this.modeler, 'canvas').getRootElement();
    const full = graphOf(root).nodes.length >= this.most;
    const element = oneOf(pick, root.children ?? []);
    if (element === undefined) return null;
    if (pick(10) < (full ? 8 : 4)) return this.remove(element);
    if (pick(3) === 0 && isParting(element) && element.type === 'bpmn:ExclusiveGateway') return this.addWay(element);
    if (pick(3) === 0) return answerAtRandom(element, this.offer);
    return isFlow(element) ? this.insert(element) : null;
  }

  private insert(flow: BpmnFlow): string | null {
    const { pick, surroundings } = this.offer;
    const kind = oneOf(pick, STEP_KINDS) ?? 'task';
    if ((whyNotInsert(flow, kind) ?? whyNotYet(kind, surroundings)) !== null) return null;
    const where = flow.id;
    const made = insertStepOf(this.modeler).insert(flow, {
      kind,
      name: oneOf(pick, NAMES) ?? 'Step',
      words: studioPathway.word,
      form: oneOf(pick, surroundings.forms)?.id ?? '',
      agency: oneOf(pick, surroundings.agencies)?.value ?? '',
      service: oneOf(pick, surroundings.services)?.value ?? '',
      procedure:
        oneOf(
          pick,
          surroundings.procedures.filter(({ id }) => id !== 'core-handoff'),
        )?.id ?? '',
    });
    startLimits(limitColumn(made), surroundings, (column, risk, duration) => this.limits.push({ column, risk, duration }));
    return `${kind} on ${where}`;
  }

  private addWay(decision: BpmnElement): string {
    insertStepOf(this.modeler).addWay(decision, { name: 'Another way', meet: 'Ways meet' });
    return `way out of ${decision.id}`;
  }

  private remove(element: BpmnElement): string | null {
    if (whyNotRemove(element) !== null) return null;
    const { id } = element;
    const ways = isParting(element) ? flowsOut(element).filter((way) => planKeeping(element, way).refusal === null) : [];
    const kept = oneOf(this.offer.pick, ways);
    removeStepOf(this.modeler).remove(element, kept);
    return `without ${id}${kept === undefined ? '' : ` but ${kept.id}`}`;
  }
}
