import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A headless Chromium: the one that HEDCHECK_CHROMIUM names, or one found where they are usually installed.
 *
 * @throws Error when there is none; a browser test must not pass by not running
 */
export function launchChromium(): Promise<Browser> {
  const named = process.env['HEDCHECK_CHROMIUM'];
  if (named !== undefined && !existsSync(named))
    throw new Error(`HEDCHECK_CHROMIUM is ${named}, which does not exist.`);
  const executablePath = named ?? usualPaths.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      `No Chromium found. Install one (looked at ${usualPaths.join(', ')}) or set HEDCHECK_CHROMIUM to its executable.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
