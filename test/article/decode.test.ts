import { describe, expect, it } from 'vitest';
import { decode } from '../../src/article/decode.ts';

const words = 'Café owner “stunned”\n\nThe café in Zürich was full.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'be' ? bytes.swap16() : bytes;
};
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(words), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(`\ufeff${words}`, 'le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(`\ufeff${words}`, 'be'), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(words, 'le'), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(words, 'be'), 'utf-16be'],
  ])('%s is read without a note', (_, bytes, encoding) => {
    expect(decode(bytes, 'a.txt')).toEqual({ text: words, encoding, notes: [] });
  });

  it('takes bytes that are not UTF-8 for Windows-1252 and says so', () => {
    const { text, notes } = decode(latin('Caf\xe9 owner \x93stunned\x94 \x80'), 'a.txt');
    expect(text).toBe('Café owner “stunned” €');
    expect(notes).toMatchObject([{ code: 'encoding-guessed', message: expect.stringContaining('a.txt') }]);
  });

  it('believes the charset that an HTML page declares', () => {
    const page = latin('<html><head><meta charset="iso-8859-2"></head><body>\xb3\xf3d\xbc</body></html>');
    expect(decode(page, 'a.html')).toMatchObject({ encoding: 'iso-8859-2', notes: [] });
    expect(decode(page, 'a.html').text).toContain('łódź');
  });

  it('keeps no-break spaces, soft hyphens, zero-width characters and decomposed accents', () => {
    const odd = 'a\u00a0b\u00adc\u200bd e\u0301\r\n';
    expect(decode(utf8(odd), 'a.txt').text).toBe(odd);
  });
});

describe('files that are not text', () => {
  it.each([
    ['PDF', '%PDF-1.7\n%\xe2\xe3', 'PDF'],
    ['DOCX', 'PK\x03\x04\x14\x00', 'office document'],
    ['PNG', '\x89PNG\r\n\x1a\n', 'PNG'],
    ['JPEG', '\xff\xd8\xff\xe0', 'JPEG'],
    ['RTF', '{\\rtf1\\ansi Hello}', 'RTF'],
    ['NUL bytes', 'abc\x00\x01\x00\x00\x00def', 'NUL'],
    ['control characters', `\xff\x01\x02\x03\x04${'\x05'.repeat(50)}`, 'control characters'],
  ])('%s is refused by name, with the remedy', (_, head, kind) => {
    expect(() => decode(latin(head), 'story.bin')).toThrow(
      expect.objectContaining({
        code: 'E_BINARY',
        message: expect.stringMatching(new RegExp(`story\\.bin.*${kind}`)),
        hint: expect.stringContaining('plain text'),
      }),
    );
  });
});
