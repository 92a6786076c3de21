/** What the studio's pages need to know of a pathway; the editors read far more. */
export interface PathwayFacts {
  readonly name: string;
  /** Ids of procedures that it calls. */
  readonly calls: readonly string[];
  /** Steps for people: title, column of the limits, form. */
  readonly steps: readonly { readonly title: string; readonly column: string | null; readonly form: string | null }[];
  /** Waits and time limits that read a column of the limits. */
  readonly waits: readonly { readonly title: string; readonly column: string }[];
  /** Conditions in FEEL with the name of their decision. */
  readonly conditions: readonly { readonly where: string; readonly feel: string }[];
}

const NOTHING: PathwayFacts = { name: '', calls: [], steps: [], waits: [], conditions: [] };

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
      column: headerOf(task, 'limit'),
      form: inside(task, 'formDefinition')[0]?.getAttribute('formKey') ?? null,
    })),
    waits: all('timeDuration').flatMap((time) => {
      const column = /limits\.([A-Za-z_]\w*)/.exec(time.textContent)?.[1];
      return column === undefined ? [] : [{ title: nameOf(time.closest('[name]') ?? undefined), column }];
    }),
    conditions: all('conditionExpression').map((condition) => {
      const flow = condition.parentElement ?? undefined;
      return { where: nameOf(byId.get(flow?.getAttribute('sourceRef') ?? '')), feel: condition.textContent.trim().replace(/^=/, '') };
    }),
  };
}

function inside(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS('*', name)];
}

function headerOf(task: Element, key: string): string | null {
  const header = inside(task, 'header').find((each) => each.getAttribute('key') === key);
  return header?.getAttribute('value') ?? null;
}
