/** What the studio's pages need to know of a pathway; the editors read far more. */
export interface PathwayFacts {
  readonly name: string;
  /** Ids of procedures that it calls. */
  readonly calls: readonly string[];
  /** Steps for people: title and form. */
  readonly steps: readonly { readonly title: string; readonly form: string | null }[];
  /** Steps and waits with a column of the limits, and ids of called procedures, in the order of the file. */
  readonly timed: readonly (Timed | string)[];
  /** Conditions in FEEL with the name of their decision. */
  readonly conditions: readonly { readonly where: string; readonly feel: string }[];
}

/** A step or wait that reads a column of the limits. */
export interface Timed {
  readonly title: string;
  readonly column: string;
}

const NOTHING: PathwayFacts = { name: '', calls: [], steps: [], timed: [], conditions: [] };

/** Reads the facts of a BPMN file; none when it cannot be read. */
export function readPathwayFacts(text: string): PathwayFacts {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror') !== null) return NOTHING;
  const all = (name: string): Element[] => [...document.getElementsByTagNameNS('*', name)];
  const byId = new Map([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));
  const nameOf = (element: Element | undefined): string => element?.getAttribute('name') ?? '';
  return {
    name: nameOf(all('process')[0]),
    calls: all('calledElement').map((call) => call.getAttribute('processId') ?? ''),
    steps: all('userTask').map((task) => ({
      title: nameOf(task),
      form: task.getElementsByTagNameNS('*', 'formDefinition')[0]?.getAttribute('formKey') ?? null,
    })),
    timed: [...(all('process')[0]?.querySelectorAll('*') ?? [])].flatMap((element) => timedOf(element)),
    conditions: all('conditionExpression').map((condition) => {
      const flow = condition.parentElement ?? undefined;
      return { where: nameOf(byId.get(flow?.getAttribute('sourceRef') ?? '')), feel: condition.textContent.trim().replace(/^=/, '') };
    }),
  };
}

function timedOf(element: Element): readonly (Timed | string)[] {
  if (element.localName === 'calledElement') return [element.getAttribute('processId') ?? ''];
  const column = columnOf(element);
  return column === undefined ? [] : [{ title: element.closest('[name]')?.getAttribute('name') ?? '', column }];
}

/** Column that a task's header or a timer names. */
function columnOf(element: Element): string | undefined {
  if (element.localName === 'timeDuration') return /limits\.([A-Za-z_]\w*)/.exec(element.textContent)?.[1];
  return element.localName === 'header' && element.getAttribute('key') === 'limit'
    ? (element.getAttribute('value') ?? undefined)
    : undefined;
}
