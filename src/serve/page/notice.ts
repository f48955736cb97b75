import { storeToken } from './api.ts';
import { el } from './dom.ts';
import type { State } from './live.ts';

/** What a notice can ask the page for. */
export interface NoticeEvents {
  readonly onSample: () => void;
  readonly onAgain: () => void;
}

/** What the page says in place of verdicts; nothing where there are some, or will be in a moment. */
export function noticeFor(state: State, events: NoticeEvents): HTMLElement | undefined {
  switch (state.kind) {
    case 'empty':
      return el(
        'div',
        { class: 'notice' },
        el(
          'p',
          {},
          'Type or paste a headline and its story. What the story does not back is shown here as you write.',
        ),
        button('Try it on a sample', events.onSample),
      );
    case 'incomplete':
      return el(
        'div',
        { class: 'notice' },
        el(
          'p',
          {},
          state.missing === 'body'
            ? 'Now the story that the headline is to be checked against.'
            : 'Now the headline.',
        ),
      );
    case 'token':
      return tokenForm(state.message, events.onAgain);
    case 'busy':
      return el(
        'div',
        { class: 'notice' },
        el('p', {}, `The service has much to do. The check is tried again in ${counted(state.seconds)}.`),
      );
    case 'unreachable':
      return el(
        'div',
        { class: 'notice is-bad' },
        el(
          'p',
          {},
          'hedcheck cannot be reached. Your text is still here; the check goes on as soon as the service is back.',
        ),
        button('Try now', events.onAgain),
      );
    case 'refused':
      return el('div', { class: 'notice is-bad' }, el('p', {}, `${state.message} ${state.hint}`.trim()));
    default:
      return undefined;
  }
}

/** The same in a few words, for the line under the headline. */
export function standingOf(state: State): string {
  switch (state.kind) {
    case 'token':
      return 'A token is needed.';
    case 'busy':
      return 'The service is busy.';
    case 'unreachable':
      return 'hedcheck cannot be reached.';
    case 'refused':
      return 'This could not be checked.';
    default:
      return '';
  }
}

function tokenForm(message: string, onAgain: () => void): HTMLElement {
  const input = el('input', {
    id: 'token',
    type: 'password',
    autocomplete: 'off',
    spellcheck: 'false',
    required: '',
  });
  const form = el(
    'form',
    { class: 'notice' },
    el('p', {}, `${message} What you enter is kept until you close this tab.`),
    el('label', { for: 'token' }, 'Token'),
    el('div', { class: 'row' }, input, el('button', { type: 'submit', class: 'button' }, 'Use it')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    storeToken(input.value.trim());
    onAgain();
  });
  return form;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', class: 'button' }, text);
  made.addEventListener('click', onClick);
  return made;
}

function counted(seconds: number): string {
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}
