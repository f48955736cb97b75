import { expect, test } from 'vitest';
import extension from '../../../integrations/superdesk/extension.ts';

const item = {
  type: 'text',
  state: 'in_progress',
  language: 'en-GB',
  headline: 'Council Opens New Bridge',
  abstract: '',
  body_html: '<p>The council opened a new bridge on Monday.</p>',
  guid: 'urn:newsml:localhost:1',
  lock_user: 'someone',
};

/** What the extension's onPublish gives when the server answers so, and what it asked. */
async function publish(answer: () => Promise<unknown>) {
  const asked: unknown[] = [];
  const { contributions } = await extension.activate({
    httpRequestJsonLocal: (options) => {
      asked.push(options);
      return answer() as Promise<never>;
    },
  });
  return { given: await contributions.entities.article.onPublish(item), asked };
}

test('the Superdesk extension shows what the server warns of', async () => {
  const { given } = await publish(() => Promise.resolve({ warnings: [{ text: 'Headline: …' }], other: 1 }));
  expect(given).toEqual({ warnings: [{ text: 'Headline: …' }] });
});

test('it sends the words of the item and what decides whether it is checked, nothing else', async () => {
  const { asked } = await publish(() => Promise.resolve({ warnings: [] }));
  const { lock_user, ...payload } = item;
  expect(asked).toEqual([{ method: 'POST', path: '/hedcheck/warnings', payload }]);
});

test('a server that does not answer is a warning and never keeps an item from being published', async () => {
  const { given } = await publish(() => Promise.reject(new Error('502')));
  expect(given.warnings).toEqual([{ text: expect.stringContaining('was not checked') }]);
});
