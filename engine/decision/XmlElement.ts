/** An XML element without namespaces: DMN 1.1 to 1.5 differ in theirs, and mean the same. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside. */
  readonly text: string;
}

/** Children of one name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** First child of one name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Trimmed content of the `text` child: where DMN keeps its expressions. */
export function textOf(element: XmlElement | undefined): string {
  return (element === undefined ? undefined : childNamed(element, 'text'))?.text.trim() ?? '';
}
