import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** The root element of well-formed XML; throws for anything else. */
export function rootOf(text: string): XmlElement {
  const { root } = parseXml(text);
  if (root === null) throw new Error('the document has a root');
  return root;
}

/** Elements below this one of that name, in document order. */
export function elementsOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...elementsOf(child, name)] : [],
  );
}
