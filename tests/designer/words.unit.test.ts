import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { en } from '../../designer/i18n/en.ts';

const root = fileURLToPath(new URL('../../designer/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
const SPOKEN = ['alt', 'aria-label', 'label', 'placeholder', 'title'];
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Words that a person would read which stand in the code instead of in i18n. */
function literalWords(name: string, code: string): string[] {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(`${name}: ${node.text.trim()}`);
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.includes(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer)
    )
      found.push(`${name}: ${node.initializer.text}`);
    if (
      ts.isJsxExpression(node) &&
      node.expression !== undefined &&
      ts.isStringLiteral(node.expression) &&
      ts.isJsxElement(node.parent) &&
      hasLetters(node.expression.text)
    )
      found.push(`${name}: ${node.expression.text}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const flat = (words: object, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value as object, `${prefix}${key}.`)],
    ),
  );

describe('words on screen', () => {
  test('should all come from i18n', () => {
    expect(files.flatMap((name) => literalWords(name, readFileSync(join(root, name), 'utf8')))).toEqual([]);
  });

  test('should be noticed when they stand in the code', () => {
    const bad = 'export const a = <p title="Bad title">Bad text {"Bad too"}</p>;';
    expect(literalWords('bad.tsx', bad)).toEqual(['bad.tsx: Bad title', 'bad.tsx: Bad text', 'bad.tsx: Bad too']);
  });

  test('should avoid the machine room (look.md, "Words")', () => {
    const avoid = /\b(instance|token|job|payload|entity|invalid|null|sync|submit|error|victim)\b/i;
    expect([...flat(en)].filter(([key, text]) => !key.startsWith('agencyLong.') && avoid.test(text))).toEqual([]);
  });

  test('should each be used somewhere', () => {
    // given
    const code = files
      .filter((name) => !name.startsWith('i18n'))
      .map((name) => readFileSync(join(root, name), 'utf8'))
      .join('\n');
    const built = [...code.matchAll(/t\(`([\w.]+)\.\$\{/g), ...code.matchAll(/`([\w.]+)\.\$\{[^}]+\}(?:Text)?`/g)].map(
      (match) => match[1]!,
    );
    // when
    const unused = [...flat(en).keys()].filter((key) => {
      const plain = key.replace(/_(one|other)$/, '');
      return !code.includes(`'${plain}'`) && !built.some((prefix) => plain.startsWith(`${prefix}.`));
    });
    // then
    expect(unused).toEqual([]);
  });
});
