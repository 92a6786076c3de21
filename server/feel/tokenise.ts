/** A word of a FEEL condition. */
export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const NEXT = /\s*(?:("(?:[^"\\]|\\.)*")|(\d+(?:\.\d+)?|\.\d+)|([A-Za-z_][A-Za-z0-9_]*)|(!=|<=|>=|[=<>(),-]))/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** The words of a simple FEEL condition, or null when it holds what plain conditions never have. */
export function tokenise(text: string): Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  NEXT.lastIndex = 0;
  let at = 0;
  while (at < end) {
    NEXT.lastIndex = at;
    const match = NEXT.exec(text);
    const token = match === null ? null : tokenOf(match);
    if (token === null) return null;
    tokens.push(token);
    at = NEXT.lastIndex;
  }
  return tokens;
}

function tokenOf([, quoted, digits, name, sign]: RegExpExecArray): Token | null {
  if (quoted !== undefined) {
    const value = unquote(quoted.slice(1, -1));
    return value === null ? null : { kind: 'text', value };
  }
  if (digits !== undefined) return { kind: 'number', value: Number(digits) };
  if (name !== undefined) return { kind: 'name', value: name };
  return sign === undefined ? null : { kind: 'sign', value: sign };
}

function unquote(text: string): string | null {
  const strange: string[] = [];
  const value = text.replace(/\\(.)/gs, (_, letter: string) => {
    const plain = ESCAPES[letter];
    if (plain === undefined) strange.push(letter);
    return plain ?? letter;
  });
  return strange.length === 0 ? value : null;
}
