import { feelLiteral } from '#feel';
import type { Condition, ConditionPart } from './Condition.ts';

/** A plain condition as FEEL: `=assessment_safety_category = "safe"`. */
export const writeCondition = ({ join, parts }: Condition): string => `=${parts.map(writePart).join(` ${join} `)}`;

const writePart = ({ answer, comparison, value }: ConditionPart): string => `${answer} ${comparison} ${feelLiteral(value)}`;
