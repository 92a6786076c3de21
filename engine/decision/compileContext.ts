import type { FeelContext } from '../expression/values/FeelValue.ts';
import type { FeelCompiler } from './FeelCompiler.ts';
import { NO_FINDINGS, type CompileBoxed, type Logic } from './Logic.ts';
import { childNamed, childrenNamed, type XmlElement } from './XmlElement.ts';

/** Compiles a boxed context: each entry sees the ones before it; a last entry without name is the result instead of the context. */
export function compileContext(element: XmlElement, feel: FeelCompiler, compileBoxed: CompileBoxed): Logic {
  const elements = childrenNamed(element, 'contextEntry');
  const names = elements.map((entry) => childNamed(entry, 'variable')?.attributes['name']);
  const knowing = feel.knowing(names.filter((name) => name !== undefined));
  const entries = elements.map((entry, index) => ({ name: names[index], logic: compileBoxed(entry, knowing) }));
  return {
    type: 'CONTEXT',
    evaluate: (outer) => {
      let context: FeelContext = {};
      for (const { name, logic } of entries) {
        const result = logic.evaluate({ ...outer, ...context });
        if (!result.ok || name === undefined) return { ...result, findings: NO_FINDINGS };
        context = Object.fromEntries([...Object.entries(context), [name, result.value]]);
      }
      return { ok: true, value: context, findings: NO_FINDINGS };
    },
  };
}
