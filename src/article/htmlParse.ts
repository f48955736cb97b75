import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { HedcheckError } from '../errors.ts';
import type { HtmlDocument, HtmlFragment } from './htmlTree.ts';

// An article page has a few thousand elements, a few dozen deep; browsers stop nesting at 512. Beyond these limits the
// parser's repairs of unclosed tags, and Readability's looks at ancestors, take minutes and gigabytes.
const maxElements = 100_000;
const maxDepth = 512;

/** What to do about a page that cannot be read. */
export const htmlRemedy =
  'Save the article page itself after it has loaded, or give the text with --headline and --body-file.';

/**
 * A page as a tree that knows the place of each node.
 *
 * @param name the file's name, for messages
 * @throws HedcheckError `E_HTML_NO_ARTICLE` when it has more elements, or nests them deeper, than any article
 */
export function parsePage(source: string, name: string): HtmlDocument {
  return parse(source, { sourceCodeLocationInfo: true, treeAdapter: limitedAdapter(name) });
}

/** As {@link parsePage} for a stretch of HTML: a body field. */
export function parseStretch(source: string, name: string): HtmlFragment {
  return parseFragment(source, { sourceCodeLocationInfo: true, treeAdapter: limitedAdapter(name) });
}

function limitedAdapter(name: string): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  const refuse = (excess: string) => {
    throw new HedcheckError('E_HTML_NO_ARTICLE', `${name} ${excess}, which no article does.`, htmlRemedy);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...parts) {
      elements += 1;
      if (elements > maxElements) refuse(`has more than ${maxElements} HTML elements`);
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush() {
      depth += 1;
      if (depth > maxDepth) refuse(`nests its HTML elements more than ${maxDepth} deep`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
