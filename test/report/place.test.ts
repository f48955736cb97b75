import { describe, expect, test } from 'vitest';
import { filePath, fileUri } from '../../src/report/place.ts';

const cwd = '/newsroom';

describe('where a program finds an article', () => {
  test.each([
    ['a.txt', 'a.txt', 'a.txt'],
    ['./desk/../a.txt', 'a.txt', 'a.txt'],
    ['/newsroom/desk/a.txt', 'desk/a.txt', 'desk/a.txt'],
    ['../archive/a.txt', '../archive/a.txt', '../archive/a.txt'],
    ['/srv/wire/a b.txt', '/srv/wire/a b.txt', 'file:///srv/wire/a%20b.txt'],
    ['/newsroom2/a.txt', '/newsroom2/a.txt', 'file:///newsroom2/a.txt'],
    ['..a/b.txt', '..a/b.txt', '..a/b.txt'],
    ['<stdin>', '<stdin>', '%3Cstdin%3E'],
    ['12:30 update.txt', '12:30 update.txt', '12%3A30%20update.txt'],
    ['100% #1?.txt', '100% #1?.txt', '100%25%20%231%3F.txt'],
    ["(new) it's!.txt", "(new) it's!.txt", '%28new%29%20it%27s%21.txt'],
    ['Århus/læs\n.txt', 'Århus/læs\n.txt', '%C3%85rhus/l%C3%A6s%0A.txt'],
    ['a\ud800.txt', 'a\ud800.txt', 'a%EF%BF%BD.txt'],
    ['https://paper.example/a b?x=1', 'https://paper.example/a b?x=1', 'https://paper.example/a%20b?x=1'],
  ])('%j', (source, path, uri) => {
    expect(filePath(source, cwd)).toBe(path);
    expect(fileUri(source, cwd)).toBe(uri);
    expect(URL.canParse(uri, 'file:///newsroom/')).toBe(true);
  });
});
