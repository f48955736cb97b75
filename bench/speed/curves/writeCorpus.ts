import { createWriteStream, renameSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createSeenIds } from '../../../src/batch/seenIds.ts';
import { splitSentences } from '../../../src/body/sentences.ts';
import type { Varied } from './varied.ts';

/** What a corpus turned out to be. */
export interface CorpusFacts {
  readonly articles: number;
  /** Mean words of a body. */
  readonly words: number;
  readonly sentences: number;
  /** Bodies, and sentences, that stood in an article before. */
  readonly repeatedBodies: number;
  readonly repeatedSentences: number;
}

/** Writes articles as JSON lines, one at a time; the file is there when it is whole. */
export async function writeCorpus(path: string, articles: number, varied: Varied): Promise<CorpusFacts> {
  const bodies = createSeenIds();
  const sentences = createSeenIds();
  let words = 0;
  let read = 0;
  let repeatedBodies = 0;
  let repeatedSentences = 0;
  function* lines() {
    for (let number = 0; number < articles; number += 1) {
      const { headline, body } = varied.article(number);
      words += body.split(/\s+/).length;
      if (bodies.add(body)) repeatedBodies += 1;
      for (const text of new Set(splitSentences(body).map((sentence) => sentence.text))) {
        read += 1;
        if (sentences.add(text)) repeatedSentences += 1;
      }
      yield `${JSON.stringify({ id: `a${number}`, headline, body })}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(`${path}.part`));
  renameSync(`${path}.part`, path);
  return { articles, words: words / articles, sentences: read, repeatedBodies, repeatedSentences };
}
