import { attribute, childrenOf, type HtmlElement, isElement, isText, textOf, walk } from './htmlTree.ts';

// Never words of the article, whatever they are called.
const tags = new Set(
  (
    'aside audio button canvas datalist dialog embed figcaption footer iframe input label map menu meter nav noscript object ' +
    'option progress script select style svg template textarea title video'
  ).split(' '),
);

// Whole words of class names and ids, as content systems write them: `article__share-bar`, `newsletterSignup`.
const names = new Set(
  (
    'ad ads advert advertisement advertising author-bio breadcrumb breadcrumbs by byline caption captions comments cookie ' +
    'cookies credit credits disqus footer inline-related ' +
    'eyebrow kicker meta posted pubdate more-on newsletter newsletters pagination paywall promo promos read-more readmore recirc recirculation recommended ' +
    'related share sharebar sharing sidebar signup social sponsor sponsored subscribe subscription tags timestamp ' +
    'toolbar trending'
  ).split(' '),
);

const roles = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'dialog',
  'toolbar',
  'banner',
]);

// "Read more: …", "RELATED | …", "Sign up for …": one short line that sends the reader elsewhere.
const pointer =
  /^(?:(?:read (?:more|next|also)|also read|see also|more(?: on this)?|related(?: (?:stories|articles|content|topics))?|watch|listen|photos?|gallery|recommended|trending|advertisement|share this)(?:\s*[:|>»]|\s[–—-]\s|$)|(?:sign up|subscribe|follow us|download (?:the|our) app)\b)/i;

/**
 * True for a part of a page that is not the article's own words: menus, share buttons, captions, newsletter boxes,
 * advertisements, "Read more" lists.
 */
export function isFurniture(element: HtmlElement): boolean {
  if (isNeverWords(element)) return true;
  if (element.attrs.length > 0) {
    if (element.attrs.some(({ name }) => name === 'hidden') || attribute(element, 'aria-hidden') === 'true')
      return true;
    if (roles.has(attribute(element, 'role'))) return true;
    if (/display\s{0,9}:\s{0,9}none/i.test(attribute(element, 'style').slice(0, 500))) return true;
    if (isNamedFurniture(element)) return true;
  }
  return isPointer(element) || isStamp(element);
}

/** True for elements that never hold words of the article: scripts, menus, forms, captions. */
export function isNeverWords(element: HtmlElement): boolean {
  return tags.has(element.tagName) || (element.tagName === 'form' && !holdsParagraphs(element));
}

/** Some publishing systems wrap the whole page in one form. */
function holdsParagraphs(form: HtmlElement): boolean {
  let paragraphs = 0;
  walk(form, (node) => {
    if (isElement(node) && node.tagName === 'p') paragraphs += 1;
    return paragraphs < 3;
  });
  return paragraphs >= 3;
}

// Containers of a whole article bear such words too ("article-with-sidebar"): only what is no article is judged by name.
const neverByName = new Set(['html', 'body', 'main', 'article']);

function isNamedFurniture(element: HtmlElement): boolean {
  if (neverByName.has(element.tagName)) return false;
  const label = `${attribute(element, 'class').slice(0, 500)} ${attribute(element, 'id').slice(0, 200)}`;
  if (label === ' ') return false;
  for (const name of label.split(/\s+/)) {
    const plain = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    if (names.has(plain)) return true;
    const parts = plain.split(/[-_:]+/);
    if (parts.some((part) => part === 'with' || part === 'has' || part === 'no')) continue;
    if (parts.some((part) => names.has(part)) || names.has(parts.slice(-2).join('-'))) return true;
  }
  return false;
}

// A longer stretch is prose, and looking further would make nested boxes cost their depth squared.
const pointerReach = 12;
const pointerNodes = 40;

function isPointer(element: HtmlElement): boolean {
  if (
    element.tagName !== 'p' &&
    element.tagName !== 'div' &&
    element.tagName !== 'li' &&
    element.tagName !== 'strong'
  )
    return false;
  const children = childrenOf(element);
  if (children.length === 0 || children.length > pointerReach) return false;
  if (children.some((child) => isElement(child) && childrenOf(child).length > 3)) return false;
  const hasLink = children.some(
    (child) =>
      isElement(child) &&
      (child.tagName === 'a' || childrenOf(child).some((one) => isElement(one) && one.tagName === 'a')),
  );
  const first = children.find((child) => !isText(child) || child.value.trim() !== '');
  if (!first || !hasLink) return false;
  const text = textOf(element, pointerNodes);
  return text.length < 200 && pointer.test(text);
}

// "By Rhona Pike", "Posted 8 October, 12:44 PM": a short line that is no sentence.
const stamp =
  /^(?:(?:[Pp]osted|POSTED|[Pp]ublished|PUBLISHED|First published|(?:Last )?[Uu]pdated|UPDATED)\b.{0,20}\d|(?:By|BY)\s+\p{Lu})[^!?]{0,70}[^.!?]$/u;

function isStamp(element: HtmlElement): boolean {
  if (element.tagName !== 'p' && element.tagName !== 'div') return false;
  if (childrenOf(element).length > pointerReach) return false;
  const text = textOf(element, pointerNodes);
  return text.length < 90 && stamp.test(text);
}
