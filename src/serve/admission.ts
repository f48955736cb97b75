import type { FastifyReply } from 'fastify';
import { HedcheckError } from '../errors.ts';

/** Bounds how many requests for a check are in the house at once, from their first line to their answer. */
export interface Admission {
  /**
   * Lets a request in before its body is read, so that neither waiting articles nor their bytes can pile up; its place
   * is free again when its answer is out or its client has gone.
   *
   * @throws HedcheckError `E_BUSY` when the house is full or closing
   */
  readonly enter: (reply: FastifyReply) => void;
  readonly inside: () => number;
  /** From now on nobody is let in. */
  readonly close: () => void;
  readonly isClosing: () => boolean;
}

/** @param most requests at once: those that wait and the one that is checked */
export function admission(most: number): Admission {
  let inside = 0;
  let isClosing = false;
  return {
    inside: () => inside,
    isClosing: () => isClosing,
    close: () => {
      isClosing = true;
    },
    enter({ raw }) {
      if (isClosing) throw busy('The service is shutting down.');
      if (inside >= most) throw busy(`${inside} requests are waiting already.`);
      inside += 1;
      raw.once('close', () => {
        inside -= 1;
      });
    },
  };
}

function busy(message: string): HedcheckError {
  return new HedcheckError('E_BUSY', message, 'Try again after the seconds that Retry-After says.');
}
