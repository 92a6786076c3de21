import { Fragment, h } from 'preact';
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FormPart } from '../../schema/FormPart.ts';
import type { EventBus } from '../FormJs.ts';

/** What the page says around the parts of a form. */
export interface FrameWords {
  /** Words of the button that adds at a place, or null where nothing may be added. */
  addLabel(parent: FormPart, index: number): string | null;
  onAdd(parent: FormPart, index: number, button: HTMLElement): void;
  /** Short facts under a part, such as "Required" or "Shown only when …". */
  notesOf(part: FormPart): readonly string[];
  faultsOf(part: FormPart): readonly string[];
}

export interface FrameDeps {
  readonly eventBus: EventBus;
  readonly words: FrameWords;
  parentOf(part: FormPart): FormPart | undefined;
}

type FieldComponent = ComponentType<{ field: FormPart }> & { config: unknown };

const HOLDS_PARTS = ['group', 'dynamiclist', 'default'];

/** Draws a kind of part with what belongs around it: a way to add before it (and at its end), facts and faults below it. */
export function framed(Original: FieldComponent, deps: FrameDeps): FieldComponent {
  const Framed = (props: { field: FormPart }): ComponentChild => {
    const { field } = props;
    useAgain(deps.eventBus);
    const parent = deps.parentOf(field);
    const index = parent?.components?.indexOf(field) ?? -1;
    return h(Fragment, null, [
      parent === undefined || index < 0 ? null : addButton(deps, { parent, index, key: 'before' }),
      h(Original, { ...props, key: 'part' }),
      belowPart(deps.words, field),
      HOLDS_PARTS.includes(field.type) ? addButton(deps, { parent: field, index: field.components?.length ?? 0, key: 'end' }) : null,
    ]);
  };
  return Object.assign(Framed, { config: Original.config }) as FieldComponent;
}

function useAgain(eventBus: EventBus): void {
  const [, again] = useState(0);
  useEffect(() => {
    const draw = (): void => again((round) => round + 1);
    eventBus.on('frames.changed', draw);
    return () => eventBus.off('frames.changed', draw);
  }, [eventBus]);
}

interface Place {
  readonly parent: FormPart;
  readonly index: number;
  readonly key: string;
}

const stop = (event: Event): void => event.stopPropagation();

function addButton({ words }: FrameDeps, { parent, index, key }: Place): ComponentChild {
  const label = words.addLabel(parent, index);
  if (label === null) return null;
  const onClick = (event: MouseEvent): void => {
    event.stopPropagation();
    words.onAdd(parent, index, event.currentTarget as HTMLElement);
  };
  const type = 'button';
  return h('div', { key, class: `add-here add-here-${key} fjs-no-move` }, [
    h('button', { type, class: 'add-here-button fjs-no-move', 'aria-haspopup': 'menu', onClick, onKeyPress: stop, onMouseDown: stop }, [
      h('span', { 'aria-hidden': 'true', class: 'fjs-no-move' }, '+'),
      h('span', { class: 'fjs-no-move' }, label),
    ]),
  ]);
}

function belowPart(words: FrameWords, part: FormPart): ComponentChild {
  const notes = words.notesOf(part);
  const faults = words.faultsOf(part);
  if (notes.length === 0 && faults.length === 0) return null;
  return h('div', { key: 'below', class: 'part-below' }, [
    ...notes.map((note) => h('span', { key: `n${note}`, class: 'part-note' }, note)),
    ...faults.map((fault) => h('p', { key: `f${fault}`, class: 'part-fault' }, fault)),
  ]);
}
