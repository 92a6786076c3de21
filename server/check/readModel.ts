import type { Finding } from '#contract';
import type { BpmnSource } from '../content/BpmnSource.ts';
import { elementsOf } from '../content/BpmnSource.ts';
import type { ContentFile } from '../content/Content.ts';
import { ContentError } from '../content/ContentError.ts';
import { contentOfFiles, rootOf } from '../content/contentOfFiles.ts';
import { readDmn } from '../content/DmnSource.ts';
import { extensionOf, textOf } from '../content/ModdleNode.ts';
import { closureOf } from '../content/ReleaseClosure.ts';
import { checkedForm } from './checkedForm.ts';
import { columnsOf } from './columnsOf.ts';
import type { CheckModel } from './CheckModel.ts';

/** Reads what a release of these files would hold; a finding when that much cannot be read. */
export async function readModel(files: readonly ContentFile[], root: string): Promise<CheckModel | Finding> {
  try {
    const content = contentOfFiles(files, { id: root, name: root });
    const closure = await closureOf(content, rootOf(content));
    const pathways = closure.members.map(({ source }) => source);
    const tables = await Promise.all(closure.tables.map(readDmn));
    const shown = formsShown(pathways);
    return {
      pathways,
      tables,
      forms: content.forms.filter(({ id }) => shown.has(id)).map(checkedForm),
      formIds: new Set(content.forms.map(({ id }) => id)),
      columns: new Set(tables.flatMap(columnsOf)),
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const place = /^element (.+)$/.exec(error.place)?.[1] ?? null;
    return { rule: 'readable', level: 'error', file: error.file, place, message: sentenceCase(error.sentence) };
  }
}

function formsShown(pathways: readonly BpmnSource[]): ReadonlySet<string> {
  const keys = pathways.flatMap(elementsOf).map((element) => textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey'));
  return new Set(keys.filter((key) => key !== undefined));
}

function sentenceCase(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
