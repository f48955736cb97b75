import { describe, expect, it } from 'vitest';
import { coverage, subjectOf, vocabularyShare } from '../../src/verdict/subject.ts';
import { bodyOf } from './bodyOf.ts';

const covered = (claim: string, sentence: string) => {
  const body = bodyOf(sentence);
  return coverage(subjectOf(claim, body), body, { first: 0, last: 0 });
};

describe('what a sentence mentions of a claim', () => {
  it.each([
    ['Storm in Indiana', 'He walked in the park in the evening.'],
    ['Storm in America', 'It was too much for us.'],
    ['Storm in Illinois', 'The old man felt ill.'],
    ['UN meets', 'Kim Jong Un smiled.'],
  ])('is nothing where only a short form’s letters are there: %s', (claim, sentence) => {
    expect(covered(claim, sentence)).toBe(0);
    expect(vocabularyShare(subjectOf(claim, bodyOf(sentence)), bodyOf(sentence))).toBe(0);
  });

  it.each([
    ['Storm in America', 'A storm hit the U.S. coast.'],
    ['Storm in America', 'A storm hit the US coast.'],
    ['Storm hits GOP', 'A storm hit Republican lawmakers.'],
    ['Storm in Britain', 'A storm hit the UK.'],
    ['Storm in Calif.', 'A storm hit California.'],
  ])('is the same thing by another name: %s', (claim, sentence) => {
    expect(covered(claim, sentence)).toBe(1);
  });
});
