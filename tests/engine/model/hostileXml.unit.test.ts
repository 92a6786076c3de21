import { describe, expect, test } from '@jest/globals';
import { DeploymentError } from '../../../engine/model/deployment-error.ts';
import { parseBpmn } from '../../../engine/model/parseBpmn.ts';
import { bpmnXml, flow } from './bpmnXml.ts';

const start = '<bpmn:startEvent id="s"/>';

describe('XML that is broken or hostile', () => {
  test.each([
    ['nothing', '', 'Premature end of file'],
    ['no XML', 'hello', 'missing start tag'],
    ['an unclosed tag', '<bpmn:definitions', 'unclosed tag'],
    ['another document', '<a/>', 'failed to parse document as <bpmn:Definitions>'],
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]>${bpmnXml(start)}`, 'DOCTYPE is disallowed'],
    ['a duplicate id', bpmnXml(start + '<bpmn:endEvent id="s"/>'), 'duplicate ID <s>'],
    ['an illegal id', bpmnXml('<bpmn:startEvent id="1 2"/>'), 'illegal ID <1 2>'],
    ['no id', bpmnXml('<bpmn:startEvent/>'), "Attribute 'id' must be present and not empty"],
    ['no process id', bpmnXml(start).replace('id="p"', ''), "Attribute 'id' must be present and not empty"],
    ['an unknown element', bpmnXml(`${start}<bpmn:fooTask id="q"/>`), 'unknown type <bpmn:FooTask>'],
    ['an unknown attribute', bpmnXml('<bpmn:startEvent id="s" foo="1"/>'), 'unknown attribute <foo>'],
    ['a flow to nowhere', bpmnXml(start + flow('f', ['s', 'zz'])), "attribute 'targetRef' of 'f' refers to 'zz', which does not exist"],
    ['a flow without target', bpmnXml(`${start}<bpmn:sequenceFlow id="f" sourceRef="s"/>`), "Attribute 'targetRef' must be present"],
    [
      'a flow into another process',
      bpmnXml(start + flow('f', ['s', 'far']), '<bpmn:process id="o"><bpmn:endEvent id="far"/></bpmn:process>'),
      "must refer to a flow node of the same process, but refers to 'far'",
    ],
    ['a flow to a flow', bpmnXml(start + flow('f', ['s', 'f'])), 'must refer to a flow node of the same process'],
  ])('should be refused with a clear error: %s', async (_name, xml, text) => {
    const parsing = parseBpmn(xml, 'hostile.bpmn');

    await expect(parsing).rejects.toThrow(DeploymentError);
    await expect(parsing).rejects.toThrow(text);
  });

  test('should be refused when nested too deep, in time', async () => {
    const deep = '<bpmn:subProcess>'.repeat(100_000);

    await expect(parseBpmn(bpmnXml(deep), 'deep.bpmn')).rejects.toThrow('nested deeper than 100 levels');
  });

  test('should be refused when an expression is nested too deep, in time', async () => {
    const condition = `=${'('.repeat(5_000)}`;
    const body = `${start}<bpmn:exclusiveGateway id="g"/><bpmn:endEvent id="e"/>${flow('f', ['s', 'g'])}${flow('h', ['g', 'e'], condition)}`;

    await expect(parseBpmn(bpmnXml(body), 'deep.bpmn')).rejects.toThrow('nested deeper than 200 levels');
  });

  test.each([
    ['elements without end', bpmnXml('<bpmn:fooTask/>'.repeat(100_000)), 'more than 20000 elements'],
    ['comments that do not end', '<!--'.repeat(500_000), 'unclosed comment'],
    ['quotes that do not end', `<a b="${"<a c='".repeat(300_000)}`, 'unclosed tag'],
    ['tags that do not end', '<'.repeat(1_000_000), 'unclosed tag'],
  ])('should be refused in time: %s', async (_name, xml, text) => {
    await expect(parseBpmn(xml, 'huge.bpmn')).rejects.toThrow(text);
  });

  test('should name at most twenty errors of a file full of them', async () => {
    const xml = bpmnXml(start + '<bpmn:fooTask/>'.repeat(2_000));

    const error: unknown = await parseBpmn(xml, 'many.bpmn').catch((reason: unknown) => reason);

    expect(error instanceof DeploymentError && error.lines.length).toBe(20);
  });
});
