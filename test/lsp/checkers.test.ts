import { expect, test } from 'vitest';
import type { Checker } from '../../src/checker.ts';
import { type Config, defaults } from '../../src/config/config.ts';
import { HedcheckError } from '../../src/errors.ts';
import { keepCheckers } from '../../src/lsp/checkers.ts';

/** Checkers that only note that they were loaded and closed. */
function noting() {
  const log: string[] = [];
  const load = async ({ model = 'default' }: Config): Promise<Checker> => {
    log.push(`load ${model}`);
    if (model === 'missing') throw new HedcheckError('E_MODEL_MISSING', 'There is no model.');
    const close = async () => void log.push(`close ${model}`);
    return { close } as unknown as Checker;
  };
  return { log, checkers: keepCheckers(load) };
}

const using = (model: string | undefined): Config => ({ ...defaults, model });

test('a model is loaded once for all the documents that want it, however else they are configured', async () => {
  const { log, checkers } = noting();
  const [first, second] = await Promise.all([
    checkers.for(using(undefined)),
    checkers.for({ ...using(undefined), evidence: 5, threshold: 0.2 }),
  ]);
  expect(first).toBe(second);
  expect(log).toEqual(['load default']);
});

test('of more than two models the one that was used longest ago is closed', async () => {
  const { log, checkers } = noting();
  for (const model of ['a', 'b', 'a', 'c', 'a']) await checkers.for(using(model));
  expect(log).toEqual(['load a', 'load b', 'load c', 'close b']);
  await checkers.close();
  expect(log.slice(4).sort()).toEqual(['close a', 'close c']);
});

test('a model that could not be loaded is tried again', async () => {
  const { log, checkers } = noting();
  await expect(checkers.for(using('missing'))).rejects.toMatchObject({ code: 'E_MODEL_MISSING' });
  await expect(checkers.for(using('missing'))).rejects.toMatchObject({ code: 'E_MODEL_MISSING' });
  expect(log).toEqual(['load missing', 'load missing']);
  await checkers.close();
});
