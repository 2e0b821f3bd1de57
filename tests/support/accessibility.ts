import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { isFull } from './extent.ts';
import { measured } from './measures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How many rules looked at pages so far, by what they found. */
export const axeCounts = { runs: 0, passes: 0, violations: 0, undecided: 0 };

const everyRule: RunOptions = { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } };

/** The one rule that other colours can break. */
const rulesOfColour: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe-core holds against the page as it is shown now, by WCAG 2.0 to 2.2 A and AA and by good practice. */
export async function axeFaults(page: Page, rules = everyRule): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const { violations, passes, incomplete } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...rules, resultTypes: ['violations'] })})`,
  )) as AxeResults;
  axeCounts.runs += 1;
  axeCounts.passes += passes.length;
  axeCounts.violations += violations.length;
  axeCounts.undecided += incomplete.length;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`));
}

const [phone, desk] = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

/** Everything that the eye, a thumb, a screen reader and other settings of a device hold against the page. Leaves it spread out and coloured. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly unknown[]) => void faults.push(...found.map((one) => `${where}: ${JSON.stringify(one)}`));
  for (const [device, size] of Object.entries({ phone, desk })) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    // What rules see on a desk is the same but for what only a desk shows: the full run and that of every change look there.
    if (size === phone || isFull) {
      note(`${device}, light`, await axeFaults(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      note(`${device}, dark`, await axeFaults(page, rulesOfColour));
    }
    note(`targets, ${device}`, await measured(page, 'smallTargets'));
    note(`low controls, ${device}`, await measured(page, 'lowControls'));
  }
  note('larger text', await withLargerText(page));
  await page.setViewportSize({ width: 320, height: 640 });
  note('at 320 pixels', await sidewaysFaults(page));
  note('targets at 320 pixels', await measured(page, 'smallTargets'));
  await page.emulateMedia({ forcedColors: 'active' });
  note('forced colours', await measured(page, 'unmarkedControls'));
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  note('reduced motion', (await measured(page, 'movements')) > 0 ? ['something moves'] : []);
  await measured(page, 'spread');
  note('spread text at 320 pixels', await sidewaysFaults(page));
  return faults;
}

async function sidewaysFaults(page: Page): Promise<string[]> {
  const { by, what } = await measured(page, 'overflow');
  return by > 0 ? [`wider by ${by}`, ...what] : [];
}

/** Sets letters twice as large, as a reader does in her browser, and looks for text that does not grow or page that no longer fits. */
async function withLargerText(page: Page): Promise<string[]> {
  const browser = await page.context().newCDPSession(page);
  const before = await measured(page, 'textSize');
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const after = await measured(page, 'textSize');
  const faults = await sidewaysFaults(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await browser.detach();
  return after === before * 2 ? faults : [`text of ${before} pixels became ${after}`, ...faults];
}
