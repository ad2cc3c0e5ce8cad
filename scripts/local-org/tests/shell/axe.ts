/** Accessibility of a page, asked in a world of its own: synthetic shadow changes what scripts of the page see. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { _audit: audit } = require('axe-core') as {
  readonly _audit: { readonly rules: readonly { readonly id: string; readonly impact: string }[] };
};
const isSerious = (impact: string): boolean => impact === 'serious' || impact === 'critical';
const OPTIONS = JSON.stringify({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // a rule's impact is that of all its findings: those of others would be thrown away
  rules: Object.fromEntries(audit.rules.filter(({ impact }) => !isSerious(impact)).map(({ id }) => [id, { enabled: false }])),
});
/** Findings inside base components, which an org has too: the calendar and help buttons of 16 px, an opened item of a tree. */
const THEIRS: Readonly<Record<string, RegExp>> = {
  'target-size': /slds-button_icon-bare/,
  'label-content-name-mismatch': /role="treeitem"/,
};

/** Rows that look as those before them: most elements of a page are in its tables. */
const MORE_ROWS = 'tbody tr:nth-child(n+6)';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

/** A page's world for axe, while its document stays. */
interface World {
  readonly cdp: CDPSession;
  readonly contextId: number;
}
const worlds = new WeakMap<Page, World>();

/** @param inside what is looked at; the whole page by default. @return serious and critical findings, one line each. */
export async function seriousFindings(page: Page, inside = 'html'): Promise<readonly string[]> {
  await stillness(page);
  const { cdp, contextId } = await worldOf(page);
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `axe.run(${JSON.stringify({ include: [inside], exclude: [MORE_ROWS] })}, ${OPTIONS}).then((r) => JSON.stringify(r.violations))`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  const violations = JSON.parse(String(result.value)) as readonly Violation[];
  return violations
    .filter(({ impact }) => isSerious(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes
        .filter(({ html }) => THEIRS[id]?.test(html) !== true)
        .map(({ target, html }) => `${id}: ${help} ${target.join(' ')} ${html.slice(0, 160)}`),
    );
}

async function worldOf(page: Page): Promise<World> {
  const known = worlds.get(page);
  if (known !== undefined && (await isAlive(known))) return known;
  const cdp = known?.cdp ?? (await page.context().newCDPSession(page));
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
  await cdp.send('Runtime.evaluate', { expression: source, contextId });
  worlds.set(page, { cdp, contextId });
  return { cdp, contextId };
}

/** A world ends with its document. */
async function isAlive({ cdp, contextId }: World): Promise<boolean> {
  try {
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'typeof axe', contextId, returnByValue: true });
    return result.value === 'object';
  } catch {
    return false;
  }
}

/** Waits for what fades in or out: it has the colours of a moment. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
        .map((one) => one.finished),
    ),
  );
}
