import type { Condition, ConditionPart } from './Condition.ts';

/** A plain condition as FEEL: `=assessment_safety_category = "safe"`. */
export const writeCondition = ({ join, parts }: Condition): string => `=${parts.map(writePart).join(` ${join} `)}`;

const writePart = ({ answer, comparison, value }: ConditionPart): string => `${answer} ${comparison} ${writeValue(value)}`;

function writeValue(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const escaped = value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  return `"${escaped}"`;
}
