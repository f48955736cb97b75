import type { CheckerOptions } from '../checker.ts';
import type { FailOn } from '../config/config.ts';

/** How the service is set up. Times are in milliseconds, sizes in bytes. */
export interface ServeSettings {
  /** Address to listen on: an IP address or a name. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** What a client must send as a bearer token; undefined asks for none, which only a loopback address may. */
  readonly token: string | undefined;
  /** Names beside `host` and the loopback ones that a request's Host header may say. */
  readonly allowHosts: readonly string[];
  /** Origins of other sites whose pages may call the service. */
  readonly allowOrigins: readonly string[];
  /** Take the client's address from X-Forwarded-For, the last one in it. */
  readonly trustProxy: boolean;
  readonly bodyLimit: number;
  /** Requests a minute for each client; 0 for no limit. */
  readonly rateLimit: number;
  /** Requests for a check that may wait beside the one that is being checked. */
  readonly queue: number;
  /** Longest that a request may take to arrive, and to wait for its check. */
  readonly requestTimeout: number;
  /** Longest that the check of one request may take. */
  readonly checkTimeout: number;
  /** Longest that a shutdown waits for what was taken. */
  readonly shutdownTimeout: number;
  /** Verdict from which a finding is an error for Superdesk. */
  readonly failOn: FailOn;
  readonly checker: CheckerOptions;
  readonly version: string;
}

/** What holds where the command line says nothing. */
export const serveDefaults = {
  host: '127.0.0.1',
  port: 8787,
  bodyLimit: 1_000_000,
  rateLimit: 600,
  queue: 64,
  requestTimeout: 30_000,
  checkTimeout: 30_000,
  shutdownTimeout: 20_000,
} as const;
