import type { Checker } from '../checker.ts';
import type { Config } from '../config/config.ts';

/** Most models kept loaded: folders with different configurations may take turns in one editor. */
const mostLoaded = 2;

/** Checkers by the model and its threads, loaded when first asked for and kept. */
export interface Checkers {
  for(config: Config): Promise<Checker>;
  close(): Promise<void>;
}

/** @param load loads a checker; what it throws is thrown by `for`, and the next call tries again */
export function keepCheckers(load: (config: Config) => Promise<Checker>): Checkers {
  const loaded = new Map<string, Promise<Checker>>();
  const drop = async (key: string, checker: Promise<Checker>) => {
    loaded.delete(key);
    await checker.then((open) => open.close()).catch(() => {});
  };
  return {
    async for(config) {
      const key = JSON.stringify([config.model, config.threads]);
      const checker = loaded.get(key) ?? load(config);
      // Set anew, so that the one that was used last is the last of the map.
      loaded.delete(key);
      loaded.set(key, checker);
      const [oldest] = loaded;
      if (loaded.size > mostLoaded && oldest) await drop(...oldest);
      try {
        return await checker;
      } catch (error) {
        loaded.delete(key);
        throw error;
      }
    },
    async close() {
      for (const entry of [...loaded]) await drop(...entry);
    },
  };
}
