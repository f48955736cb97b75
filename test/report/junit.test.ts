import type { XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { junit } from '../../src/report/junit.ts';
import type { CheckedArticle } from '../../src/report/run.ts';
import { visible } from '../../src/report/visible.ts';
import { hostile, hostileHeadline } from './hostileArticle.ts';
import {
  accepted,
  attributedOnly,
  failing,
  passing,
  plainContext,
  questioning,
  runOf,
  sampleRun,
  unreadable,
  warning,
} from './sampleRun.ts';
import { elementsOf, rootOf } from './xmlDocument.ts';

function documentOf(...articles: CheckedArticle[]): XmlElement {
  return rootOf(junit.render(runOf(...articles), plainContext));
}

/** What Jenkins' schema for JUnit reports (junit-10.xsd) allows, as far as it is used here. */
const allowed: Readonly<Record<string, { attributes: string[]; required: string[]; inside: string[] }>> = {
  testsuites: {
    attributes: ['name', 'time', 'tests', 'failures', 'errors'],
    required: [],
    inside: ['testsuite'],
  },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'time', 'skipped', 'file'],
    required: ['name', 'tests', 'failures', 'errors'],
    inside: ['testcase'],
  },
  testcase: {
    attributes: ['name', 'time', 'classname'],
    required: ['name'],
    inside: ['skipped', 'error', 'failure', 'system-out'],
  },
  skipped: { attributes: ['type', 'message'], required: [], inside: [] },
  error: { attributes: ['type', 'message'], required: [], inside: [] },
  failure: { attributes: ['type', 'message'], required: [], inside: [] },
  'system-out': { attributes: [], required: [], inside: [] },
};

function expectAllowed(element: XmlElement): void {
  const rule = allowed[element.name];
  expect(rule, element.name).toBeDefined();
  const names = Object.keys(element.attributes);
  for (const name of names) expect(rule?.attributes).toContain(name);
  for (const name of rule?.required ?? []) expect(names).toContain(name);
  for (const child of element.children) {
    if (!('name' in child)) continue;
    expect(rule?.inside).toContain((child as XmlElement).name);
    expectAllowed(child as XmlElement);
  }
}

describe('the JUnit report', () => {
  test('has only elements and attributes that the schema knows', () => {
    expectAllowed(documentOf(...sampleRun().articles, accepted(), hostile()));
    expectAllowed(documentOf());
  });

  test('is a suite an article and a case a claim', () => {
    const root = documentOf(failing(), passing());
    const suites = elementsOf(root, 'testsuite');
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual([
      'desk/putin-regime.txt',
      'desk/night-buses.md',
    ]);
    expect(elementsOf(root, 'testcase').map(({ attributes }) => attributes['name'])).toEqual([
      'Putin’s regime backstabs Putin.',
      'This came after negotiations.',
      'Putin’s regime turns on him.',
      'The city council approves night buses on four routes.',
    ]);
    expect(root.attributes).toMatchObject({ tests: '4', failures: '2', errors: '0', time: '0.115' });
    expect(suites[0]?.attributes).toMatchObject({
      tests: '3',
      failures: '2',
      errors: '0',
      skipped: '0',
      time: '0.084',
    });
  });

  test('a failure has the reason, the place and the closest passage', () => {
    const [failure] = elementsOf(documentOf(failing()), 'failure');
    expect(failure?.attributes).toEqual({
      type: 'no-evidence',
      message: 'Unsupported (2%): Nothing in the body says this.',
    });
    expect(failure?.text).toBe(
      'desk/putin-regime.txt:1:1: “Putin’s regime backstabs Putin.” Nothing in the body says this.\n' +
        'Closest, line 9: “He said President Putin would decide on further rounds once he had been briefed.”',
    );
  });

  test('an article that could not be read is an error', () => {
    const root = documentOf(unreadable());
    expect(root.attributes).toMatchObject({ tests: '1', failures: '0', errors: '1' });
    expect(elementsOf(root, 'error')[0]?.attributes).toMatchObject({ type: 'E_BINARY' });
  });

  test('what asserts nothing, and what is suppressed, is skipped and says why', () => {
    const skipped = elementsOf(documentOf(questioning(), accepted()), 'skipped');
    expect(skipped.map(({ attributes }) => attributes['message'])).toEqual([
      'Nothing is asserted: a question.',
      'accepted in the baseline',
      'suppressed by a comment in the article: agreed with <legal>',
    ]);
    expect(documentOf(accepted()).attributes).toMatchObject({ failures: '0' });
  });

  test('what only warns passes, and its output says what about', () => {
    const root = documentOf(attributedOnly());
    expect(root.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' });
    expect(elementsOf(root, 'system-out')[0]?.text).toMatch(/^Attributed \(61%\):\n.*in the words of/);
  });

  test('names the field of a claim that is not the headline’s', () => {
    const names = elementsOf(documentOf(warning()), 'testcase').map(({ attributes }) => attributes['name']);
    expect(names).toContain('SEO title: 41 breaches were found.');
  });

  test('a hostile article is text and nothing else', () => {
    const root = documentOf(hostile());
    expect(elementsOf(root, 'testcase')[0]?.attributes['name']).toBe(`${visible(hostileHeadline)}.`);
    expect(elementsOf(root, 'failure')[0]?.text).toContain('--><style>*{display:none}</style>');
  });
});
