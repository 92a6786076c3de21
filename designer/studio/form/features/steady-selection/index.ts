import type { Selection } from '../FormJs.ts';

/** A second press on a question leaves it chosen: whoever presses twice did not mean to lose the questions about it. */
function staySelected(selection: Selection): Selection {
  selection.toggle = (part) => selection.set(part);
  return selection;
}
staySelected.$inject = ['selection'];

/** didi module: a chosen question stays chosen. */
export const steadySelection = { __init__: ['steadySelection'], steadySelection: ['factory', staySelected] };
