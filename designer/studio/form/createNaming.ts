import { labelProperty } from './schema/FormPart.ts';
import type { FormPart } from './schema/FormPart.ts';
import { makeKey } from './schema/makeKey.ts';
import type { PartChanges } from './schema/partChanges.ts';
import { namesTaken } from './schema/partTree.ts';
import { kindOf, newPart, typeOf } from './schema/questionKinds.ts';
import type { QuestionKind, StartWords } from './schema/questionKinds.ts';

/** Names of answers: made from the words when a question is first named, and never changed by a later rename. */
export function createNaming(startWords: (kind: QuestionKind) => StartWords, form: () => FormPart) {
  const state: { kind: QuestionKind | null; fresh: string | null; row: number } = { kind: null, fresh: null, row: 0 };
  return {
    /** The kind of the next part; without it the part's type decides. */
    next: (kind: QuestionKind): void => {
      state.kind = kind;
    },
    typeOfNext: (): string => typeOf(state.kind ?? 'text'),
    startOf: (attrs: Partial<FormPart>): Partial<FormPart> => {
      const armed = state.kind !== null && typeOf(state.kind) === attrs.type ? state.kind : kindOf({ id: '', type: attrs.type ?? '' });
      state.kind = null;
      if (armed === null) return {};
      const words = startWords(armed);
      const key = makeKey(words.label, namesTaken(form()));
      state.fresh = key;
      state.row += 1;
      return { ...newPart(armed, key, words), layout: { row: `Row_new_${state.row}` } };
    },
    renamed: (part: FormPart, words: string): PartChanges => {
      const property = labelProperty(part);
      const bound = part.type === 'dynamiclist' ? 'path' : 'key';
      const name = part[bound];
      if (name === undefined || name !== state.fresh) return { [property]: words };
      const taken = namesTaken(form());
      taken.delete(name);
      const key = makeKey(words, taken);
      state.fresh = key;
      return { [property]: words, [bound]: key };
    },
    /** From now on the name of the newest question stays. */
    settle: (): void => {
      state.fresh = null;
    },
  };
}
