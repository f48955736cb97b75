import type { Draft } from './format.ts';
import { textOfTree } from './htmlText.ts';
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  textOf,
  walk,
} from './htmlTree.ts';
import { newsMetadata } from './jsonLd.ts';
import { type MappedText, textBuilder, trimmed, unmapped } from './mappedText.ts';
import { withoutSiteName } from './siteName.ts';
import { differs, wordsOf } from './variants.ts';

/** Every headline that a news page carries, and what comes with them. */
export interface PageHeadlines {
  readonly headline: MappedText | undefined;
  readonly variants: Draft['variants'];
  /** The elements that were taken for headline and dek, to be left out of the body: no headline supports itself. */
  readonly taken: readonly HtmlElement[];
  readonly url: string | undefined;
  /** `articleBody` of the page's JSON-LD. */
  readonly articleBody: MappedText | undefined;
}

interface Found {
  readonly headings: HtmlElement[];
  readonly meta: Map<string, MappedText>;
  readonly scripts: { readonly text: string; readonly offset: number }[];
  title: MappedText | undefined;
  dek: HtmlElement | undefined;
  canonical: string | undefined;
}

/** Collects the headline fields: `<h1>`, JSON-LD, `og:title`, `<title>`, a visible dek, the meta description. */
export function pageHeadlines(page: HtmlNode, source: string): PageHeadlines {
  const found = collect(page, source);
  const data = newsMetadata(found.scripts);
  const meta = (...names: string[]) => names.map((name) => found.meta.get(name)).find(Boolean);
  const siteNames = [meta('og:site_name', 'application-name')?.text, data?.publisher].filter(
    (name) => name !== undefined,
  );
  const cut = (text: MappedText | undefined) => text && withoutSiteName(text, siteNames);
  const social = cut(meta('og:title', 'twitter:title'));
  const title = cut(found.title);
  const references = [data?.headline, social, title].filter((text) => text !== undefined);
  const heading = chooseHeading(
    found.headings,
    references.map((text) => text.text),
  );
  const headline = (heading && textOfElement(heading, source)) ?? references[0];
  const dek =
    (found.dek && textOfElement(found.dek, source)) ??
    data?.alternativeHeadline ??
    meta('description', 'og:description');
  return {
    headline,
    variants: {
      ...(differs(dek, headline) && { dek }),
      ...(differs(title, headline) && !isHeadlineWithSite(title, headline) && { seo: title }),
      ...(differs(social, headline) && { social }),
    },
    taken: [heading, found.dek].filter((element) => element !== undefined),
    url: found.canonical ?? meta('og:url')?.text,
    articleBody: data?.articleBody,
  };
}

/** "Choir breaks record :: The Dale Herald", from a page that names its site nowhere else. */
function isHeadlineWithSite(title: MappedText, headline: MappedText | undefined): boolean {
  if (headline === undefined || !title.text.startsWith(headline.text)) return false;
  return /^\s+[|\-–—•·»:]{1,2}\s/.test(title.text.slice(headline.text.length));
}

function collect(page: HtmlNode, source: string): Found {
  const found: Found = {
    headings: [],
    meta: new Map(),
    scripts: [],
    title: undefined,
    dek: undefined,
    canonical: undefined,
  };
  // A dek stands between the headline and the story; the same class further down is a subhead's.
  let paragraphs = 0;
  walk(page, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName === 'svg') return false;
    if (node.tagName === 'title') found.title ??= textOfElement(node, source);
    else if (node.tagName === 'h1') {
      found.headings.push(node);
      paragraphs = 0;
    } else if (node.tagName === 'meta') addMeta(found.meta, node, source);
    else if (node.tagName === 'link' && attribute(node, 'rel') === 'canonical')
      found.canonical ??= attribute(node, 'href') || undefined;
    else if (node.tagName === 'script' && /^application\/ld\+json\b/i.test(attribute(node, 'type').trim())) {
      const [text] = childrenOf(node);
      const offset = text && isText(text) ? text.sourceCodeLocation?.startOffset : undefined;
      // The source, not the parsed value: inside a script nothing is unescaped, and offsets stay true.
      if (text && isText(text) && offset !== undefined)
        found.scripts.push({ text: source.slice(offset, text.sourceCodeLocation?.endOffset), offset });
    } else if (paragraphs < 2 && isDek(node)) found.dek ??= node;
    else if (node.tagName === 'p' && textOf(node, 40).length > 80) paragraphs += 1;
    return true;
  });
  return found;
}

function addMeta(meta: Map<string, MappedText>, element: HtmlElement, source: string): void {
  const name = (attribute(element, 'property') || attribute(element, 'name')).toLowerCase();
  const content = attribute(element, 'content').trim();
  if (name === '' || content === '' || meta.has(name)) return;
  const place = element.sourceCodeLocation?.attrs?.['content'];
  if (!place) {
    meta.set(name, unmapped(content));
    return;
  }
  const builder = textBuilder(source);
  const written = source.slice(place.startOffset, place.endOffset);
  const at = written.indexOf(content);
  // With entities in it the attribute is known only as a whole.
  if (at === -1) builder.replace(content, place.startOffset, place.endOffset);
  else builder.copy(place.startOffset + at, place.startOffset + at + content.length);
  meta.set(name, builder.build());
}

const dekName =
  /(?:^|[-_\s])(?:dek|deck|standfirst|sub-?head(?:line)?|sub-?title|strapline|article-summary)(?:$|[-_\s])/i;
const dekTags = new Set(['p', 'h2', 'h3', 'div']);

function isDek(element: HtmlElement): boolean {
  if (!dekTags.has(element.tagName) || element.attrs.length === 0) return false;
  const itemprop = attribute(element, 'itemprop');
  const names =
    `${attribute(element, 'class')} ${attribute(element, 'id')} ${attribute(element, 'data-testid')}`.slice(
      0,
      500,
    );
  if (itemprop !== 'alternativeHeadline' && itemprop !== 'description' && !dekName.test(names)) return false;
  const text = textOf(element, 40);
  return text.length > 0 && text.length <= 500;
}

function textOfElement(element: HtmlElement, source: string): MappedText | undefined {
  const { text, sourceSpan } = trimmed(textOfTree(element, source));
  if (text === '') return undefined;
  // Blocks and line breaks inside a heading are layout, not paragraphs; each is as long as before, so offsets stay.
  return { text: text.replace(/\n/g, ' '), sourceSpan };
}

/**
 * The heading that says what the page's metadata says. A lone site logo in an `<h1>` shares no word with it; then the
 * metadata has the headline.
 */
function chooseHeading(
  headings: readonly HtmlElement[],
  references: readonly string[],
): HtmlElement | undefined {
  const named = headings.slice(0, 50).map((heading) => ({ heading, words: wordsOf(textOf(heading)) }));
  const candidates = named.filter(({ words }) => words.length > 0);
  if (references.length === 0) return candidates[0]?.heading;
  let best: { heading: HtmlElement; overlap: number } | undefined;
  for (const { heading, words } of candidates) {
    const overlap = Math.max(...references.map((reference) => sharedWords(words, wordsOf(reference))));
    if (!best || overlap > best.overlap) best = { heading, overlap };
  }
  if (best && best.overlap >= 0.2) return best.heading;
  return candidates.find(({ heading, words }) => words.length > 3 && isInArticle(heading))?.heading;
}

function isInArticle(element: HtmlElement): boolean {
  let node: HtmlElement['parentNode'] = element.parentNode;
  for (let steps = 0; node && steps < 30; steps += 1) {
    if (!isElement(node)) return false;
    if (node.tagName === 'article' || node.tagName === 'main') return true;
    node = node.parentNode;
  }
  return false;
}

/** Jaccard overlap of two lists of words. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const right = new Set(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size + right.size - shared, 1);
}
