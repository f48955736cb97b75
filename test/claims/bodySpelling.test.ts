import { describe, expect, it } from 'vitest';
import { bodySpelling } from '../../src/claims/bodySpelling.ts';

function spelling(body: string, key: string) {
  return bodySpelling(body, new Set([key])).of(key);
}

describe('bodySpelling', () => {
  it('counts lower case and capitals that no sentence asks for', () => {
    expect(spelling('The mayor met Mayor Brandt. Mayor was her dream job.', 'mayor')).toMatchObject({
      lower: 1,
      upper: 1,
    });
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(spelling('Storms came. Storms went.\nStorms again.', 'storms')).toMatchObject({
      lower: 0,
      upper: 0,
    });
  });

  it('takes an initialism for a name wherever it stands', () => {
    expect(spelling('NATO met on Monday.', 'nato')).toMatchObject({ upper: 1, form: 'NATO' });
  });

  it('learns nothing from a headline inside the body', () => {
    const body = 'Read more:\nHarbour Tunnel Closes As Storm Batters Coast Towns\nThe tunnel is shut.';
    expect(spelling(body, 'closes')).toMatchObject({ upper: 0 });
    expect(spelling(body, 'tunnel')).toMatchObject({ lower: 1, upper: 0 });
  });

  it('goes on over a title and its full stop', () => {
    expect(spelling('He told Sen. Wade so.', 'wade')).toMatchObject({ upper: 1 });
  });

  it('knows which words are a name together', () => {
    const body = bodySpelling('At the White House, the house was white.', new Set(['white', 'house']));
    expect(body.capitalisedPair('white', 'house')).toBe(true);
    expect(body.capitalisedPair('house', 'white')).toBe(false);
    expect(body.of('white')).toMatchObject({ lower: 1, upper: 1, alone: 0 });
  });
});
