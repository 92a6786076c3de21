import { FeelDate, FeelDateTime, FeelDuration } from 'feelin';
import { FeelCallable, type FeelContext, type FeelTemporal, type FeelValue } from '../values/FeelValue.ts';
import { isContext, isList, isTemporal } from '../values/typeOf.ts';

/** What a parameter takes; the optional kinds may be left out or null. */
interface Kinds {
  any: FeelValue;
  string: string;
  number: number;
  boolean: boolean;
  list: readonly FeelValue[];
  context: FeelContext;
  function: FeelCallable;
  duration: FeelDuration;
  date: FeelDate | FeelDateTime;
  temporal: FeelTemporal;
  'string?': string | undefined;
  'number?': number | undefined;
  'any?': FeelValue;
}
type Kind = keyof Kinds;
type Parameters = Readonly<Record<string, Kind>>;
type Arguments<P extends Parameters> = { readonly [K in keyof P]: K extends `...${string}` ? readonly Kinds[P[K]][] : Kinds[P[K]] };

/** One way to call a built-in function: undefined when the arguments do not fit. */
export interface Overload {
  readonly names: readonly string[];
  readonly run: (args: readonly FeelValue[]) => FeelValue | undefined;
}

/** A built-in function by its name and the ways to call it. */
export type BuiltIn = readonly [name: string, callable: FeelCallable];

const ACCEPTS: Readonly<Record<Kind, (value: FeelValue) => boolean>> = {
  any: () => true,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  list: isList,
  context: isContext,
  function: (value) => value instanceof FeelCallable,
  duration: (value) => value instanceof FeelDuration,
  date: (value) => value instanceof FeelDate || value instanceof FeelDateTime,
  temporal: isTemporal,
  'string?': (value) => value === null || typeof value === 'string',
  'number?': (value) => value === null || typeof value === 'number',
  'any?': () => true,
};

/** Declares one way to call a function: parameters by name and kind (`...rest` takes all that follow), and what it computes. */
export function overload<const P extends Parameters>(parameters: P, compute: (args: Arguments<P>) => FeelValue): Overload {
  const names = Object.keys(parameters);
  const required = names.filter((name) => !(parameters[name] ?? 'any').endsWith('?') && !name.startsWith('...')).length;
  return {
    names,
    run: (args) => {
      if (args.length < required) return undefined;
      const taken = take(args, names, parameters);
      return taken === undefined ? undefined : compute(taken as Arguments<P>);
    },
  };
}

/** Declares a function; the first way to call it that fits its arguments is taken, and if none does it is null. */
export function builtIn(name: string, ...overloads: readonly Overload[]): BuiltIn {
  const call = (args: readonly FeelValue[]): FeelValue => {
    for (const { run } of overloads) {
      const result = run(args);
      if (result !== undefined) return result;
    }
    return null;
  };
  return [
    name,
    new FeelCallable(
      overloads.map(({ names }) => names),
      call,
    ),
  ];
}

function take(args: readonly FeelValue[], names: readonly string[], parameters: Parameters): Readonly<Record<string, unknown>> | undefined {
  const taken: [string, unknown][] = [];
  for (const [index, name] of names.entries()) {
    const kind = parameters[name] ?? 'any';
    const rest = name.startsWith('...');
    const values = rest ? args.slice(index) : [args[index] ?? null];
    if (!values.every(ACCEPTS[kind])) return undefined;
    taken.push([name, rest ? values : (values[0] ?? (kind === 'any' || kind === 'any?' ? null : undefined))]);
  }
  const variadic = names.at(-1)?.startsWith('...') === true;
  return args.length > names.length && !variadic ? undefined : Object.fromEntries(taken);
}
