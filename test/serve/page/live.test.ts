import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/report/schema.ts';
import type { Answer, Draft } from '../../../src/serve/page/answer.ts';
import { makeLive, type State } from '../../../src/serve/page/live.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const report = { articles: [] } as unknown as Report;
const draft = (headline: string, body = 'A story.'): Draft => ({ headline, dek: '', body });

function bench(answers: (Answer | Promise<Answer>)[] = []) {
  const shown: State[] = [];
  const sent: { headline: string; signal: AbortSignal }[] = [];
  const live = makeLive({
    send: async ({ headline }, signal) => {
      sent.push({ headline, signal });
      const answer = await (answers[sent.length - 1] ?? { kind: 'report', report });
      signal.throwIfAborted();
      return answer;
    },
    show: (state) => shown.push(state),
  });
  return { live, shown, sent, kinds: () => shown.map(({ kind }) => kind) };
}

describe('checking while one types', () => {
  test('waits for a pause, then asks once', async () => {
    const { live, sent, kinds } = bench();
    for (const headline of ['C', 'Co', 'Council']) {
      live.update(draft(headline));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.map(({ headline }) => headline)).toEqual(['Council']);
    expect(kinds()).toEqual(['checking', 'checking', 'checking', 'current']);
  });

  test('a change ends the check that is under way, and its answer is never shown', async () => {
    let answer = (_: Answer) => {};
    const late = new Promise<Answer>((resolve) => {
      answer = resolve;
    });
    const { live, shown, sent } = bench([late]);
    live.update(draft('First'));
    await vi.advanceTimersByTimeAsync(400);
    live.update(draft('Second'));
    expect(sent[0]?.signal.aborted).toBe(true);
    answer({ kind: 'report', report });
    await vi.advanceTimersByTimeAsync(400);
    const current = shown.filter((state) => state.kind === 'current');
    expect(current.map((state) => state.draft.headline)).toEqual(['Second']);
  });

  test('an emptied box ends everything', async () => {
    const { live, sent, kinds } = bench();
    live.update(draft('First'));
    live.update(draft('', ''));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
    expect(kinds()).toEqual(['checking', 'empty']);
    live.update(draft('First', ''));
    live.update(draft('', 'A story.'));
    expect(kinds().slice(2)).toEqual(['incomplete', 'incomplete']);
  });

  test('a busy service is asked again when it said', async () => {
    const { live, sent, kinds } = bench([{ kind: 'busy', seconds: 3 }]);
    live.update(draft('First'));
    await vi.advanceTimersByTimeAsync(400 + 2999);
    expect(kinds().at(-1)).toBe('busy');
    await vi.advanceTimersByTimeAsync(1);
    expect(kinds().at(-1)).toBe('current');
    expect(sent).toHaveLength(2);
  });

  test('a service that cannot be reached is asked ever more rarely, and at once when told', async () => {
    const gone: Answer = { kind: 'unreachable' };
    const { live, sent, kinds } = bench([gone, gone, gone, gone]);
    live.update(draft('First'));
    await vi.advanceTimersByTimeAsync(400);
    for (const seconds of [2, 4]) {
      const before = sent.length;
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(sent).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(sent).toHaveLength(before + 1);
    }
    live.again();
    expect(sent).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(kinds().at(-1)).toBe('current');
  });

  test('there is nothing to ask again for without a headline and a story', () => {
    const { live, sent } = bench();
    live.again();
    expect(sent).toEqual([]);
  });
});
