/** Times in a page: when something is on it, counted from the start of the page or from a click. */
import type { BrowserContext, Page } from 'playwright-core';

declare global {
  /** Milliseconds since the page's start by selector; `clicked` is the last click. */
  var stopwatch: { readonly seen: Record<string, number>; clicked: number; look(selectors: readonly string[]): void };
}

/** Runs before any script of the page, so that it uses the browser's own `querySelector`: synthetic shadow hides what is inside components. It is a string because a compiled function refers to helpers that pages don't have. */
const INSTALL = `
  const find = Document.prototype.querySelector.bind(document);
  let wanted = [];
  const seen = {};
  const look = (selectors) => {
    wanted = selectors;
    for (const selector of selectors) delete seen[selector];
  };
  globalThis.stopwatch = { seen, clicked: 0, look };
  const frame = () => {
    for (const selector of wanted) if (!(selector in seen) && find(selector) !== null) seen[selector] = performance.now();
    requestAnimationFrame(frame);
  };
  document.addEventListener('click', () => { stopwatch.clicked = performance.now(); }, true);
  requestAnimationFrame(frame);`;

/** @param selectors what to look for from the start of each page. */
export async function addStopwatch(context: BrowserContext, selectors: readonly string[]): Promise<void> {
  await context.addInitScript(`{ ${INSTALL} look(${JSON.stringify(selectors)}); }`);
}

/** @return milliseconds from the start of the page until the first frame with the selector. */
export async function sinceStart(page: Page, selector: string): Promise<number> {
  return (await page.waitForFunction((one) => globalThis.stopwatch.seen[one], selector)).jsonValue() as Promise<number>;
}

/** @return milliseconds from the click that `click` makes until the first frame with the selector. */
export async function sinceClick(page: Page, selector: string, click: () => Promise<void>): Promise<number> {
  await page.evaluate((one) => globalThis.stopwatch.look([one]), selector);
  await click();
  await page.waitForFunction((one) => globalThis.stopwatch.seen[one], selector);
  return page.evaluate((one) => (globalThis.stopwatch.seen[one] ?? 0) - globalThis.stopwatch.clicked, selector);
}

/** What the page has loaded so far. */
export const loaded = (page: Page): Promise<{ readonly requests: number; readonly kilobytes: number }> =>
  page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      requests: entries.filter(({ transferSize }) => transferSize > 0).length,
      kilobytes: Math.round(entries.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000),
    };
  });
