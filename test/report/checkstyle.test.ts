import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../src/report/checkstyle.ts';
import type { CheckedArticle } from '../../src/report/run.ts';
import { hostile } from './hostileArticle.ts';
import { accepted, failing, passing, plainContext, runOf, unreadable, warning } from './sampleRun.ts';
import { elementsOf, rootOf } from './xmlDocument.ts';

function documentOf(...articles: CheckedArticle[]) {
  return rootOf(checkstyle.render(runOf(...articles), plainContext));
}

describe('the Checkstyle report', () => {
  test('has a file an article and an error a finding, at its line and column', () => {
    const root = documentOf(failing(), passing());
    expect(root.name).toBe('checkstyle');
    const files = elementsOf(root, 'file');
    expect(files.map(({ attributes }) => attributes['name'])).toEqual([
      'desk/putin-regime.txt',
      'desk/night-buses.md',
    ]);
    expect(elementsOf(root, 'error').map(({ attributes }) => attributes)).toMatchObject([
      { line: '1', column: '1', severity: 'error', source: 'hedcheck.no-evidence' },
      { line: '1', column: '50', severity: 'error', source: 'hedcheck.no-evidence' },
    ]);
    expect(elementsOf(files[1] as never, 'error')).toEqual([]);
  });

  test('tells warnings from errors, and an article that could not be read', () => {
    const errors = elementsOf(documentOf(warning(), unreadable()), 'error').map(
      ({ attributes }) => attributes,
    );
    expect(errors.map(({ severity, source }) => [severity, source])).toEqual([
      ['warning', 'hedcheck.attribution-dropped'],
      ['error', 'hedcheck.number-mismatch'],
      ['error', 'hedcheck.E_BINARY'],
    ]);
  });

  test('puts articles of one file together', () => {
    const { article, report } = failing();
    const second = { article, report: { ...report, id: 'second' } };
    const root = documentOf(failing(), second);
    expect(elementsOf(root, 'file')).toHaveLength(1);
    expect(elementsOf(root, 'error')).toHaveLength(4);
  });

  test('leaves out what is suppressed', () => {
    expect(elementsOf(documentOf(accepted()), 'error')).toEqual([]);
  });

  test('keeps a path as it is where XML can hold it', () => {
    const { article, report } = failing();
    const source = 'desk/"Über" <&>\n\tnoch\u202e eins\u0001.txt';
    const [file] = elementsOf(documentOf({ article, report: { ...report, source } }), 'file');
    expect(file?.attributes['name']).toBe(source.replace('\u0001', '\ufffd'));
  });

  test('a hostile article is text and nothing else', () => {
    const root = documentOf(hostile());
    expect(elementsOf(root, 'error')).toHaveLength(1);
    expect(elementsOf(root, 'error')[0]?.attributes['message']).toContain('</script><script>window.broken=1');
  });
});
