/** The ways a text may hide in bytes: plain, UTF-16, base64 at each of its three alignments, hex, percent, JSON and HTML escapes, reversed. */
export function encodings(text: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const each = (unit: (code: number) => string) => Buffer.from(Array.from(text, (letter) => unit(letter.charCodeAt(0))).join(''));
  return new Map([
    ['plain', bytes],
    ['utf-16 little endian', utf16],
    ['utf-16 big endian', Buffer.from(utf16).swap16()],
    ...[0, 1, 2].map((shift) => [`base64 at ${String(shift)}`, Buffer.from(inBase64(bytes, shift))] as const),
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['hex in capitals', Buffer.from(bytes.toString('hex').toUpperCase())],
    ['percent', each((code) => `%${code.toString(16).padStart(2, '0')}`)],
    ['JSON escape', each((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
    ['HTML escape', each((code) => `&#${String(code)};`)],
    ['reversed', Buffer.from(bytes).reverse()],
  ]);
}

/** The letters of base64 that depend on this text alone when `shift` unknown bytes stand before it. */
function inBase64(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const from = shift === 0 ? 0 : shift + 1;
  const wholeGroups = Math.floor((shift + bytes.length) / 3) * 4;
  return encoded.slice(from, wholeGroups);
}

/** Where one of the texts is found, in which encoding; letter case of plain text is ignored. */
export function find(texts: readonly string[], haystack: Buffer): readonly string[] {
  const lower = Buffer.from(haystack.toString('latin1').toLowerCase(), 'latin1');
  return texts.flatMap((text) =>
    [...encodings(text)]
      .filter(([name, needle]) => haystack.includes(needle) || (name === 'plain' && lower.includes(Buffer.from(text.toLowerCase()))))
      .map(([name]) => `${text} (${name})`),
  );
}
