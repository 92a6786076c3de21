import { PART_LIMIT } from '#contract';
import { parseForm } from '../../changes/parseForm.ts';
import { formFault } from '../../imports/formFault.ts';
import { ImportRefusal } from '../../imports/ImportRefusal.ts';
import { readXml } from '../../imports/readXml.ts';
import { invalidBodyProblem } from '../../problems/invalidBodyProblem.ts';
import type { ProblemError } from '../../problems/ProblemError.ts';
import { ContentError } from '../../content/ContentError.ts';
import { readBpmn } from '../../content/BpmnSource.ts';
import { readDmn } from '../../content/DmnSource.ts';

/** Throws the problem `invalid-body` unless the text is what the file's name says: readable BPMN of that process, DMN, or a form. */
export async function checkPartText(file: string, text: string): Promise<void> {
  if (text.length > PART_LIMIT) throw refused('too-large', 'This is larger than any procedure can be.');
  if (file.endsWith('.form')) checkFormText(text);
  else await checkXml(file, text);
}

async function checkXml(file: string, text: string): Promise<void> {
  try {
    readXml(text);
    if (file.endsWith('.dmn')) await readDmn({ file, text });
    else await readBpmn({ file, text }, folderOf(file));
  } catch (error) {
    if (error instanceof ImportRefusal) throw refused('unreadable', error.sentence);
    if (error instanceof ContentError) throw refused('unreadable', `This file cannot be taken: ${error.sentence}`);
    throw error;
  }
}

function checkFormText(text: string): void {
  const schema = parseForm(text);
  const fault = schema === null ? 'This file cannot be read as a form.' : formFault(schema);
  if (fault !== null) throw refused('unreadable', fault);
}

/** `intake` of `processes/intake/risk.dmn`. */
export function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function refused(code: string, message: string): ProblemError {
  return invalidBodyProblem([{ field: 'text', code, message }]);
}
