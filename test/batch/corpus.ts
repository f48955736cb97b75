import { readdirSync, readFileSync } from 'node:fs';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** Articles of the fixtures: headline first, body below. */
const articles = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .flatMap((name) => {
    try {
      return [readFileSync(new URL(`${name}/article.txt`, fixtures), 'utf8')];
    } catch {
      return [];
    }
  })
  .map((text) => {
    const [headline = '', ...body] = text.trim().split('\n\n');
    return { headline, body: body.join('\n\n') };
  });

/** Records made of the fixtures' articles: each with an id of its own, a part of the body and other columns. */
export function records(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, at) => {
    const { headline, body } = articles[at % articles.length] ?? { headline: '', body: '' };
    const paragraphs = body.split('\n\n');
    return {
      id: `a-${at}`,
      headline,
      body: paragraphs.slice(0, 2 + (at % 3)).join('\n\n'),
      meta: { desk: ['news', 'sport'][at % 2], number: at },
    };
  });
}

/** Records as JSON lines. */
export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
