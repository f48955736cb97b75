import type { Draft, Format } from './format.ts';

/**
 * HTML: a saved news page. Body by Readability; headline from the page's heading, JSON-LD and meta tags. The parsers
 * are loaded when a page is read, not before: they cost a quarter of a second.
 */
export const html: Format = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  recognise(head) {
    const start = head.replace(/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*){0,9}/, '');
    if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(start)) return 'certain';
    return /^<(?:article|main|div|section|header|meta|title|h1|p)[\s>]/i.test(start) ? 'likely' : 'no';
  },
  async read(text, source): Promise<readonly Draft[]> {
    const { readPage } = await import('./htmlPage.ts');
    return [readPage(text, source)];
  },
  hints: {
    headline: 'The page has no <h1>, JSON-LD headline, og:title or <title>; give --headline and --body-file.',
    body: 'Save the whole page after it has loaded, or give the text with --headline and --body-file.',
  },
};
