/** FEEL in the plain shapes that the studio asks for: read and written, the same where it is drawn and where it is told. */
export { type Condition, type ConditionTest, type ConditionValue, needsValue, TEST_WORDS, type TestWord } from './Condition.ts';
export { feelLiteral } from './feelLiteral.ts';
export { type Literal, readLiteral, writeLiteral } from './Literal.ts';
export { type FeelNode, parseSimpleFeel } from './parseSimpleFeel.ts';
export { readCondition } from './readCondition.ts';
export { readStrings } from './readStrings.ts';
export { readShownWhen, writeShownWhen } from './shownWhen.ts';
export { COMPARISONS, type Comparison, readUnaryTest, type UnaryTest, writeUnaryTest } from './UnaryTest.ts';
export { writeCondition } from './writeCondition.ts';
