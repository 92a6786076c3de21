/** A small decision table over questions, for tests: rows as "cell | cell => cell". */
export function tableOf(rows: readonly string[], how: { inputs?: readonly string[]; hitPolicy?: string } = {}): string {
  const inputs = how.inputs ?? ['urgent', 'risk'];
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = (part: string, texts: readonly string[], row: number): string =>
    texts.map((text, at) => `<${part}Entry id="r${row}_${part}${at}"><text>${escape(text.trim())}</text></${part}Entry>`).join('');
  const rule = (line: string, row: number): string => {
    const [asked = '', given = ''] = line.split('=>');
    return `<rule id="r${row}">${cells('input', asked.split('|'), row)}${cells('output', given.split('|'), row)}</rule>`;
  };
  const input = (key: string): string =>
    `<input id="in_${key}" label="${key}?"><inputExpression id="x_${key}" typeRef="string"><text>${key}</text></inputExpression></input>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="d" name="d" namespace="n">
<decision id="danger" name="Danger"><decisionTable id="t" hitPolicy="${how.hitPolicy ?? 'FIRST'}">${inputs.map(input).join('')}
<output id="out" label="Danger" name="danger" typeRef="string" />${rows.map(rule).join('')}</decisionTable></decision>
<dmndi:DMNDI><dmndi:DMNDiagram id="dia"><dmndi:DMNShape id="shape" dmnElementRef="danger"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>`;
}
