import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDamaged, nameOf, onDisk, shownName } from '../src/fileName.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a file’s name', () => {
  test('that is UTF-8 is what it says', () => {
    for (const name of ['', 'a.txt', 'Köln ☂ 😀 \u{10080}.md', 'tab\t', 'kept \ufffd.txt'])
      expect([nameOf(Buffer.from(name)), onDisk(name), shownName(name)]).toEqual([name, name, name]);
  });

  test('that is not UTF-8 leads back to its bytes, alone and in a path', () => {
    const name = nameOf(latin1('d\xe9p\xeaches.txt'));
    expect(onDisk(name)).toEqual(latin1('d\xe9p\xeaches.txt'));
    expect(onDisk(`/news/Köln 😀/${name}`)).toEqual(
      Buffer.concat([Buffer.from('/news/Köln 😀/'), latin1('d\xe9p\xeaches.txt')]),
    );
  });

  test('of any bytes leads back to them, and may be shown and sent anywhere', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => new Uint8Array(Buffer.from(text))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const bytes = Buffer.concat(pieces);
        const name = nameOf(bytes);
        expect(Buffer.from(onDisk(name))).toEqual(bytes);
        expect(() => encodeURIComponent(shownName(name))).not.toThrow();
      }),
    );
  });

  test('shows a replacement character for what cannot be read, of which two names stay two', () => {
    const [some, other] = [nameOf(latin1('caf\xe9.txt')), nameOf(latin1('caf\xe8.txt'))];
    expect([shownName(some), shownName(other)]).toEqual(['caf\ufffd.txt', 'caf\ufffd.txt']);
    expect(some).not.toBe(other);
    expect([isDamaged(some), isDamaged(shownName(some))]).toEqual([false, true]);
  });
});
