import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { find } from './encodings.ts';

/** Every file below a folder in which one of the texts is found, with the encoding. */
export function scanFolder(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => find(texts, readFileSync(join(entry.parentPath, entry.name))).map((hit) => `${entry.name}: ${hit}`));
}

/** Every line in which one of the texts is found. */
export function scanLines(what: string, lines: readonly string[], texts: readonly string[]): readonly string[] {
  return lines.flatMap((line) => find(texts, Buffer.from(line)).map((hit) => `${what}: ${hit}`));
}
