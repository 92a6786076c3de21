import type { FeelValue } from '../expression/values/FeelValue.ts';
import type { FeelCompiler } from './FeelCompiler.ts';
import { NO_FINDINGS, type CompileBoxed, type Logic } from './Logic.ts';
import type { XmlElement } from './XmlElement.ts';

const META = ['description', 'extensionElements'];

/** Compiles a boxed list: its items are boxed expressions. */
export function compileList(element: XmlElement, feel: FeelCompiler, compileBoxed: CompileBoxed): Logic {
  const items = element.children
    .filter((child) => !META.includes(child.name))
    .map((item) => compileBoxed({ ...element, children: [item] }, feel));
  return {
    type: 'LIST',
    evaluate: (names) => {
      const values: FeelValue[] = [];
      for (const item of items) {
        const result = item.evaluate(names);
        if (!result.ok) return { ...result, findings: NO_FINDINGS };
        values.push(result.value);
      }
      return { ok: true, value: values, findings: NO_FINDINGS };
    },
  };
}
