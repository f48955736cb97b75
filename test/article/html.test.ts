import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/read.ts';
import { textAt } from './locatedText.ts';

const path = 'test/article/files/ferry.html';
const bytes = (text: string) => new TextEncoder().encode(text);
const page = (body: string, head = '') =>
  bytes(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);

describe('a saved news page', async () => {
  const [article] = await readArticles(path);
  const file = await readFile(path, 'utf8');

  it('has the heading that the metadata confirms as headline, not the logo', () => {
    expect(article?.headline.text).toBe('Ferry Runs Aground Off Lissa, All 112 Rescued');
    expect(article?.format).toBe('html');
    expect(article?.id).toBe('https://harbourpost.example/lissa-ferry');
  });

  it('has the visible dek, the title without the site and the social title as variants', () => {
    expect(article?.variants.map(({ field, text }) => [field, text])).toEqual([
      ['dek', 'Captain praised after night-time evacuation in heavy swell'],
      ['seo', 'Lissa ferry runs aground with 112 aboard'],
      ['social', '"We felt a jolt": 112 rescued from Lissa ferry'],
    ]);
  });

  it('has the paragraphs and subheads as body, without captions, share bars, pointers and boxes', () => {
    expect(article?.body.text.split('\n\n')).toEqual([
      'LISSA — The ferry Marina Star ran aground on a reef off Lissa late on Tuesday, and all 112\u00a0people aboard were brought ashore by fishing boats, the coastguard said.',
      '“We felt a jolt & the lights went out,” said Marko Bilić, a passenger, who helped two children into a raft before the crew had finished handing out life jackets.',
      'The captain, Jure Radić, stayed on the bridge until the last passenger had left, according to the operator, which said that it would pay for hotels and for the journey home.',
      'Two slightly hurt',
      'Two people were treated for bruises.\nNo oil has leaked from the ship, the harbour master said, and a tug was expected to pull it free at high tide on Thursday morning if the weather held.',
    ]);
  });

  it('locates words of the body in the file, entities and elements included', () => {
    const locate = (words: string) => {
      const at = article?.body.text.indexOf(words) ?? -1;
      return textAt(file, article?.body.locate([at, at + words.length]));
    };
    expect(locate('Marko Bilić')).toBe('Marko Bilić');
    expect(locate('jolt & the')).toBe('jolt &amp; the');
    expect(locate('Marina Star ran')).toBe('Marina Star</em> ran');
    expect(locate('people aboard')).toBe('people\naboard');
    expect(locate('“We')).toBe('&ldquo;We');
  });

  it('locates the headline and the variants', () => {
    const { headline, variants } = article ?? expect.fail('no article');
    expect(textAt(file, headline.locate([0, 5]))).toBe('Ferry');
    expect(textAt(file, headline.locate([23, 33]))).toBe('Lissa,\n  All');
    expect(textAt(file, variants[1]?.locate([0, 11]))).toBe('Lissa ferry');
  });
});

describe('pages that lack the usual', () => {
  const story =
    '<p>The council voted by nine to four on Monday evening to close the swimming pool in Orme Street, after a debate of three hours in a crowded hall.</p>' +
    '<p>Opponents of the plan said that they would ask the county court to look at the decision, since no repair estimate had been shown to the public.</p>';

  it('takes the JSON-LD headline where the only heading is the logo', async () => {
    const head =
      '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Pool \\u201cto close\\u201d"}]</script>';
    const [article] = await readArticles(page(`<h1>Orme Echo</h1><article>${story}</article>`, head));
    expect(article?.headline.text).toBe('Pool “to close”');
    expect(article?.body.text).toContain('nine to four');
  });

  it('takes og:title, then <title>, where there is no heading', async () => {
    const [social] = await readArticles(
      page(story, '<meta property="og:title" content="Pool to close"><title>X</title>'),
    );
    expect(social?.headline.text).toBe('Pool to close');
    const [title] = await readArticles(page(story, '<title>Pool to close | Orme Echo</title>'));
    expect(title?.headline.text).toBe('Pool to close');
  });

  it('takes the meta description for the dek only where nothing better is there', async () => {
    const description = '<meta name="description" content="Nine to four">';
    const [plain] = await readArticles(page(`<h1>Pool to close</h1>${story}`, description));
    expect(plain?.variants).toMatchObject([{ field: 'dek', text: 'Nine to four' }]);
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pool to close","alternativeHeadline":"Council split"}</script>';
    const [better] = await readArticles(page(`<h1>Pool to close</h1>${story}`, description + data));
    expect(better?.variants).toMatchObject([{ field: 'dek', text: 'Council split' }]);
  });

  it('takes articleBody from JSON-LD where the page is built by script', async () => {
    const body = 'The council voted to close the pool. '.repeat(20).trim();
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Pool to close', articleBody: body })}</script>`;
    const [article] = await readArticles(page('<div id="app"><p>Please enable scripts.</p></div>', data));
    expect(article?.body.text).toBe(body);
  });

  it('leaves kicker, byline, date and dek out of the body, and takes no subhead for a dek', async () => {
    const [article] = await readArticles(
      page(
        `<article><h1>Pool to close</h1><p class="kicker">Town</p><p class="dek">Council split</p><p>By <b>Rhona Pike</b></p><p>Posted October 8, 2024, 12:44 PM</p>${story}<h2 class="subhead">What next</h2><p>By law the council must publish the reasons for its vote within a month.</p></article>`,
      ),
    );
    expect(article?.variants).toMatchObject([{ field: 'dek', text: 'Council split' }]);
    expect(article?.body.text.split('\n\n').map((paragraph) => paragraph.slice(0, 11))).toEqual([
      'The council',
      'Opponents o',
      'What next',
      'By law the ',
    ]);
  });

  it('has no variant in a title that only adds the site to the headline', async () => {
    const [article] = await readArticles(
      page(`<h1>Pool to close</h1>${story}`, '<title>Pool to close :: Orme Echo</title>'),
    );
    expect(article?.variants).toEqual([]);
  });

  it('keeps a body whose container has a misleading class name', async () => {
    const [article] = await readArticles(
      page(`<h1>Pool to close</h1><div class="story social">${story}</div>`),
    );
    expect(article?.body.text).toContain('nine to four');
  });

  it('reads a page with unclosed paragraphs and no html or body tag', async () => {
    const [article] = await readArticles(
      bytes(`<!doctype html><h1>Pool to close</h1>${story.replaceAll('</p>', '')}`),
    );
    expect(article?.body.text.split('\n\n')).toHaveLength(2);
  });

  it('refuses a page without an article', async () => {
    const links = Array.from(
      { length: 30 },
      (_, n) => `<li><a href="/${n}">Story number ${n} of the day, told in full</a></li>`,
    );
    await expect(readArticles(page(`<h1>News</h1><ul>${links.join('')}</ul>`))).rejects.toMatchObject({
      code: 'E_HTML_NO_ARTICLE',
    });
    await expect(readArticles(page('<h1>Pool to close</h1>'))).rejects.toMatchObject({
      code: 'E_HTML_NO_ARTICLE',
    });
  });

  it('refuses elements nested 20,000 deep instead of working on them for minutes', async () => {
    const deep = page(`<h1>Pool to close</h1>${'<div>'.repeat(20_000)}${story}`);
    await expect(readArticles(deep)).rejects.toMatchObject({ code: 'E_HTML_NO_ARTICLE' });
  });
});
