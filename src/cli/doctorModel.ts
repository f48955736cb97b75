import { errorLine } from '../errors.ts';
import { runGoldenPairs } from '../nli/goldenPairs.ts';
import { type LoadedScorer, loadScorer } from '../nli/loadScorer.ts';
import type { Pair } from '../nli/scorer.ts';
import type { DoctorFlags, Finding } from './doctor.ts';
import { findModel } from './modelPlaces.ts';

/** The model: files and hashes, load time, golden pairs, speed. Stops where it cannot go on. */
export async function checkModel({ model, threads }: DoctorFlags): Promise<Finding[]> {
  let scorer: LoadedScorer;
  const started = performance.now();
  try {
    scorer = await loadScorer({
      ...(model !== undefined && { model: await findModel(model) }),
      ...(threads !== undefined && { threads }),
    });
  } catch (error) {
    return [{ name: 'model', status: 'fail', detail: errorLine(error) }];
  }
  const ms = Math.round(performance.now() - started);
  try {
    return [
      modelFinding(scorer),
      {
        name: 'load',
        status: 'ok',
        detail: `${ms} ms, from nothing to ready (library, hashes, session)`,
        data: { ms },
      },
      await goldenFinding(scorer),
      await speedFinding(scorer),
    ];
  } catch (error) {
    return [modelFinding(scorer), { name: 'scoring', status: 'fail', detail: errorLine(error) }];
  } finally {
    await scorer.close();
  }
}

function modelFinding({ identity, manifest }: LoadedScorer): Finding {
  const { name, dtype, sha256 } = identity;
  const data = {
    ...identity,
    files: manifest?.files.length ?? 0,
    calibrated: manifest?.calibration !== undefined,
  };
  const detail = `${name}, ${dtype}, sha256 ${sha256.slice(0, 12)}…`;
  if (!manifest)
    return { name: 'model', status: 'warn', detail: `${detail}, without hedcheck.json: not verified`, data };
  return { name: 'model', status: 'ok', detail: `${detail}, ${manifest.files.length} files verified`, data };
}

async function goldenFinding(scorer: LoadedScorer): Promise<Finding> {
  const { manifest } = scorer;
  if (!manifest || manifest.goldenPairs.length === 0)
    return { name: 'golden pairs', status: 'warn', detail: 'the model has none' };
  const results = await runGoldenPairs(scorer, manifest);
  const most = Math.max(...results.map(({ difference }) => difference));
  const right = results.filter(({ ok }) => ok).length;
  const data = { pairs: results.length, right, largestDifference: most, tolerance: manifest.tolerance };
  const detail = `${right} of ${results.length} as expected, largest difference ${most.toFixed(4)} (allowed ${manifest.tolerance})`;
  return { name: 'golden pairs', status: right === results.length ? 'ok' : 'fail', detail, data };
}

/** Rounds of the workload; the best counts, since other work on the machine can only slow it down. */
const rounds = 3;

async function speedFinding(scorer: LoadedScorer): Promise<Finding> {
  const pairs = workload();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await scorer.score(pairs);
    best = Math.min(best, performance.now() - started);
  }
  const pace = Math.round((pairs.length / best) * 1000);
  const data = { pairsPerSecond: pace, pairs: pairs.length, ms: Math.round(best) };
  return {
    name: 'speed',
    status: 'ok',
    detail: `${pace} pairs a second (${pairs.length} pairs, best of ${rounds})`,
    data,
  };
}

const events = [
  'The ferry company said on Thursday that its evening service to the islands would stop in October',
  'Engineers who examined the harbour wall in spring found cracks along eleven of its forty sections',
  'A spokeswoman for the union told reporters that members had rejected the offer by a wide margin',
  'Snow closed three mountain passes overnight, and drivers were asked to wait in the valley until noon',
];
const sequels = [
  '.',
  ', according to a statement.',
  ', and the council will vote on it next week.',
  ', residents said.',
];
const claims = [
  'The evening ferry stops in October.',
  'Cracks were found in the harbour wall.',
  'The union rejected the offer.',
];

/** 48 different pairs of the length that news has, the same on every machine. */
function workload(): Pair[] {
  return events.flatMap((event) =>
    sequels.flatMap((sequel) => claims.map((hypothesis) => ({ premise: `${event}${sequel}`, hypothesis }))),
  );
}
