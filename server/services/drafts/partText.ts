import { PART_LIMIT } from '#contract';
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
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw refused('entities', 'This file defines entities, which could hide what it says. It is not taken.');
  try {
    if (file.endsWith('.dmn')) await readDmn({ file, text });
    else await readBpmn({ file, text }, folderOf(file));
  } catch (error) {
    if (error instanceof ContentError) throw refused('unreadable', `This file cannot be taken: ${error.sentence}`);
    throw error;
  }
}

function checkFormText(text: string): void {
  try {
    const form: unknown = JSON.parse(text);
    if (typeof form === 'object' && form !== null && Array.isArray((form as { components?: unknown }).components)) return;
  } catch {
    throw refused('unreadable', 'This file cannot be read.');
  }
  throw refused('unreadable', 'This file is not a form.');
}

/** `intake` of `processes/intake/risk.dmn`. */
export function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function refused(code: string, message: string): ProblemError {
  return invalidBodyProblem([{ field: 'text', code, message }]);
}
