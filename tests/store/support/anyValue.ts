import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import type { Value } from '../../../store/values/value.ts';

const decimalText = fc
  .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -40, max: 40 }))
  .map(([coefficient, exponent]) => `${coefficient}E${exponent}`);

/** Numbers of every BSON type, close to each other where the types meet. */
export const anyNumber: fc.Arbitrary<Value> = fc.oneof(
  fc.integer().map((n) => new Int32(n)),
  fc.integer({ min: -3, max: 3 }).map((n) => new Int32(n)),
  fc.double({ noNaN: true }).map((n) => new Double(n)),
  fc.constantFrom(0.1, -0.1, 2 ** 53, -(2 ** 53), 1e300, Infinity, -Infinity, NaN).map((n) => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map((n) => Long.fromBigInt(n)),
  decimalText.map((text) => Decimal128.fromString(text)),
  fc
    .constantFrom('0.1', '-0.1', '9007199254740993', '1E400', '-1E400', '1E-400', 'Infinity', '-Infinity', 'NaN', '0')
    .map((text) => Decimal128.fromString(text)),
);

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', 'a', 'a\0', 'ab', 'é', '\uffff', '😀'));

const leaf: fc.Arbitrary<Value> = fc.oneof(
  anyNumber,
  anyText,
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true, min: new Date(-8e12), max: new Date(8e12) }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom('a', 'b').map((pattern) => new BSONRegExp(pattern, '')),
  fc.constantFrom(new MinKey(), new MaxKey()),
);

/** Any value MongoDB can store, nested to a small depth. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
