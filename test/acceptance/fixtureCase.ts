import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article, HeadlineField } from '../../src/article/article.ts';
import { readArticles } from '../../src/article/read.ts';
import type { ReasonCode, Verdict } from '../../src/verdict/verdict.ts';

/** What a claim of a fixture should come out as; fixtures/README.md explains each key. */
export interface ExpectedClaim {
  readonly field?: HeadlineField;
  readonly words: string;
  readonly verdict: Verdict | readonly Verdict[];
  readonly evidence?: string;
  readonly reasons?: readonly ReasonCode[];
}

/** A fixture's `expected.json`. */
export interface Expected {
  readonly why: string;
  readonly also?: readonly HeadlineField[];
  readonly status: 'pass' | 'warn' | 'fail';
  readonly claims: readonly ExpectedClaim[];
  /** Why the product still gets this wrong. The test then fails once it is right, so that the note goes. */
  readonly open?: string;
}

/** A folder of fixtures/: an article and what should be said of it. */
export interface FixtureCase {
  readonly name: string;
  /** Path of the article, absolute. */
  readonly path: string;
  readonly expected: Expected;
}

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Every case in fixtures/, by name. */
export function fixtureCases(): FixtureCase[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => fixtureCase(entry.name))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function fixtureCase(name: string): FixtureCase {
  const articles = readdirSync(`${root}${name}`).filter((file) => file.startsWith('article.'));
  if (articles.length !== 1)
    throw new Error(`fixtures/${name} has ${articles.length} articles; it takes one`);
  const expected: Expected = JSON.parse(readFileSync(`${root}${name}/expected.json`, 'utf8'));
  return { name, path: `${root}${name}/${articles[0]}`, expected };
}

/** The verdicts that an expectation accepts. */
export function accepted({ verdict }: ExpectedClaim): readonly Verdict[] {
  return typeof verdict === 'string' ? [verdict] : verdict;
}

/** The one article of a case, read as the product reads it. */
export async function readCase(path: string): Promise<Article> {
  const [article, ...others] = await readArticles(path);
  if (!article || others.length > 0) throw new Error(`${path} should hold one article`);
  return article;
}
