import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/report/run.ts';
import { viewNames } from '../../src/report/template/names.ts';
import { parseTemplate } from '../../src/report/template/parse.ts';
import { templateView } from '../../src/report/template/view.ts';
import { template } from '../../src/report/template.ts';
import { hostile, hostileHeadline } from './hostileArticle.ts';
import {
  accepted,
  failing,
  passing,
  plainContext,
  runOf,
  sampleRun,
  unreadable,
  warning,
} from './sampleRun.ts';

function fill(text: string, run: Run): string {
  return template.render(run, { ...plainContext, template: parseTemplate(text, 'report.mustache') });
}

function refusal(text: string): { message: string; hint: string } {
  try {
    parseTemplate(text, 'report.mustache');
  } catch (error) {
    expect(error).toMatchObject({ name: 'HedcheckError', code: 'E_TEMPLATE' });
    return error as { message: string; hint: string };
  }
  throw new Error('the template was accepted');
}

describe('a template', () => {
  test('is filled with findings, wherever they come from', () => {
    const text = '{{#findings}}{{path}}:{{line}}:{{column}} {{level}} {{rule}} {{words}}\n{{/findings}}';
    expect(fill(text, runOf(failing(), warning()))).toBe(
      'desk/putin-regime.txt:1:1 error no-evidence Putin Regime Backstabs Putin\n' +
        'desk/putin-regime.txt:1:50 error no-evidence Turn On Him\n' +
        'desk/velden.html:1:1 warning attribution-dropped Dairy Giant Hid Mold Reports for Two Years\n' +
        'desk/velden.html:: error number-mismatch 41 breaches found\n',
    );
  });

  test('is filled with articles, their claims and evidence', () => {
    const text =
      '{{#articles}}{{sign}} {{sentence}}{{#claims}}\n{{label}} {{percent}}{{#evidence}} {{line}}{{/evidence}}{{/claims}}{{#error}}{{code}}{{/error}}\n{{/articles}}{{title}}, {{summary.claims}}';
    expect(fill(text, runOf(passing(), unreadable()))).toBe(
      '✔ The body backs the claim.\nsupported 99% 3\n' +
        '✖ This article could not be checked.E_BINARY\n' +
        '1 of 2 articles needs a look, 1\n',
    );
  });

  test('sets commas between entries and not after the last', () => {
    expect(fill('{{#findings}}{{text}}{{^isLast}}; {{/isLast}}{{/findings}}', runOf(failing()))).toBe(
      'Putin’s regime backstabs Putin.; Putin’s regime turns on him.\n',
    );
  });

  test('tells suppressed findings from open ones', () => {
    const text =
      '{{#articles}}{{findings.length}}{{#claims}}{{#isSuppressed}}{{suppressedBy}} {{note}};{{/isSuppressed}}{{/claims}}{{/articles}}';
    expect(() => parseTemplate(text, 'x')).toThrow(/no field "length"/);
    expect(fill(text.replace('{{findings.length}}', ''), runOf(accepted()))).toBe(
      'baseline ;comment agreed with <legal>;\n',
    );
  });

  test('escapes nothing by itself, with either kind of braces', () => {
    const { article, report } = failing();
    const run = runOf({ article, report: { ...report, headline: `<b>"Fish & Chips"</b>` } });
    expect(fill('{{#articles}}{{headline}} {{{headline}}} {{&headline}}{{/articles}}', run)).toBe(
      '<b>"Fish & Chips"</b> <b>"Fish & Chips"</b> <b>"Fish & Chips"</b>\n',
    );
  });

  test.each([
    ['html', '&lt;b&gt;&quot;Fish &amp; Chips&quot;&lt;/b&gt; = =x'],
    ['xml', '&lt;b&gt;&quot;Fish &amp; Chips&quot;&lt;/b&gt; = =x'],
    ['json', '\\u003cb>\\"Fish & Chips\\"\\u003c/b> = =x'],
    ['csv', '<b>""Fish & Chips""</b> = =x'],
  ])('escapes for %s where it asks for it', (name, expected) => {
    const { article, report } = failing();
    const run = runOf({ article, report: { ...report, headline: `<b>"Fish & Chips"</b> = =x` } });
    expect(fill(`{{#articles}}{{#${name}}}{{headline}}{{/${name}}}{{/articles}}`, run)).toBe(`${expected}\n`);
  });

  test('disarms a headline that a spreadsheet would compute', () => {
    const { article, report } = failing();
    const run = runOf({ article, report: { ...report, headline: '=HYPERLINK("x")' } });
    expect(fill('{{#articles}}"{{#csv}}{{headline}}{{/csv}}"{{/articles}}', run)).toBe(
      '"\'=HYPERLINK(""x"")"\n',
    );
  });

  test('does not read an article’s text as a template, and shows its controls', () => {
    const { article, report } = hostile();
    const headline = '{{#articles}}{{tool.name}}{{/articles}} {{{x}}} \u001b[31m';
    const text = '{{#articles}}{{headline}}|{{#html}}{{headline}}{{/html}}{{/articles}}';
    expect(fill(text, runOf({ article, report: { ...report, headline } }))).toBe(
      '{{#articles}}{{tool.name}}{{/articles}} {{{x}}} ␛[31m|{{#articles}}{{tool.name}}{{/articles}} {{{x}}} ␛[31m\n',
    );
    expect(fill('{{#findings}}{{text}}{{/findings}}', runOf(hostile()))).not.toContain('\u001b');
    expect(hostileHeadline).toContain('\u001b');
  });

  test('can ask for every field that there is, and for no other', () => {
    const given = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          given.add(key);
          walk(inner);
        }
    };
    walk(templateView(runOf(...sampleRun().articles, accepted()), '/newsroom'));
    expect([...given].sort()).toEqual([...viewNames].sort());
  });
});

describe('a template that cannot be filled', () => {
  test.each([
    [
      'an unknown field',
      'a\n{{headlin}}',
      /^report\.mustache:2: there is no field "headlin"/,
      'Did you mean "headline"?',
    ],
    ['a field of the language', '{{constructor}}', /no field "constructor"/, /lists the fields/],
    ['a path to one', '{{tool.__proto__.x}}', /no field "__proto__"/, /lists the fields/],
    [
      'an open section',
      '\n{{#articles}}\n',
      /^report\.mustache:3: Unclosed section "articles"/,
      /Close every/,
    ],
    ['an open tag', 'x {{name', /^report\.mustache:1: Unclosed tag/, /Close every/],
    ['a section closed twice', '{{/articles}}', /Unopened section/, /Close every/],
    ['a partial', '{{> other}}', /there is a partial/, /one template/],
    [
      'a list in itself',
      '{{#articles}}{{#claims}}{{#articles}}x{{/articles}}{{/claims}}{{/articles}}',
      /stands inside/,
      /Close the outer/,
    ],
    ['wrong delimiters', '{{=<%=}}', /^report\.mustache:1: Invalid tags/, /./],
    ['too long a text', 'x'.repeat(1_000_001), /1000001 characters/, /./],
  ])('%s is refused', (_, text, message, hint) => {
    const error = refusal(text);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  test('is missed when there is none', () => {
    const { template: _, ...context } = plainContext;
    expect(() => template.render(runOf(failing()), context)).toThrow(/has no template/);
  });
});
