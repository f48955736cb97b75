import { page } from './html/page.ts';
import type { Reporter } from './run.ts';

/** One self-contained page: the headline with its claims marked, their evidence marked in the body. */
export const html: Reporter = {
  name: 'html',
  extension: 'html',
  description: 'one self-contained page: click a claim to see its evidence in the body',
  render: (run) => page(run).markup,
};
