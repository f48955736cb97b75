import { describe, expect, it } from 'vitest';
import { contentSpan } from '../../src/claims/clean.ts';

function content(headline: string, body = ''): string {
  return headline.slice(...contentSpan(headline, body));
}

describe('contentSpan', () => {
  it.each([
    ['Opinion: The Bridge Was Never Safe', 'The Bridge Was Never Safe'],
    ['WATCH: Otter steals surfboard', 'Otter steals surfboard'],
    ['EXCLUSIVE | Bank hid losses', 'Bank hid losses'],
    ['Analysis — Why the vote failed', 'Why the vote failed'],
    ['[Video] Otter steals surfboard', 'Otter steals surfboard'],
    ['BREAKING: OPINION: Mayor must go', 'Mayor must go'],
    ['Live updates: Floods hit Spain', 'Floods hit Spain'],
    ['Review: A Ring cycle with no gold', 'A Ring cycle with no gold'],
  ])('leaves the kicker of %j out', (headline, expected) => {
    expect(content(headline)).toBe(expected);
  });

  it.each([
    ['Otter Steals Surfboard - The Daily Bugle', 'Otter Steals Surfboard'],
    ['Otter steals surfboard | Coast News', 'Otter steals surfboard'],
    ['Otter steals surfboard | Surf | Wildlife', 'Otter steals surfboard'],
    ['Otter Steals Surfboard By Maren Lund', 'Otter Steals Surfboard'],
    ['Otter Steals Surfboard (Photos)', 'Otter Steals Surfboard'],
    ['Otter Steals Surfboard (+video)', 'Otter Steals Surfboard'],
  ])('leaves what is behind the news in %j out', (headline, expected) => {
    expect(content(headline)).toBe(expected);
  });

  it.each([
    'Police: Suspect Fled',
    'Budget Passes – Markets Fall',
    'Surfer Rescued By Maren Lund',
    'Smith Wins Race By Changing Tyres',
    'Opinion: ',
    'Watch makers lose market share to phones',
  ])('keeps all of %j', (headline) => {
    expect(content(headline)).toBe(headline.trim());
  });

  it('keeps a dashed tail that the body talks about', () => {
    expect(content('Thousands march in capital - White House', 'The White House said nothing.')).toBe(
      'Thousands march in capital - White House',
    );
  });
});
