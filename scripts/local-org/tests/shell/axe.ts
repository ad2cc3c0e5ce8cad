/** Accessibility of a page, asked in a world of its own: synthetic shadow changes what scripts of the page see. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const source = [require.resolve('axe-core/axe.min.js'), new URL('axeWorld.js', import.meta.url)]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
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

/**
 * @param inside what is looked at; the whole page by default.
 * @param sound structures without findings, of this walk, of pages and of tables: axe would say nothing of them again. What is sound here is added.
 * @return serious and critical findings, one line each.
 */
export async function seriousFindings(page: Page, inside = 'html', sound = new Set<string>()): Promise<readonly string[]> {
  await stillness(page);
  const { cdp, contextId } = await worldOf(page);
  const ask = async (expression: string): Promise<string> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  };
  const place = JSON.stringify(inside);
  const structure = digest(await ask(`structureOf(${place})`));
  if (sound.has(structure)) return [];
  const tables = (JSON.parse(await ask(`JSON.stringify(structuresOfTables(${place}))`)) as readonly string[]).map(digest);
  const known = JSON.stringify(tables.map((table) => sound.has(table)));
  const context = `{ include: [${place}], exclude: tablesOf(${place}).filter((_, index) => ${known}[index]) }`;
  const answer = await ask(`axe.run(${context}, ${OPTIONS}).then((r) => JSON.stringify(r.violations))`);
  const findings = told(JSON.parse(answer) as readonly Violation[]);
  if (findings.length === 0) for (const one of [structure, ...tables]) sound.add(one);
  return findings;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function told(violations: readonly Violation[]): readonly string[] {
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
