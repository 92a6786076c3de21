import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { formPages } from '../../designer/task/form/formPages.ts';
import type { FormComponent } from '../../designer/task/form/formPages.ts';
import { withoutEmpty } from '../../designer/task/form/withoutEmpty.ts';

const forms = new URL('../../forms/', import.meta.url);
const field = (id: string): FormComponent => ({ id, type: 'textfield', key: id });
const group = (id: string): FormComponent => ({ id, type: 'group', label: id.toUpperCase(), components: [field(`${id}1`)] });
const words = (id: string): FormComponent => ({ id, type: 'text' });

describe('formPages', () => {
  test('should give each group its page and let loose fields share one', () => {
    expect(formPages([group('a'), field('x'), field('y'), group('b')])).toEqual([
      { id: 'a', title: 'A', componentIds: ['a'] },
      { id: 'x', title: '', componentIds: ['x', 'y'] },
      { id: 'b', title: 'B', componentIds: ['b'] },
    ]);
  });

  test('should put words on the page of the group that follows them', () => {
    expect(formPages([words('hello'), group('a')])).toEqual([{ id: 'hello', title: 'A', componentIds: ['hello', 'a'] }]);
  });

  test.each(readdirSync(forms).filter((name) => name.endsWith('.form')))('should show every part of %s on exactly one page', (name) => {
    // given
    const { components } = JSON.parse(readFileSync(new URL(name, forms), 'utf8')) as { components: FormComponent[] };
    // when
    const shown = formPages(components).flatMap((page) => page.componentIds);
    // then
    expect(shown).toEqual(components.map((component) => component.id));
  });
});

describe('withoutEmpty', () => {
  test('should leave out what was left empty, at every depth, and keep no, zero and false', () => {
    expect(withoutEmpty({ a: '', b: '  ', c: null, d: [], e: [{ x: '' }, { x: 'y', z: null }], f: 0, g: false, h: 'no' })).toEqual({
      e: [{ x: 'y' }],
      f: 0,
      g: false,
      h: 'no',
    });
  });
});
