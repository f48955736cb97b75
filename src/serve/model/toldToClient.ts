import { HedcheckError } from '../../errors.ts';

/** What reports call an article that came with a request. */
export const requestSource = '<request>';

/**
 * The same failure in words for whoever sent the article, who may be an editor with a browser: it came from no file, so
 * none is named, and none of its words are quoted, since answers end up in logs.
 */
export function toldToClient(error: HedcheckError): HedcheckError {
  const { code, message, hint } = error;
  if (code === 'E_CLAIM_TOO_LONG')
    return new HedcheckError(
      code,
      'The headline has a claim of more tokens than the model can read beside a passage.',
      hint,
      { cause: error },
    );
  const isInLine = /\(line \d+\)/.test(message);
  return new HedcheckError(
    code,
    clientsWords(message),
    code === 'E_HEADLINE_TOO_LONG' && !isInLine ? 'Shorten it.' : hint,
    { cause: error },
  );
}

/** A message about an article without the name of a file that there is not. */
export function clientsWords(message: string): string {
  return message
    .replace(/^<request>:(\d+):(\d+)(?= )/, 'The article, line $1, column $2,')
    .replace(/^<request>: (?=the )/, '')
    .replace(/^<request>/, 'The article')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
