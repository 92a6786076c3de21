import { describe, expect, it } from '@jest/globals';
import { idNumber, joinIds, numberId, textId } from '../../../engine/state/rowId.ts';

describe('row ids', () => {
  it('should order numbers as text like numbers, and read them back [STATE4]', () => {
    const numbers = [0, 9, 10, 1767600000000, 2251799813685249, 9007199254740991];
    const texts = numbers.map(numberId);
    expect([...texts].sort()).toEqual(texts);
    expect(texts.map(idNumber)).toEqual(numbers);
  });

  it('should keep different texts different, short enough for a storage key and free of separators [STATE5]', () => {
    const long = 'é'.repeat(5000);
    const texts = ['', '%', '%25;', '|', '!', 'a\u0000b', 'a\ud800', '\ud83d\ude00', long, `${long}x`];
    const ids = texts.map(textId);
    expect(new Set(ids).size).toBe(texts.length);
    for (const id of ids) {
      expect(Buffer.byteLength(id)).toBeLessThan(500);
      expect(id).not.toMatch(/[|!\p{Cc}]/u);
    }
  });

  it('should keep joined parts apart [STATE5]', () => {
    expect(joinIds(textId('a!b'), textId('c'))).not.toBe(joinIds(textId('a'), textId('b!c')));
  });
});
