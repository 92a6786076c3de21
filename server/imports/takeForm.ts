import { checkForm } from '#forms';
import { idOf } from '../changes/Names.ts';
import { parseForm } from '../changes/parseForm.ts';
import type { FormSchema } from '../forms/FormSchema.ts';
import { rawsOf, textOf, type Raw } from '../forms/Raw.ts';
import type { ContentFile } from '../content/Content.ts';
import { formTitle } from '#forms';
import type { Adapted, ImportFile } from './ImportFile.ts';
import { ImportRefusal } from './ImportRefusal.ts';
import { formFault } from './formFault.ts';
import { newFormFile } from './newFormFile.ts';
import { counted, quoted } from './quoted.ts';
import { codeSentences } from './readXml.ts';

/** Version of form-js' schema that is understood here. */
const NEWEST = 19;

const LAYOUT = ['group', 'dynamiclist', 'text', 'separator', 'spacer'];

/** A form from elsewhere as the form `file` of a draft, or as a new one. */
export function takeForm(text: string, { file, name, parts }: ImportFile): Adapted {
  const schema = read(text);
  const own = textOf(schema['id']);
  const ownTitle = formTitle('', schema);
  const title = ownTitle === '' ? (titleOf(parts, file) ?? name.replace(/\.\w+$/, '')) : ownTitle;
  const target = file ?? newFormFile(own ?? title, parts);
  const changed: string[] = [];
  if (own !== idOf(target))
    changed.push(
      file === null
        ? 'Its inner name is new: it is not taken for a form that is here already.'
        : 'It came from elsewhere: it is now known as this form, and the steps that show this form show it.',
    );
  if (ownTitle === '') changed.push(`It had no name. It is called ${quoted(title)}.`);
  const properties = { ...(schema['properties'] as Raw | undefined), title };
  const adapted = changed.length === 0 ? text : `${JSON.stringify({ ...schema, id: idOf(target), properties }, null, 2)}\n`;
  return { file: target, text: adapted, kept: keptOf(schema, { title, target, parts }), changed };
}

function read(text: string): FormSchema {
  const schema = parseForm(text);
  if (schema === null) throw new ImportRefusal('The file breaks off or is no form.');
  const fault = formFault(schema);
  if (fault !== null) throw new ImportRefusal(fault);
  const twice = checkForm(schema).find(({ code }) => code === 'duplicate');
  if (twice !== undefined) throw new ImportRefusal(sharedKey(schema, twice.field));
  const version = schema['schemaVersion'];
  if (typeof version === 'number' && version > NEWEST)
    throw new ImportRefusal('The form was made with a newer program than is understood here. It could be shown wrongly.');
  return schema;
}

function keptOf(schema: FormSchema, how: { title: string; target: string; parts: readonly ContentFile[] }): string[] {
  const all = componentsOf(schema);
  const questions = all.filter((component) => !LAYOUT.includes(String(component['type'])));
  const strange = new Set(
    checkForm(schema)
      .filter(({ code }) => code === 'type')
      .map(({ field }) => field),
  );
  const odd = questions.filter((component) =>
    [component['key'], component['path'], component['id']].some((key) => strange.has(String(key))),
  );
  const twin = how.parts.some(
    ({ file }) => file !== how.target && file.endsWith('.form') && titleOf(how.parts, file)?.toLowerCase() === how.title.toLowerCase(),
  );
  return [
    `${counted(questions.length, 'question')}, with choices and conditions.`,
    ...odd.map(
      (component) =>
        `${labelOf(component)} is of a kind that officers cannot be shown. It stays in the form; take it out before you send the draft.`,
    ),
    ...(twin ? [`Its name ${quoted(how.title)}, which another form of this draft has too.`] : []),
    ...codeSentences(all.flatMap((component) => [textOf(component['label']) ?? undefined, textOf(component['text']) ?? undefined])),
  ];
}

function sharedKey(schema: FormSchema, key: string): string {
  const names = componentsOf(schema).flatMap((component) => (component['key'] === key ? [labelOf(component)] : []));
  return `Questions share one inner name: ${names.join(', ')}. The answer to one would overwrite the other.`;
}

function componentsOf(parent: Raw): Raw[] {
  return rawsOf(parent['components']).flatMap((component) => [component, ...componentsOf(component)]);
}

const labelOf = (component: Raw): string => quoted(textOf(component['label']) ?? textOf(component['type']) ?? 'A question');

function titleOf(parts: readonly ContentFile[], file: string | null): string | null {
  const part = parts.find((each) => each.file === file);
  return part === undefined ? null : formTitle(idOf(part.file), parseForm(part.text) ?? {});
}
