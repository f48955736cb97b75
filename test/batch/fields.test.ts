import { describe, expect, it } from 'vitest';
import {
  articleFields,
  deepColumn,
  idOf,
  keptColumns,
  longestSource,
  neededColumns,
  neededFields,
  valueAt,
} from '../../src/batch/fields.ts';

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

describe('neededFields', () => {
  const record = {
    headline: ' ',
    title: 'Ferry stops',
    text: ['It does.', 'So it does.'],
    content: 'Not read.',
    meta: { desk: 'news', tags: ['a', 'b'] },
    html: '<p>'.repeat(1000),
  };

  it('says of a record all that its rows are made of, and no more', () => {
    const keep = ['meta.desk', 'text', 'none'];
    const needed = neededFields(record, usual, keep);
    expect(Object.keys(needed).sort()).toEqual(['meta.desk', 'text', 'title']);
    expect(articleFields(needed, usual)).toEqual(articleFields(record, usual));
    expect(keptColumns(needed, keep)).toEqual(keptColumns(record, keep));
  });

  it('holds the beginning of a body that is too long, and whole what is kept', () => {
    const long = { title: 'T', body: 'a'.repeat(longestSource + 1) };
    expect(neededFields(long, usual, [])).toMatchObject({ body: 'a'.repeat(longestSource) });
    expect(neededFields(long, usual, ['body'])).toMatchObject({ body: long.body });
  });

  it('looks into the columns that are named beforehand', () => {
    const paths = { headline: 'content.hed', body: 'a.b', id: 'key' };
    expect(neededColumns(paths, ['meta.desk', 'url'])).toEqual(
      expect.arrayContaining([
        'content.hed',
        'content',
        'a.b',
        'a',
        'key',
        'dek',
        'meta.desk',
        'meta',
        'url',
      ]),
    );
    expect(neededColumns(paths, [])).not.toContain('headline');
  });
});

describe('deepColumn', () => {
  it('names the kept column that is nested too deep, and no other', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    const record = { shallow: { a: [{ b: 1 }] }, deep };
    expect(deepColumn(record, ['shallow', 'deep'])).toBe('deep');
    expect(deepColumn(record, ['shallow', 'none'])).toBeUndefined();
  });
});
