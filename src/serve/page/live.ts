import type { Report } from '../../report/schema.ts';
import type { Answer, Draft } from './answer.ts';

/** Where the page stands with what is in its boxes right now. */
export type State =
  | { readonly kind: 'empty' }
  /** Something is there, but not yet a headline and a body. */
  | { readonly kind: 'incomplete'; readonly missing: 'headline' | 'body' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'current'; readonly report: Report; readonly draft: Draft }
  | Exclude<Answer, { kind: 'report' }>;

/** Checks a draft as it changes. */
export interface Live {
  /** Takes a changed draft: whatever was known or under way concerns an older one and is dropped at once. */
  readonly update: (draft: Draft) => void;
  /** Checks the draft again without waiting: the service is back, a token was given. */
  readonly again: () => void;
}

/** How a {@link Live} is set up; times are in milliseconds. */
export interface LiveOptions {
  readonly send: (draft: Draft, signal: AbortSignal) => Promise<Answer>;
  readonly show: (state: State) => void;
  /** How long the editor must have stopped typing. */
  readonly pause?: number;
}

/** Tries after the service could not be reached: soon, then ever more rarely. */
const patience = [2, 4, 8, 15];

/** Debounces, sends, cancels what is stale, tries again by itself. */
export function makeLive({ send, show, pause = 400 }: LiveOptions): Live {
  let draft: Draft = { headline: '', dek: '', body: '' };
  let control: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const drop = () => {
    clearTimeout(timer);
    control?.abort();
    control = undefined;
  };
  const check = async () => {
    drop();
    const own = new AbortController();
    control = own;
    const sent = draft;
    const answer = await send(sent, own.signal).catch(() => undefined);
    // An answer to an older draft is no answer, however it came through.
    if (answer === undefined || own.signal.aborted) return;
    control = undefined;
    failures = answer.kind === 'unreachable' ? failures + 1 : 0;
    if (answer.kind === 'busy') timer = setTimeout(check, answer.seconds * 1000);
    if (answer.kind === 'unreachable')
      timer = setTimeout(check, (patience[Math.min(failures, patience.length) - 1] ?? 15) * 1000);
    show(answer.kind === 'report' ? { kind: 'current', report: answer.report, draft: sent } : answer);
  };
  const standing = (): State | undefined => {
    const has = { headline: draft.headline.trim() !== '', body: draft.body.trim() !== '' };
    if (has.headline && has.body) return undefined;
    if (!has.headline && !has.body && draft.dek.trim() === '') return { kind: 'empty' };
    return { kind: 'incomplete', missing: has.headline ? 'body' : 'headline' };
  };

  return {
    update(given) {
      draft = given;
      drop();
      const state = standing();
      show(state ?? { kind: 'checking' });
      if (state === undefined) timer = setTimeout(check, pause);
    },
    again() {
      if (standing() !== undefined) return;
      show({ kind: 'checking' });
      void check();
    },
  };
}
