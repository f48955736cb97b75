/**
 * A Superdesk client extension: asks the server's `hedcheck/warnings` before an item is published and lets Superdesk
 * show what it says. The few types stand here so that the file can be read, and tested, without the client's sources.
 */

interface Item {
  readonly type?: string;
  readonly state?: string;
  readonly language?: string;
  readonly headline?: string;
  readonly abstract?: string;
  readonly body_html?: string;
  readonly guid?: string;
}

interface Superdesk {
  httpRequestJsonLocal<T>(options: { method: 'POST'; path: string; payload: unknown }): Promise<T>;
}

interface Warnings {
  readonly warnings: { readonly text: string }[];
}

const UNREACHABLE = 'The headline was not checked: the Superdesk server did not answer.';

const extension = {
  activate: (superdesk: Superdesk) =>
    Promise.resolve({
      contributions: {
        entities: {
          article: {
            async onPublish(item: Item): Promise<Warnings> {
              const { type, state, language, headline, abstract, body_html, guid } = item;
              const payload = { type, state, language, headline, abstract, body_html, guid };
              try {
                const { warnings } = await superdesk.httpRequestJsonLocal<Warnings>({
                  method: 'POST',
                  path: '/hedcheck/warnings',
                  payload,
                });
                return { warnings };
              } catch {
                // Warnings never stand in the way; what must not be published is refused by the server.
                return { warnings: [{ text: UNREACHABLE }] };
              }
            },
          },
        },
      },
    }),
};

export default extension;
