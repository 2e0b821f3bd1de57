import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const onDebian = '/usr/bin/chromium';

/** Nothing but this machine has an address, so that not even the browser itself can call out. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A Chromium that speaks to nobody but us: the one from npm, else the machine's own. It unpacks below TMPDIR, which a run of the tests keeps inside the checkout. */
export async function aBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args });
}

async function chromiumPath(): Promise<string> {
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch (cause) {
    if (existsSync(onDebian)) return onDebian;
    throw new Error('The journeys need a Chromium and found none: run npm ci, which brings one, or install Debian\'s "chromium"', {
      cause,
    });
  }
}
