import type { FormPart } from '../../schema/FormPart.ts';
import type { Modeling } from '../FormJs.ts';

/** Fills in what a new part of a kind starts with. */
interface NewParts {
  readonly startOf: (attrs: Partial<FormPart>) => Partial<FormPart>;
}

/** Everything that is added, by button or by dragging, starts with everyday words, a name and its choices. */
function startPlain(modeling: Modeling, newParts: NewParts): NewParts {
  const add = modeling.addFormField.bind(modeling);
  modeling.addFormField = (attrs, parent, index) => add({ ...newParts.startOf(attrs), ...attrs, _parent: parent.id }, parent, index);
  return newParts;
}
startPlain.$inject = ['modeling', 'config.newParts'];

/** didi module: new parts start as plain questions. form-js's own tidying of checks is left out: what plain mode does not show it keeps. */
export const plainQuestions = { __init__: ['plainQuestions'], plainQuestions: ['factory', startPlain], validateBehavior: ['value', {}] };
