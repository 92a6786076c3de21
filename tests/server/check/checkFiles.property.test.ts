import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFiles } from '../../../server/check/checkFiles.ts';
import type { ContentFile } from '../../../server/content/Content.ts';
import { ContentError } from '../../../server/content/ContentError.ts';
import { contentOfFiles, rootOf } from '../../../server/content/contentOfFiles.ts';
import { buildRelease } from '../../../server/releases/buildRelease.ts';
import { contentFiles } from './badExamples.ts';

const ROOT = 'domestic-violence';
const silent = () => Promise.resolve([]);

describe('checkFiles, whatever is torn out of a draft', () => {
  let files: readonly ContentFile[];

  beforeAll(async () => {
    files = (await contentFiles()).filter(({ file }) => /domestic-violence|core-|forms\//.test(file));
  });

  const isRefused = async (draft: readonly ContentFile[]): Promise<boolean> => {
    try {
      const content = contentOfFiles(draft, { id: ROOT, name: ROOT });
      await buildRelease(content, rootOf(content), 3600);
      return false;
    } catch (error) {
      if (error instanceof ContentError) return true;
      throw error;
    }
  };

  it('should find an error in everything that would not become a release', async () => {
    let refused = 0;
    const tear = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('attribute', 'element', 'letter'));
    await fc.assert(
      fc.asyncProperty(tear, async ([at, where, what]) => {
        const torn = files.map((each, index) => (index === at % files.length ? { ...each, text: tornAt(each.text, where, what) } : each));
        if (!(await isRefused(torn))) return;
        refused += 1;
        const found = await checkFiles(torn, { root: ROOT, lint: silent });
        expect(found).toContainEqual(expect.objectContaining({ level: 'error' }));
      }),
      { numRuns: 150 },
    );

    expect(refused).toBeGreaterThan(20);
  }, 120_000);
});

const PIECES = {
  attribute: / [\w:]+="[^"]*"|"\w+":("[^"]*"|\d+),?/g,
  element: /<([\w:]+)[^>]*\/>|<([\w:]+)[^>]*>[^<]*<\/\2>/g,
  letter: /\w/g,
};

/** The text without one of its attributes, empty elements or letters. */
function tornAt(text: string, where: number, what: keyof typeof PIECES): string {
  const pieces = [...text.matchAll(PIECES[what])];
  const piece = pieces[where % Math.max(1, pieces.length)];
  return piece === undefined ? text : text.slice(0, piece.index) + text.slice(piece.index + piece[0].length);
}
