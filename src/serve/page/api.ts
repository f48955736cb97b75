import type { Report } from '../../report/schema.ts';
import type { Answer, Draft } from './answer.ts';

const tokenKey = 'hedcheck-token';

/** The token that the editor gave; kept for this tab alone. */
export function storedToken(): string {
  try {
    return sessionStorage.getItem(tokenKey) ?? '';
  } catch {
    return memory;
  }
}

/** Keeps a token until the tab is closed. */
export function storeToken(token: string): void {
  memory = token;
  try {
    sessionStorage.setItem(tokenKey, token);
  } catch {
    // A browser that keeps nothing: the token lasts as long as the page.
  }
}

let memory = '';

/** Sends a draft to the service that this page came from. Rejects only when the signal aborts. */
export async function sendDraft(draft: Draft, signal: AbortSignal): Promise<Answer> {
  const { headline, dek, body } = draft;
  const hasDek = dek.trim() !== '';
  const token = storedToken();
  try {
    const response = await fetch('v1/check', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token !== '' && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ headline, body, ...(hasDek && { dek, also: ['dek'] }) }),
      cache: 'no-store',
      credentials: 'same-origin',
      signal,
    });
    return answerOf(response, (await response.json()) as unknown);
  } catch {
    signal.throwIfAborted();
    return { kind: 'unreachable' };
  }
}

function answerOf({ status, headers }: Response, body: unknown): Answer {
  if (status === 200) return { kind: 'report', report: body as Report };
  const { error } = body as { error?: { message?: string; hint?: string } };
  const { message = `The service answered ${status}.`, hint = '' } = error ?? {};
  if (status === 401) return { kind: 'token', message };
  if (status === 429 || status === 503)
    return { kind: 'busy', seconds: Math.max(1, Number(headers.get('Retry-After')) || 1) };
  return { kind: 'refused', message, hint };
}

/** What the service says of itself; undefined when it cannot be reached or is not ready. */
export async function askReady(): Promise<{ readonly asksForToken: boolean } | undefined> {
  try {
    const response = await fetch('readyz', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as { asksForToken: boolean }) : undefined;
  } catch {
    return undefined;
  }
}
