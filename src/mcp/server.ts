import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { fromFields } from '../article/fromFields.ts';
import type { Checker } from '../checker.ts';
import { errorLine, HedcheckError } from '../errors.ts';
import { toReport } from '../report/run.ts';
import { reportSchema } from '../report/schema.ts';
import { visible } from '../report/visible.ts';
import { inputSchema } from './input.ts';
import { reportText } from './text.ts';

/** What the server is given by the command line. */
export interface McpServices {
  readonly version: string;
  /** The checker: loaded at the first call, the same one afterwards. */
  readonly checker: () => Promise<Checker>;
}

const description = `Checks whether the body of a news article backs its headline. Splits the headline into claims and gives each a verdict (supported, attributed, contradicted, unsupported, not-a-claim), a calibrated probability of support, the reasons, and the sentences of the body that decided. English only. It compares the two texts and knows nothing of the world: it does not tell whether the story is true. Runs locally; reads no files and no addresses.`;

/** Most bytes of one message: a body of the longest kind, every character escaped, several times over. */
const longestMessage = 32_000_000;

/**
 * Serves one client until its end of the input is closed.
 *
 * @throws HedcheckError `E_TOO_LARGE` for a message beyond all bounds, after which nothing more can be read
 */
export async function serveAssistant(
  input: Readable,
  output: Writable,
  services: McpServices,
): Promise<void> {
  const transport = new StdioServerTransport(input, output, { maxBufferSize: longestMessage });
  let overflow: unknown;
  const handle = serveStdio(() => makeServer(services), {
    transport,
    onerror: (error) => {
      if (/maximum size/.test(error.message)) overflow = error;
      else process.stderr.write(`${visible(complaintAbout(error))}\n`);
    },
  });
  await new Promise<void>((resolve) => {
    const before = transport.onclose;
    transport.onclose = () => {
      before?.();
      resolve();
    };
    input.once('end', resolve);
    input.once('close', resolve);
  });
  await handle.close();
  if (overflow !== undefined)
    throw new HedcheckError(
      'E_TOO_LARGE',
      `A message of the client has more than ${longestMessage} bytes.`,
      'Send the text of one article.',
      { cause: overflow },
    );
}

/** A line for the client's log. What the validation of a message says of it is a page of JSON. */
function complaintAbout(error: Error): string {
  return error.name === 'ZodError'
    ? 'A message of the client is not one of the Model Context Protocol.'
    : errorLine(error);
}

function makeServer(services: McpServices): McpServer {
  const server = new McpServer({ name: 'hedcheck', version: services.version });
  server.registerTool(
    'check_headline',
    {
      title: 'Check a headline against its article',
      description,
      inputSchema,
      outputSchema: reportSchema,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    async (fields, { mcpReq: { signal } }) => {
      try {
        const article = await fromFields(fields);
        const checker = await services.checker();
        // What is to be known of the model belongs into every report that it made.
        const noted = { ...article, notes: [...article.notes, ...checker.notes] };
        const report = await checker.check(noted, { also: ['dek'], signal });
        const tool = { name: 'hedcheck', version: services.version, model: checker.model };
        return {
          content: [{ type: 'text', text: reportText(report) }],
          structuredContent: toReport({ tool, articles: [{ article, report }] }),
        };
      } catch (error) {
        if (!(error instanceof HedcheckError)) throw error;
        const { code, message, hint } = error;
        return {
          isError: true,
          content: [{ type: 'text', text: errorLine(error) }],
          _meta: { 'hedcheck/error': { code, message, hint } },
        };
      }
    },
  );
  return server;
}
