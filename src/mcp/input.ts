import { z } from 'zod';
import { maxHeadlineLength } from '../article/finish.ts';

/** Most UTF-16 units of a body: ten times the longest that papers print. */
export const longestBody = 1_000_000;

function text(name: string, most: number) {
  return z
    .string({ error: `E_USAGE: ${name} must be a text.` })
    .max(most, { error: `E_TOO_LARGE: ${name} has more than ${most} characters.` });
}

/** What `check_headline` takes. */
export const inputSchema = z.strictObject(
  {
    headline: text('headline', maxHeadlineLength).describe('The headline, as it is to be printed.'),
    body: text('body', longestBody).describe(
      'The article beneath it: plain text with blank lines between paragraphs, or HTML.',
    ),
    dek: text('dek', maxHeadlineLength)
      .describe('The line under the headline; it is checked against the body too.')
      .optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue) : undefined) },
);

function unknownKeys({ keys }: { readonly keys?: unknown }): string {
  const named = Array.isArray(keys) ? keys.map((key) => `"${String(key).slice(0, 60)}"`).join(', ') : '';
  return `E_USAGE: there is no argument ${named}. The arguments are headline, body and dek, each a text; files and addresses are not read.`;
}
