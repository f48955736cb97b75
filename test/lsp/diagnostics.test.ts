import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { diagnosticsOf } from '../../src/lsp/diagnostics.ts';
import { documentName } from '../../src/lsp/place.ts';
import { hostile } from '../report/hostileArticle.ts';
import { accepted, failing, warning } from '../report/sampleRun.ts';

const uri = 'file:///desk/a.txt';
const all = { relatedInformation: true, codeDescription: true, inMessage: false };

describe('diagnostics', () => {
  test('are as grave as the verdict, with the reason as their code', () => {
    const found = diagnosticsOf(warning().report, uri, all);
    expect(found.map(({ severity, code }) => [severity, code])).toEqual([
      [DiagnosticSeverity.Warning, 'attribution-dropped'],
      [DiagnosticSeverity.Error, 'number-mismatch'],
    ]);
  });

  test('stand on the claim’s words, counted from 0, and on the first line where their place is not known', () => {
    const [, turnOnHim] = diagnosticsOf(failing().report, uri, all);
    expect(turnOnHim?.range).toEqual({ start: { line: 0, character: 49 }, end: { line: 0, character: 60 } });
    const [, seo] = diagnosticsOf(warning().report, uri, all);
    expect(seo?.range.start).toEqual({ line: 0, character: 0 });
  });

  test('say the closest passage in the message too where that is asked for', () => {
    const [quiet] = diagnosticsOf(failing().report, uri, all);
    const [full] = diagnosticsOf(failing().report, uri, { ...all, inMessage: true });
    expect(full?.message).toBe(
      `${quiet?.message}\nClosest, line 9: “He said President Putin would decide on further rounds once he had been briefed.”`,
    );
    expect(full?.relatedInformation).toEqual(quiet?.relatedInformation);
  });

  test('are none for what has been accepted', () => {
    expect(diagnosticsOf(accepted().report, uri, all)).toEqual([]);
  });

  test('show an article’s text and let nothing of it act', () => {
    const [found] = diagnosticsOf(hostile().report, uri, all);
    const texts = [found?.message, ...(found?.relatedInformation ?? []).map(({ message }) => message)];
    expect(texts).toHaveLength(3);
    for (const text of texts)
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
  });

  test('mention a language that the model does not read', () => {
    const { report } = failing();
    const notes = [
      { code: 'not-english', message: 'The body seems to be Danish.' },
      { code: 'long-body', message: 'The body is long.' },
    ];
    const found = diagnosticsOf({ ...report, claims: [], notes }, uri, all);
    expect(found.map(({ severity, code }) => [severity, code])).toEqual([
      [DiagnosticSeverity.Information, 'not-english'],
    ]);
  });
});

describe('a document’s name', () => {
  test.each([
    ['file:///desk/a.txt', 'plaintext', '/desk/a.txt', 'a.txt'],
    ['file:///desk/%C3%BCber%20uns.md', 'markdown', '/desk/über uns.md', 'über uns.md'],
    ['file:///desk/story', 'markdown', '/desk/story', 'story.md'],
    ['file:///desk/story.njk', 'html', '/desk/story.njk', 'story.njk.html'],
    ['file://server/desk/a.txt', 'plaintext', undefined, 'a.txt'],
    ['file:///desk/a%2Fb.txt', 'plaintext', undefined, 'a/b.txt'],
    ['untitled:Untitled-1', 'json', undefined, 'Untitled-1.json'],
    ['vscode-vfs://github/desk/paper/a.md?x=1#y', 'markdown', undefined, 'a.md'],
    ['untitled:Untitled-2', 'xml', undefined, 'Untitled-2.xml'],
    ['other:%zz', 'unknown', undefined, '%zz'],
  ])('%s as %s', (given, language, path, name) => {
    expect(documentName(given, language)).toEqual({ path, name });
  });
});
