import type { ImportReport } from '#contract';
import type { ContentFile } from '../content/Content.ts';
import { decodeText } from './decodeText.ts';
import type { Adapted, ImportFile } from './ImportFile.ts';
import { ImportRefusal } from './ImportRefusal.ts';
import { kindOfText, type TextKind } from './kindOfText.ts';
import { takeForm } from './takeForm.ts';
import { takePathway } from './takePathway.ts';
import { takeTable } from './takeTable.ts';

const KINDS: Record<TextKind, string> = { pathway: 'a pathway', table: 'a table', form: 'a form', other: 'no part of a procedure' };

/** What taking a file in would keep, change or refuse; it takes nothing. The text, where there is one, can be saved as it is. */
export async function readImport(given: ImportFile): Promise<Omit<ImportReport, 'revision'>> {
  try {
    const { text, changed } = decodeText(given.bytes);
    const before = given.parts.find(({ file }) => file === given.file);
    if (before?.text === text) return { verdict: 'same', file: before.file, text: null, kept: [], changed: [], refused: [] };
    const adapted = await adapt(text, given);
    return { verdict: 'ready', ...adapted, kept: [...adapted.kept], changed: [...changed, ...adapted.changed], refused: [] };
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return { verdict: 'refused', file: given.file, text: null, kept: [], changed: [], refused: [error.sentence] };
  }
}

function adapt(text: string, given: ImportFile): Promise<Adapted> | Adapted {
  const wanted = given.file === null ? 'form' : kindOfFile(given.file);
  const kind = kindOfText(text);
  if (kind !== wanted) throw new ImportRefusal(`The file is ${KINDS[kind]}, but ${KINDS[wanted]} is needed here.`);
  if (given.file === null || kind === 'form') return takeForm(text, given);
  const source: ContentFile = { file: given.file, text };
  if (kind === 'table') return takeTable(source, given.parts);
  return takePathway(source, given.parts.find(({ file }) => file === given.file)?.text ?? '');
}

function kindOfFile(file: string): TextKind {
  if (file.endsWith('.form')) return 'form';
  return file.endsWith('.bpmn') ? 'pathway' : 'table';
}
