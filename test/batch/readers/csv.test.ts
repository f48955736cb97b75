import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { folderOf, gist, inPieces, readAll } from '../corpusFiles.ts';

async function read(name: string, content: string | Uint8Array, maxRecordBytes = 20_000_000) {
  const folder = folderOf({ [name]: content });
  const records = await readAll([`${folder}/${name}`], { maxRecordBytes });
  return {
    gists: records.map(gist),
    lines: records.map(({ place }) => Number(place.split(':').at(-1))),
    records,
  };
}

describe('CSV', () => {
  test('has names in its first row and line ends inside quotes', async () => {
    const { gists, lines } = await read(
      'a.csv',
      '\ufeffid,title,body\r\n1,"Buses, at Last","One.\r\n\r\nTwo ""quoted""."\r\n\r\n2,Mayor,Stays\r\n',
    );
    expect(gists).toEqual([
      { id: '1', title: 'Buses, at Last', body: 'One.\r\n\r\nTwo "quoted".' },
      { id: '2', title: 'Mayor', body: 'Stays' },
    ]);
    expect(lines).toEqual([2, 6]);
  });

  test('is the same in pieces of any size, and gzip', async () => {
    const text = 'id,title\n1,"Zürich — “night”\nbuses"\n2,b\n';
    const expected = [
      { id: '1', title: 'Zürich — “night”\nbuses' },
      { id: '2', title: 'b' },
    ];
    for (const size of [3, 5, 64])
      expect((await readAll(['-'], { stdin: inPieces(Buffer.from(text), size) })).map(gist)).toEqual(
        expected,
      );
    expect((await read('a.csv.gz', gzipSync(text))).gists).toEqual(expected);
  });

  test('has tabs in a .tsv, and semicolons where the names are divided by them', async () => {
    expect((await read('a.tsv', 'id\ttitle\n1\ta, b; c\n')).gists).toEqual([{ id: '1', title: 'a, b; c' }]);
    expect((await read('a.csv', 'id;title\n1;a, b\n')).gists).toEqual([{ id: '1', title: 'a, b' }]);
  });

  test('tells columns of the same name and of none apart', async () => {
    const { gists } = await read('a.csv', 'title,title,,title\na,b,c,d\n');
    expect(gists).toEqual([{ title: 'a', title_2: 'b', column_3: 'c', title_3: 'd' }]);
  });

  test('gives an error with its line for a ragged row and for one that is not UTF-8, and goes on', async () => {
    const { gists, lines, records } = await read(
      'a.csv',
      Buffer.from('id,title\n1,a\n2\n3,b,c\n4,caf\xe9\n5,He said "no"\n', 'latin1'),
    );
    expect(gists).toEqual([
      { id: '1', title: 'a' },
      'E_RECORD',
      'E_RECORD',
      'E_RECORD',
      { id: '5', title: 'He said "no"' },
    ]);
    expect(lines).toEqual([2, 3, 4, 5, 6]);
    expect(records[2]?.error?.message).toMatch(/:4 has 3 fields where the first row names 2\.$/);
  });

  test('gives the rows before a quotation mark that nothing closes, then the error as the last', async () => {
    const { gists, lines } = await read('a.csv', 'id,title\n1,a\n2,"open\n3,c\n');
    expect(gists).toEqual([{ id: '1', title: 'a' }, 'E_RECORD']);
    expect(lines).toEqual([2, 3]);
  });

  test('does not let a quotation mark that nothing closes fill the memory', async () => {
    const { gists, records } = await read('a.csv', `id,title\n1,a\n2,"${'x,y\n'.repeat(5000)}`, 1000);
    expect(gists).toEqual([{ id: '1', title: 'a' }, 'E_TOO_LARGE']);
    expect(records[1]?.error?.hint).toMatch(/quotation mark/);
  });

  test('bounds a row of many cells too', async () => {
    const { gists } = await read('a.csv', `id,title\n${'abcdefghi,'.repeat(500)}\n`, 1000);
    expect(gists).toEqual(['E_TOO_LARGE']);
  });

  test('ends at a broken gzip member, for the quotes behind it cannot be told apart', async () => {
    const members = ['id,title\n1,a\n', '2,b\n', '3,c\n'].map((text) => gzipSync(text));
    members[1]?.fill(0xff, 10, 12);
    const { gists } = await read('a.csv.gz', Buffer.concat(members));
    expect(gists).toEqual([{ id: '1', title: 'a' }, 'E_DAMAGED']);
    const cut = ['id,title\n1,a\n2,The Mayor Res', 'igns\n'].map((text) => gzipSync(text));
    cut[1]?.fill(0xff, 10, 12);
    expect((await read('a.csv.gz', Buffer.concat(cut))).gists).toEqual([
      { id: '1', title: 'a' },
      'E_DAMAGED',
    ]);
  });

  test('may be empty or have no rows', async () => {
    expect((await read('a.csv', '')).gists).toEqual([]);
    expect((await read('a.csv', 'id,title\n')).gists).toEqual([]);
  });
});
