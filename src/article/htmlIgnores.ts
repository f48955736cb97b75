import { isNeverWords } from './htmlFurniture.ts';
import { type HtmlNode, isElement, walk } from './htmlTree.ts';
import { type DraftIgnore, ignoreMark, mostIgnores } from './ignoreMarks.ts';

/** Elements whose inside is quoted from elsewhere or shown as an example. */
const quoting = new Set(['blockquote', 'q', 'cite', 'pre', 'code', 'template', 'noscript', 'iframe']);

/** The ignore comments of a page, but for those in quotations, examples and what is never an article's words. */
export function htmlIgnores(page: HtmlNode): DraftIgnore[] {
  const found: DraftIgnore[] = [];
  walk(page, (node) => {
    if (isElement(node))
      return !quoting.has(node.tagName) && (node.tagName === 'head' || !isNeverWords(node));
    if (node.nodeName === '#comment' && 'data' in node && found.length < mostIgnores) {
      const mark = ignoreMark(node.data, node.sourceCodeLocation?.startOffset);
      if (mark) found.push(mark);
    }
    return true;
  });
  return found;
}
