const SHAPE = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = ['week', 'day', 'hour', 'minute'];

/** An ISO 8601 duration as written: PT24H "24 hours", P1D "1 day"; the text itself when it has other parts. */
export function saySpan(duration: string): string {
  const parts = SHAPE.exec(duration)?.slice(1) ?? [];
  const said = parts.flatMap((part: string | undefined, at) =>
    part === undefined ? [] : [`${part} ${UNITS[at] ?? ''}${Number(part) === 1 ? '' : 's'}`],
  );
  return said.length === 0 ? duration : said.join(' ');
}
