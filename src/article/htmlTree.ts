import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlFragment = DefaultTreeAdapterTypes.DocumentFragment;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlTextNode = DefaultTreeAdapterTypes.TextNode;

/** True for a node with a tag name. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** True for a stretch of text. */
export function isText(node: HtmlNode): node is HtmlTextNode {
  return node.nodeName === '#text';
}

/** An attribute's value, `''` where it is absent. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** A node's children; none for a text, nor for a `<template>`, whose content is not on the page. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/**
 * Visits a tree in document order without recursion, so that 100,000 nested elements do not exhaust the stack.
 * `enter` returning false leaves an element's inside out; `leave` is then not called for it.
 */
export function walk(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean,
  leave: (element: HtmlElement) => void = () => {},
): void {
  const stack: { readonly node: HtmlNode; next: number }[] = [];
  if (!enter(root)) return;
  stack.push({ node: root, next: 0 });
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = childrenOf(top.node)[top.next];
    top.next += 1;
    if (child) {
      if (enter(child)) stack.push({ node: child, next: 0 });
    } else {
      stack.pop();
      if (isElement(top.node)) leave(top.node);
    }
  }
}

/** The words of an element on one line; of a large one those of its first `maxNodes` nodes. */
export function textOf(root: HtmlNode, maxNodes = 2000): string {
  const parts: string[] = [];
  let nodes = 0;
  walk(root, (node) => {
    nodes += 1;
    if (isText(node) && nodes <= maxNodes) parts.push(node.value);
    return nodes <= maxNodes && !(isElement(node) && (node.tagName === 'script' || node.tagName === 'style'));
  });
  return parts
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}
