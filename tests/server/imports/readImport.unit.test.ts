import { describe, expect, it } from '@jest/globals';
import { checkPartText } from '../../../server/services/drafts/partText.ts';
import { readImport } from '../../../server/imports/readImport.ts';
import { readBpmn, elementsOf } from '../../../server/content/BpmnSource.ts';
import { contentFiles } from '../changes/contentFiles.ts';
import { formSample, pathwaySample, tableSample } from './samples.ts';

const PATHWAY = 'processes/domestic-violence/domestic-violence.bpmn';
const TABLE = 'processes/intake/risk.dmn';
const FORM = 'forms/F07.form';
const BOMB = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${pathwaySample({ head: '', taskName: '&b;' })}`;
const OUTSIDE = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${pathwaySample({ head: '', taskName: '&x;' })}`;
const POOL = '<collaboration id="c"><participant id="pool" name="Social welfare" processRef="Process_0abc"/></collaboration>';
const TWO_POOLS = POOL.replace('</collaboration>', '<participant id="pool2" name="Police"/></collaboration>');
const LANES = '<laneSet id="ls"><lane id="l1" name="Officer"><flowNodeRef>Task_1</flowNodeRef></lane></laneSet>';
const box = (of: string) =>
  `<di:BPMNShape id="${of}_di" bpmnElement="${of}"><dc:Bounds x="0" y="0" width="600" height="300"/></di:BPMNShape>`;
const question = { type: 'textfield', key: 'b', id: 'B', label: 'Where?' };

type Given = string | Uint8Array;
type Refused = [what: string, file: string | null, given: Given, sentence: string | RegExp];
type Taken = [what: string, file: string | null, given: Given, kept: readonly string[], changed: readonly string[]];

const preview = (file: string | null, given: Given, name = 'chosen.bpmn') =>
  readImport({ file, name, bytes: typeof given === 'string' ? new TextEncoder().encode(given) : given, parts: contentFiles });

describe('what is said of a file before it is taken in', () => {
  it.each<Refused>([
    ['an empty file', PATHWAY, '', 'The file is empty.'],
    ['a file of blanks', FORM, ' \n', 'The file is empty.'],
    ['50 MB', PATHWAY, new Uint8Array(50_000_000).fill(0x20), 'The file is larger than any part of a procedure can be.'],
    ['a picture', PATHWAY, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'), /^This is not a text file/],
    ['a text with a letter that is none', FORM, Buffer.from([0x7b, 0x00, 0x7d]), /^This is not a text file/],
    ['a form with bytes that are no letters', FORM, Buffer.from('{"components":[],"a":"caf\u00e9"}', 'latin1'), /^This is not a text file/],
    ['a billion laughs', PATHWAY, BOMB, /^The file defines entities/],
    ['an entity from outside', PATHWAY, OUTSIDE, /^The file defines entities/],
    ['half a pathway', PATHWAY, pathwaySample().slice(0, 900), 'The file breaks off or is damaged.'],
    ['half a form', FORM, formSample().slice(0, 60), 'The file breaks off or is no form.'],
    [
      'a pathway nested without end',
      PATHWAY,
      pathwaySample({ inProcess: `${'<extensionElements>'.repeat(5000)}${'</extensionElements>'.repeat(5000)}` }),
      /nested deeper/,
    ],
    ['a form nested without end', FORM, `${'{"components":['.repeat(5000)}${']}'.repeat(5000)}`, /nested deeper/],
    ['a web page', PATHWAY, '<html><body>Hello</body></html>', 'The file is no part of a procedure, but a pathway is needed here.'],
    ['a form that ends in .bpmn', PATHWAY, formSample(), 'The file is a form, but a pathway is needed here.'],
    ['a pathway that ends in .dmn', TABLE, pathwaySample(), 'The file is a pathway, but a table is needed here.'],
    ['a table that ends in .form', FORM, tableSample(), 'The file is a table, but a form is needed here.'],
    ['a table as a new form', null, tableSample(), 'The file is a table, but a form is needed here.'],
    ['a list', FORM, '[]', 'The file breaks off or is no form.'],
    ['an object that is no form', FORM, '{"components": 7}', 'The file is not a form.'],
    ['a question that is none', FORM, formSample({ components: [7] }), 'A question of the form cannot be read.'],
    [
      'two pools',
      PATHWAY,
      pathwaySample({ before: TWO_POOLS, plane: 'c', shapes: box('pool') + box('pool2') }),
      /2 pools side by side: “Social welfare”, “Police”/,
    ],
    [
      'two pathways',
      PATHWAY,
      pathwaySample({ beside: '<process id="b" name="Second"><startEvent id="s2"/></process>' }),
      /2 pathways in the file: “Visit”, “Second”/,
    ],
    [
      'no pathway',
      PATHWAY,
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="x"/></definitions>',
      /has no steps/,
    ],
    ['an arrow to nowhere', PATHWAY, pathwaySample().replace('targetRef="end"', 'targetRef="gone"'), /points to a part that is not in it/],
    [
      'two steps with one id',
      PATHWAY,
      pathwaySample({ inProcess: '<task id="Task_1" name="Ask the school"/>' }),
      'Two parts of the file share one inner name: “Ask the school” and “Ask the family”. One would take the other’s place.',
    ],
    ['a step with the id of the pathway', PATHWAY, pathwaySample({ taskId: 'domestic-violence' }), /^“Ask the family” has the inner name/],
    [
      'two questions with one id',
      FORM,
      formSample({ components: [question, { ...question, key: 'c', label: 'When?' }] }),
      /^Two questions share one inner name: “Where\?” and “When\?”/,
    ],
    [
      'two questions with one key',
      FORM,
      formSample({ components: [question, { ...question, id: 'C', label: 'When?' }] }),
      /^Questions share one inner name: “Where\?”, “When\?”/,
    ],
    [
      'a form with a piece of a web page',
      FORM,
      formSample({
        components: [
          question,
          { type: 'group', id: 'G', components: [{ type: 'html', id: 'H', content: '<img src=x onerror=alert(1)>' }] },
        ],
      }),
      /could run as a program/,
    ],
    ['a form of a newer program', FORM, formSample({ schemaVersion: 99 }), /newer program/],
    ['a table of a newer program', TABLE, tableSample({ version: '20230324' }), /newer program/],
    [
      'a file of tables without the one that is asked',
      'processes/intake/limits.dmn',
      tableSample().replace('</definitions>', '<decision id="x" name="X"/></definitions>'),
      /which the pathway may ask, is not in the file/,
    ],
    [
      'a table with the id of another part',
      'processes/intake/risk.dmn',
      tableSample({ id: 'limits' }).replace('</definitions>', '<decision id="risk" name="R"/></definitions>'),
      /has the same inner name as the table/,
    ],
    [
      'decisions without a table',
      TABLE,
      tableSample().replace(/<decisionTable[\s\S]*<\/decisionTable>/, ''),
      'There is no table in the file.',
    ],
  ])('should refuse %s whole, with the reason', async (...[, file, given, sentence]: Refused) => {
    const report = await preview(file, given);

    expect(report).toMatchObject({
      verdict: 'refused',
      text: null,
      kept: [],
      changed: [],
      refused: [typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)],
    });
  });

  it.each<Taken>([
    ['a pathway from elsewhere', PATHWAY, pathwaySample(), ['1 step, with names', 'The drawing.'], ['It came from elsewhere']],
    [
      'one that is only drawn',
      PATHWAY,
      pathwaySample({ attributes: '' }),
      ['1 step'],
      ['It came from elsewhere', 'It was marked as a drawing only.'],
    ],
    [
      'one without a drawing',
      PATHWAY,
      pathwaySample({ drawing: false }),
      ['1 step'],
      ['It came from elsewhere', 'The file holds no drawing, so the whole pathway is drawn anew.'],
    ],
    [
      'one that is half drawn',
      PATHWAY,
      pathwaySample({ inProcess: '<task id="lost" name="Lost"/>' }),
      ['2 steps'],
      ['1 part of the pathway is not drawn in the file, so the whole'],
    ],
    [
      'Camunda 7',
      PATHWAY,
      pathwaySample({ inTask: 'camunda:formKey="x" camunda:assignee="y"' }),
      ['Settings of Camunda 7 in 2 places.'],
      ['It came from elsewhere'],
    ],
    [
      'Signavio',
      PATHWAY,
      pathwaySample({ inTask: '<extensionElements><signavio:signavioMetaData metaKey="bgcolor" metaValue="#fff"/></extensionElements>' }),
      ['Settings of Signavio in 1 place.'],
      [],
    ],
    [
      'one pool',
      PATHWAY,
      pathwaySample({ before: POOL, plane: 'c', shapes: box('pool') }),
      ['1 step', 'The drawing.'],
      ['The pool “Social welfare” around the pathway is taken away.'],
    ],
    [
      'one pool with lanes',
      PATHWAY,
      pathwaySample({ before: POOL, plane: 'c', inProcess: LANES, shapes: box('pool') + box('l1') }),
      ['1 step', 'The drawing.'],
      ['The lanes are taken away: “Officer”.'],
    ],
    [
      'code in a name',
      PATHWAY,
      pathwaySample({ taskName: '&lt;script&gt;alert(1)&lt;/script&gt;' }),
      ['Names that look like program code, such as “<script>alert(1)</script>”. They are shown as plain text.'],
      [],
    ],
    [
      'a remark between the lines',
      PATHWAY,
      pathwaySample({ beside: '<!-- by hand -->' }),
      [],
      ['Remarks between the lines of the file are left out.'],
    ],
    ['ids that differ in case only', PATHWAY, pathwaySample({ taskId: 'START' }), ['1 step'], []],
    [
      'UTF-16',
      PATHWAY,
      Buffer.from(`\ufeff${pathwaySample({ head: '<?xml version="1.0" encoding="UTF-16"?>', taskName: 'Ɛyɛ' })}`, 'utf16le'),
      ['1 step'],
      ['The letters of the file were stored in another way.'],
    ],
    [
      'an old encoding',
      PATHWAY,
      Buffer.from(pathwaySample({ head: '<?xml version="1.0" encoding="ISO-8859-1"?>', taskName: 'Café' }), 'latin1'),
      ['1 step'],
      ['The letters of the file were stored in another way.'],
    ],
    [
      'DMN 1.1',
      TABLE,
      tableSample({ version: '20151101' }),
      ['The table “Risk”: 1 row, 1 question, 1 result.'],
      ['It was written in an older form of tables.', 'now known as the table that the pathway asks'],
    ],
    [
      'DMN 1.2',
      TABLE,
      tableSample({ version: '20180521', id: 'risk' }),
      ['The table “Risk”'],
      ['It was written in an older form of tables.'],
    ],
    ['a table from elsewhere', TABLE, tableSample(), ['The table “Risk”'], ['now known as the table that the pathway asks']],
    ['a form from elsewhere', FORM, formSample(), ['1 question, with choices and conditions.'], ['It came from elsewhere']],
    [
      'a question of an unknown kind',
      FORM,
      formSample({ components: [question, { type: 'filepicker', key: 'f', id: 'F', label: 'Photo' }] }),
      ['2 questions', '“Photo” is of a kind that officers cannot be shown.'],
      [],
    ],
    [
      'code in a label',
      FORM,
      formSample({ components: [{ ...question, label: '<img src=x onerror=alert(1)>' }] }),
      ['Names that look like program code, such as “<img src=x onerror=alert(1)>”'],
      [],
    ],
    ['a form without a name', FORM, formSample({ properties: {} }), [], ['It had no name. It is called “Initial screening assessment”.']],
    ['a new form', null, formSample(), ['1 question'], []],
    ['a new form whose id is taken in another case', null, formSample({ id: 'f07' }), ['1 question'], ['Its inner name is new']],
    [
      'a new form with the name of another',
      null,
      formSample({ properties: { title: 'initial screening assessment' } }),
      ['Its name “initial screening assessment”, which another form of this draft has too.'],
      [],
    ],
    [
      'a new form without a name',
      null,
      formSample({ id: '../../etc', properties: {} }),
      [],
      ['It had no name. It is called “chosen”.', 'Its inner name is new'],
    ],
  ])(
    'should say what it keeps and changes of %s, and hand on a text that can be saved',
    async (...[, file, given, kept, changed]: Taken) => {
      const report = await preview(file, given);

      expect(report).toMatchObject({ verdict: 'ready', refused: [] });
      for (const sentence of kept) expect(report.kept).toContainEqual(expect.stringContaining(sentence));
      for (const sentence of changed) expect(report.changed).toContainEqual(expect.stringContaining(sentence));
      await checkPartText(report.file!, report.text!);
      expect(await preview(report.file, report.text!)).toMatchObject({ changed: [] });
    },
  );

  it.each(contentFiles.map(({ file, text }) => [file, text]))(
    'should say of %s, saved as a file, that nothing changes',
    async (file, text) => {
      expect(await preview(file, text)).toMatchObject({ verdict: 'same', kept: [], changed: [], refused: [] });
    },
  );

  it.each(contentFiles.filter(({ file }) => file.endsWith('.bpmn')).map(({ file, text }) => [file, text]))(
    'should draw %s anew with every setting when its drawing is lost',
    async (file, text) => {
      const report = await preview(file, text.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ''));

      const id = file.split('/')[1]!;
      const [before, after] = await Promise.all([text, report.text!].map((each) => readBpmn({ file, text: each }, id)));
      const settings = (source: typeof before) => elementsOf(source!).map(({ id, $type, name }) => ({ id, $type, name }));
      expect(settings(after)).toEqual(settings(before));
      expect(report.text!.match(/zeebe:/g)?.length).toBe(text.match(/zeebe:/g)?.length);
    },
  );

  it('should keep every setting of another program in the text', async () => {
    const { text } = await preview(
      PATHWAY,
      pathwaySample({
        inTask:
          '<extensionElements><camunda:formData><camunda:formField id="a" label="A"/><camunda:formField id="a" label="B"/></camunda:formData></extensionElements>',
      }),
    );

    expect(text!.match(/<camunda:formField /g)).toHaveLength(2);
  });

  it('should keep letters that are not English', async () => {
    const given = Buffer.from(
      `\ufeff${pathwaySample({ head: '<?xml version="1.0" encoding="UTF-16"?>', taskName: 'Ɛyɛ ŋutɔ' })}`,
      'utf16le',
    );

    expect((await preview(PATHWAY, given)).text).toContain('Ɛyɛ ŋutɔ');
  });

  it('should not be slowed down by a file made for that', async () => {
    const many = Array.from({ length: 4000 }, (_, at) => `<task id="t${at}"/>`).join('');
    const started = Date.now();

    const report = await preview(PATHWAY, pathwaySample({ inProcess: many, drawing: false }));

    expect(report.verdict).toBe('refused');
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
