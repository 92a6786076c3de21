import type { ContentFile } from '../content/Content.ts';

/** Where a new form lies in a draft: its own name in letters and digits, numbered when the draft or any file system would mix it up with another. */
export function newFormFile(name: string, parts: readonly ContentFile[]): string {
  const taken = new Set(parts.map(({ file }) => file.toLowerCase()));
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? ['form'];
  const id = words.join('-').slice(0, 50).replace(/-$/, '');
  for (let number = 1; ; number += 1) {
    const file = `forms/${number === 1 ? id : `${id}-${number}`}.form`;
    if (!taken.has(file.toLowerCase())) return file;
  }
}
