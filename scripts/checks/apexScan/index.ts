/**
 * Salesforce's code scanners as libraries: PMD with its recommended, security and AppExchange rules, and the graph engine, which follows data from an entry point
 * to the database. They are what a security review runs. Need Java 11 or later.
 */
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { CodeAnalyzer as Analyzer } from '@salesforce/code-analyzer-core';
import type { Check, Finding } from '../check.ts';
import { type Accepted, accepted } from './accepted.ts';

const load = createRequire(import.meta.url);
type Core = typeof import('@salesforce/code-analyzer-core');
type Engine = 'pmd' | 'sfge';
const SELECTORS: Readonly<Record<Engine, readonly string[]>> = {
  pmd: ['pmd:Recommended', 'pmd:Security', 'pmd:AppExchange'],
  sfge: ['sfge'],
};

export const apexScan: Check = { name: 'Apex and metadata pass PMD', run: (root) => scan(root, 'pmd') };
export const apexGraph: Check = { name: 'Apex passes the graph engine', run: (root) => scan(root, 'sfge') };

async function scan(root: string, engine: Engine): Promise<readonly Finding[]> {
  const { CodeAnalyzer, CodeAnalyzerConfig } = load('@salesforce/code-analyzer-core') as Core;
  const analyzer: Analyzer = new CodeAnalyzer(CodeAnalyzerConfig.withDefaults());
  const plugin = load(`@salesforce/code-analyzer-${engine}-engine`) as { createEnginePlugin(): Parameters<Analyzer['addEnginePlugin']>[0] };
  await analyzer.addEnginePlugin(plugin.createEnginePlugin());
  const workspace = await analyzer.createWorkspace([join(root, 'force-app')]);
  const rules = await analyzer.selectRules([...SELECTORS[engine]], { workspace });
  const results = await analyzer.run(rules, { workspace });
  return results.getViolations().flatMap((violation): readonly Finding[] => {
    const place = violation.getPrimaryLocation();
    const file = relative(root, place.getFile() ?? root);
    const rule = violation.getRule();
    const message = violation.getMessage().replace(/\s+/g, ' ');
    if (isAccepted({ rule: rule.getName(), file, problem: message }, accepted)) return [];
    return [
      {
        file,
        line: place.getStartLine() ?? 1,
        problem: `${rule.getName()}: ${message}`,
        mend: 'Mend it, or accept it with its reason in scripts/checks/apexScan/accepted.ts.',
      },
    ];
  });
}

export const isAccepted = (
  found: { readonly rule: string; readonly file: string; readonly problem: string },
  list: readonly Accepted[],
): boolean =>
  list.some(
    ({ rule, file, problem }) =>
      rule === found.rule && (file === undefined || file.test(found.file)) && (problem === undefined || problem.test(found.problem)),
  );
