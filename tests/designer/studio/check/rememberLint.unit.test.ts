import { expect, it } from '@jest/globals';
import { rememberLint } from '../../../../designer/studio/check/rememberLint.ts';

it('should read a text once, one that failed again, and forget what was not asked for a long time', async () => {
  const read: string[] = [];
  const lint = rememberLint((xml) => {
    read.push(xml);
    return xml === 'bad' && read.length === 1 ? Promise.reject(new Error('unreadable')) : Promise.resolve(xml.length);
  });

  await expect(lint('bad')).rejects.toThrow('unreadable');
  expect([await lint('bad'), await lint('bad'), await lint('first')]).toEqual([3, 3, 5]);
  expect(read).toEqual(['bad', 'bad', 'first']);
  for (let each = 0; each < 32; each++) await lint(String(each));
  await lint('first');
  expect(read.filter((xml) => xml === 'first')).toHaveLength(2);
});
