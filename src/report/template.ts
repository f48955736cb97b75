import Mustache from 'mustache';
import { HedcheckError } from '../errors.ts';
import type { Reporter } from './run.ts';
import { templateView } from './template/view.ts';

/**
 * A text of the user's own making: a Mustache template, which has no logic and so cannot run code. Nothing is escaped
 * unless the template asks for it (`{{#html}}…{{/html}}`), for it may as well make CSV as HTML.
 */
export const template: Reporter = {
  name: 'template',
  extension: 'txt',
  description: 'a Mustache template of yours (--template)',
  render: (run, { template: given, cwd = process.cwd() }) => {
    if (given === undefined)
      throw new HedcheckError(
        'E_TEMPLATE',
        'The template reporter has no template.',
        'Name one with --template.',
      );
    const text = Mustache.render(given.text, templateView(run, cwd), {}, { escape: String });
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
  },
};
