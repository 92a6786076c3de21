import type { NodeCompiler } from './Compilation.ts';

export const compileNumber: NodeCompiler = (node, { text }) => {
  const value = Number(text(node).replace(/\s/g, ''));
  return () => value;
};

export const compileBoolean: NodeCompiler = (node, { text }) => {
  const value = text(node) === 'true';
  return () => value;
};

export const compileNull: NodeCompiler = () => () => null;

export const compileString: NodeCompiler = (node, { text }) => {
  const value = unescapeString(text(node).slice(1, -1));
  return () => value;
};

const SIMPLE: Readonly<Record<string, string>> = { '"': '"', "'": "'", '\\': '\\', n: '\n', r: '\r', t: '\t' };

/** Resolves `\n`, `\"`, `A` and `\U01F600`; what is no escape stays as written, as regular expressions need it. */
export function unescapeString(raw: string): string {
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|u([0-9a-fA-F]{5,6})|(["'\\nrt]))/g,
    (whole: string, ...groups: readonly (string | undefined)[]) => {
      const [unit, point, longUnit, simple] = groups;
      if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16));
      const code = point ?? longUnit;
      if (code !== undefined) return parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(code, 16)) : whole;
      return SIMPLE[simple ?? ''] ?? whole;
    },
  );
}
