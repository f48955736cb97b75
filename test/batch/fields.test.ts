import { describe, expect, it } from 'vitest';
import { articleFields, idOf, keptColumns, valueAt } from '../../src/batch/fields.ts';

const usual = { headline: undefined, body: undefined, id: undefined };

describe('valueAt', () => {
  it('follows a dotted path through objects and lists', () => {
    const record = { content: { headlines: [{ text: 'Ferry stops' }] } };
    expect(valueAt(record, 'content.headlines.0.text')).toBe('Ferry stops');
    expect(valueAt(record, 'content.dek')).toBeUndefined();
    expect(valueAt(record, 'content.headlines.0.text.more')).toBeUndefined();
  });

  it('takes a column of that very name first', () => {
    expect(valueAt({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe(1);
  });

  it('finds nothing that the record does not have itself', () => {
    expect(valueAt({}, 'constructor.name')).toBeUndefined();
    expect(valueAt({ a: {} }, 'a.__proto__')).toBeUndefined();
  });
});

describe('articleFields', () => {
  it('takes the first of the usual names that has a text', () => {
    expect(articleFields({ headline: '', title: 'Ferry stops', text: 'It does.' }, usual)).toMatchObject({
      headline: 'Ferry stops',
      body: 'It does.',
    });
  });

  it('joins a list of paragraphs', () => {
    expect(articleFields({ title: 'T', body: ['One.', 2, 'Three.'] }, usual).body).toBe('One.\n\nThree.');
  });

  it('takes the columns that were named, and no other', () => {
    const paths = { ...usual, headline: 'meta.hed', body: 'story' };
    expect(articleFields({ headline: 'Wrong', meta: { hed: 'Right' }, body: 'Wrong.' }, paths)).toMatchObject(
      {
        headline: 'Right',
        body: '',
      },
    );
  });
});

describe('idOf', () => {
  it('reads texts and numbers', () => {
    expect(idOf({ id: 7 }, usual)).toBe('7');
    expect(idOf({ id: ' ', url: 'https://example.org/1' }, usual)).toBe('https://example.org/1');
    expect(idOf({ id: { oid: 'x' } }, { ...usual, id: 'id.oid' })).toBe('x');
    expect(idOf({ id: null }, usual)).toBeUndefined();
  });
});

describe('keptColumns', () => {
  it('names each by its path, and what is missing null', () => {
    expect(keptColumns({ a: { b: [1] } }, ['a.b', 'c'])).toEqual({ 'a.b': [1], c: null });
  });
});
