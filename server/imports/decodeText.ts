import { PART_LIMIT } from '#contract';
import { ImportRefusal } from './ImportRefusal.ts';

const NOT_TEXT = 'This is not a text file, so it cannot be a part of a procedure.';
const XML_ENCODING = /^(<\?xml[^>]*?)\s+encoding=(["'])([\w.:-]+)\2/;

/** The text of a file, and what was changed to get it. Throws `ImportRefusal` for what is empty, too large or no text. */
export function decodeText(bytes: Uint8Array): { text: string; changed: readonly string[] } {
  if (bytes.length > PART_LIMIT) throw new ImportRefusal('The file is larger than any part of a procedure can be.');
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text.trim() === '') throw new ImportRefusal('The file is empty.');
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new ImportRefusal(NOT_TEXT);
  if (encoding === 'utf-8') return { text, changed: [] };
  return {
    text: text.replace(XML_ENCODING, '$1 encoding="UTF-8"'),
    changed: ['The letters of the file were stored in another way. All of them are kept, stored as everywhere here.'],
  };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const named = XML_ENCODING.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[3]?.toLowerCase();
  return named ?? 'utf-8';
}

/** A mark of the byte order goes by itself; bytes that are no letters are refused, never replaced. */
function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefusal(NOT_TEXT);
  }
}
