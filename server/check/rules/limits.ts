import { ContentError } from '../../content/ContentError.ts';
import type { DmnSource } from '../../content/DmnSource.ts';
import { readLimits } from '../../content/readLimits.ts';
import type { Rule } from '../Rule.ts';

/** Every time limit is there and can be read, for each level of risk. */
export const limits: Rule = ({ tables }) =>
  tables
    .filter((table) => !isRead(table))
    .map(({ file }) => ({ rule: 'limits', level: 'error', file, place: null, message: 'A time limit is missing or cannot be read.' }));

function isRead(table: DmnSource): boolean {
  try {
    readLimits(table);
    return true;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}
