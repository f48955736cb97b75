/** An element of an XML file. Names are local ones: prefixes are resolved to namespaces. */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly namespace: string;
  /** By local name, so that `rdf:about` is `about`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Offset of its `<` in the file. */
  readonly from: number;
}

/** A stretch of text as it stands in the file: with its references, or between the brackets of a CDATA section. */
export interface XmlText {
  readonly kind: 'text' | 'cdata';
  readonly from: number;
  readonly to: number;
}

export type XmlNode = XmlElement | XmlText;

/** The elements right below one, of that name and, where it is given, of that namespace. */
export function childrenNamed(
  parent: XmlElement | undefined,
  name: string,
  namespace?: string,
): XmlElement[] {
  return elementsIn(parent).filter(
    (one) => one.name === name && (namespace === undefined || one.namespace === namespace),
  );
}

/** The first element at the end of a path of names. */
export function elementAt(root: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = root;
  for (const name of path) found = childrenNamed(found, name)[0];
  return found;
}

/** The elements right below one. */
export function elementsIn(parent: XmlElement | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((node) => node.kind === 'element');
}

/** The first element of that name at any depth, the element itself included. Depth is bounded by the parser. */
export function descendant(root: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!root || root.name === name) return root;
  for (const child of elementsIn(root)) {
    const found = descendant(child, name);
    if (found) return found;
  }
  return undefined;
}
