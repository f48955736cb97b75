import type { FastifyReply, FastifyRequest } from 'fastify';
import { HedcheckError } from '../../errors.ts';
import { errorReport } from '../../report/articleReport.ts';
import { toReport } from '../../report/run.ts';
import type { Report } from '../../report/schema.ts';
import { requestSource } from '../model/toldToClient.ts';
import { statusOf } from '../problem.ts';
import type { Service } from './service.ts';

/** The fields of an article in a content system; texts are HTML. */
export interface PostFields {
  readonly id: string | undefined;
  readonly headline: string;
  readonly dek: string;
  readonly body: string;
}

/**
 * Checks an article of a content system, its dek too where it has one. What is wrong with the article itself (no body
 * yet) is an `error` row, for a half-written draft is nothing unusual there; the rest is thrown.
 */
export async function checkPost(
  { id, headline, dek, body }: PostFields,
  { checks, settings, model }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Report> {
  const hasDek = /\S/.test(dek);
  const fields = { headline, body, ...(id !== undefined && { id }), ...(hasDek && { dek }) };
  try {
    return await checks.check(
      { input: { kind: 'fields', fields, isMarkup: true }, also: hasDek ? ['dek'] : [] },
      request,
      reply,
    );
  } catch (error) {
    if (!(error instanceof HedcheckError) || statusOf(error) !== 422) throw error;
    const tool = { name: 'hedcheck', version: settings.version, model: model.loaded()?.identity ?? null };
    const report = errorReport({ id: id ?? requestSource, source: requestSource, error });
    return toReport({ tool, articles: [{ report, article: undefined }] });
  }
}
