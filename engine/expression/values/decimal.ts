/**
 * Arithmetic on the decimal digits of numbers: 0.1 + 0.2 is 0.3, as on engines that compute with decimals. Each result
 * is rounded once, to the nearest double, so it carries 15 to 17 digits.
 */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export function add(a: number, b: number): number {
  const simple = a + b;
  if (isExact(a, b, simple)) return simple;
  const [x, y] = aligned(a, b);
  return toNumber({ digits: x.digits + y.digits, scale: x.scale });
}

export function subtract(a: number, b: number): number {
  return add(a, -b);
}

export function multiply(a: number, b: number): number {
  const simple = a * b;
  if (isExact(a, b, simple)) return simple;
  const x = toDecimal(a);
  const y = toDecimal(b);
  return toNumber({ digits: x.digits * y.digits, scale: x.scale + y.scale });
}

/** Quotient; null when the divisor is zero. */
export function divide(a: number, b: number): number | null {
  if (b === 0) return null;
  if (isExact(a, b, 0)) return a / b;
  const [x, y] = aligned(a, b);
  const exact = Number(x.digits) / Number(y.digits);
  return Number.isFinite(exact) ? exact : a / b;
}

/** Rest of a division that has the divisor's sign. */
export function modulo(a: number, b: number): number {
  if (isExact(a, b, 0)) return a - b * Math.floor(a / b);
  const [x, y] = aligned(a, b);
  const rest = ((x.digits % y.digits) + y.digits) % y.digits;
  return toNumber({ digits: rest, scale: x.scale });
}

/** Rounds at `scale` digits after the point; `mode` gets the number scaled to whole units and answers a whole number. */
export function roundTo(value: number, scale: number, mode: (units: number) => number): number {
  const shifted = Number(shift(value, scale));
  return Number.isFinite(shifted) ? Number(shift(mode(shifted), -scale)) : value;
}

/** Digits of a number without exponent. */
export function plainText(value: number): string {
  const { digits, scale } = toDecimal(value);
  if (scale <= 0) return (digits * 10n ** BigInt(-scale)).toString();
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function shift(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return `${mantissa}e${Number(exponent) + places}`;
}

function isExact(...numbers: readonly number[]): boolean {
  return numbers.every((number) => Number.isSafeInteger(number)) || numbers.some((number) => !Number.isFinite(number));
}

function aligned(a: number, b: number): readonly [Decimal, Decimal] {
  const x = toDecimal(a);
  const y = toDecimal(b);
  const scale = Math.max(x.scale, y.scale);
  return [rescaled(x, scale), rescaled(y, scale)];
}

function rescaled(value: Decimal, scale: number): Decimal {
  return { digits: value.digits * 10n ** BigInt(scale - value.scale), scale };
}

function toDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) };
}

function toNumber({ digits, scale }: Decimal): number {
  return Number(`${digits}e${-scale}`);
}
