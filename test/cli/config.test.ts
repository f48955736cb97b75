import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { sound, unsound } from './articles.ts';
import { folderWith, hedcheck } from './hedcheck.ts';

describe('a configuration file', () => {
  test('found above the article sets what options do not, and its globs count from its own folder', async () => {
    const cwd = await folderWith({
      'site/.hedcheckrc.yaml': 'failOn: never\nformat: json\nevidence: 1\nignore: ["news/drafts/**"]\n',
      'site/news/a.txt': unsound,
      'site/news/drafts/b.txt': sound,
      'elsewhere/.keep': '',
    });
    const run = await hedcheck(['../site/news'], { cwd: join(cwd, 'elsewhere') });
    const { articles } = reportSchema.parse(JSON.parse(run.stdout));
    expect(articles.map(({ source }) => source)).toEqual([join('../site/news', 'a.txt')]);
    expect(articles[0]?.status).toBe('fail');
    expect(articles[0]?.claims[0]?.evidence).toHaveLength(1);
    expect(run.status).toBe(0);
  });

  test('is shown by --print-config with where each value comes from, and yields to options', async () => {
    const cwd = await folderWith({
      'package.json': '{ "hedcheck": { "failOn": "never", "also": ["dek"] } }',
      'strict.json': '{ "failOn": "attributed" }',
      'news/a.txt': sound,
    });
    const shown = async (...args: string[]) =>
      (await hedcheck(['news/a.txt', '--print-config', ...args], { cwd })).stdout;
    expect(await shown('--evidence', '9', '--format', 'html')).toMatch(
      /^# package\.json\n[^]*^also: \["dek"\] +# package\.json\n[^]*^evidence: 9 +# --evidence\n^failOn: "never" +# package\.json\n^format: "html" +# --format\n/m,
    );
    expect(await shown('--fail-on', 'contradicted')).toMatch(/^failOn: "contradicted" +# --fail-on$/m);
    expect(await shown('--config', 'strict.json')).toMatch(
      /^# strict\.json\n[^]*^failOn: "attributed" +# strict\.json$/m,
    );
    expect(await shown('--no-config')).toMatch(
      /^# no configuration file\n[^]*^failOn: "unsupported" +# default$/m,
    );
  });
});
