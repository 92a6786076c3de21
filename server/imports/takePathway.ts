import { idOf } from '../changes/Names.ts';
import { elementsOf, parseBpmn, writeBpmn } from '../content/BpmnSource.ts';
import type { ContentFile } from '../content/Content.ts';
import { ContentError } from '../content/ContentError.ts';
import { childrenOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import { drawAnew, undrawn } from './drawAnew.ts';
import type { Adapted } from './ImportFile.ts';
import { ImportRefusal } from './ImportRefusal.ts';
import { counted, quoted } from './quoted.ts';
import { codeSentences, readXml } from './readXml.ts';
import { unwrapPool } from './unwrapPool.ts';
import { vendorSentences, vendorsIn } from './vendors.ts';

const STEP = /Task$|CallActivity$|SubProcess$/;

/** A pathway from elsewhere as the pathway `file` of a draft; `before` is the one whose place it takes. */
export async function takePathway({ file, text }: ContentFile, before: string): Promise<Adapted> {
  const elements = readXml(text);
  const definitions = await parse({ file, text });
  const process = processOf(definitions);
  const pools = unwrapPool(definitions, process);
  const changed = [...pools, ...adapt(process, idOf(file), nameIn(before))];
  const shown = undrawn({ definitions, process });
  const written = changed.length === 0 ? text : await writeBpmn({ definitions });
  const drawn = shown.missing === 0 ? null : await drawAnew(written, shown);
  const adapted = drawn?.xml ?? written;
  if (adapted !== text && text.includes('<!--')) changed.push('Remarks between the lines of the file are left out.');
  const vendors = vendorsIn(adapted === text ? elements : readXml(adapted));
  return {
    ...{ file, text: adapted },
    kept: [
      sizeOf(process),
      ...(shown.drawn > 0 && drawn === null ? ['The drawing.'] : []),
      ...vendorSentences(vendors),
      ...codeSentences(elements.map(({ attributes }) => attributes['name'])),
    ],
    changed: [...changed, ...(drawn === null ? [] : [drawn.changed]), ...lostSentences(vendorsIn(elements), vendors)],
  };
}

async function parse(source: ContentFile): Promise<ModdleNode> {
  try {
    return await parseBpmn(source);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ImportRefusal(
      error.message.includes('unresolved reference')
        ? 'Something in the file points to a part that is not in it, so it would be taken in by half.'
        : 'A part of the file is not written as a pathway has to be, so it would be taken in by half.',
    );
  }
}

function processOf(definitions: ModdleNode): ModdleNode {
  const processes = childrenOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const drawn = processes.filter((process) => childrenOf(process, 'flowElements').length > 0);
  const [process, second] = drawn;
  if (process === undefined) throw new ImportRefusal('There is no pathway in the file: it has no steps.');
  if (second !== undefined)
    throw new ImportRefusal(
      `There are ${drawn.length} pathways in the file: ${drawn.map(({ name }) => quoted(name ?? 'no name')).join(', ')}. Save each in a file of its own, then take in one.`,
    );
  return process;
}

function adapt(process: ModdleNode, id: string, name: string): string[] {
  const changed: string[] = [];
  if (process.id !== id) {
    const same = elementsOf({ process }).find((element) => element.id === id);
    if (same !== undefined)
      throw new ImportRefusal(`${quoted(same.name ?? 'A step')} has the inner name that the pathway itself needs here.`);
    process.id = id;
    changed.push('It came from elsewhere: it is now known as this part of the procedure.');
  }
  if (process['isExecutable'] !== true) {
    process['isExecutable'] = true;
    changed.push('It was marked as a drawing only. It is now marked as one that cases follow.');
  }
  if (textOf(process, 'name') === undefined && name !== '') {
    process.name = name;
    changed.push(`It had no name. It keeps the name it has here, ${quoted(name)}.`);
  }
  return changed;
}

function sizeOf(process: ModdleNode): string {
  const all = elementsOf({ process });
  const steps = all.filter(({ $type }) => STEP.test($type)).length;
  const decisions = all.filter(
    (element) => /(Exclusive|Inclusive)Gateway$/.test(element.$type) && childrenOf(element, 'outgoing').length > 1,
  ).length;
  return `${[counted(steps, 'step'), ...(decisions > 0 ? [counted(decisions, 'decision')] : [])].join(' and ')}, with names and settings.`;
}

function lostSentences(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...before].flatMap(([name, count]) => {
    const lost = count - (after.get(name) ?? 0);
    return lost <= 0 ? [] : [`Settings of ${name} in ${counted(lost, 'place')} cannot be kept.`];
  });
}

function nameIn(text: string): string {
  return /<\w*:?process\b[^>]*?\bname="([^"]*)"/.exec(text)?.[1] ?? '';
}
