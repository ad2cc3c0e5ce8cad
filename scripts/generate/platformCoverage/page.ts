/** Which members of the platform are built, as a page. */
import type { PlatformType, Signatures } from '../../local-org/compiler/signatures/index.ts';
import { derive } from '../../local-org/platform/core/derived.ts';
import { platformClass } from '../../local-org/platform/core/registry.ts';
import { header } from '../generator.ts';
import { coverageOf, isInterfaceOnly, type Coverage } from './coverage.ts';

/** How many missing members of a class the page names. */
const mostShown = 20;

/** @return the page's text; the same signatures and registry give the same bytes. */
export function coveragePage(signatures: Signatures): string {
  const types = signatures
    .namespaces()
    .flatMap((namespace) => signatures.typesIn(namespace))
    .map((name) => signatures.type(name))
    .filter((type) => type !== undefined);
  const classes = types.filter((type) => type.kind === 'class' && !isInterfaceOnly(type)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const written = new Set(classes.filter(({ name }) => platformClass(name) !== undefined));
  const derived = classes.filter((type) => !written.has(type) && derive(type.name) !== undefined);
  const coverages = classes.filter((type) => !derived.includes(type)).map(coverageOf);
  const started = coverages.filter(({ type }) => platformClass(type.name) !== undefined);
  const built = started.reduce((sum, coverage) => sum + coverage.built, 0);
  const missing = started.reduce((sum, coverage) => sum + coverage.missing.length, 0);
  return [
    `<!-- ${header('platformCoverage', 'the platform signatures and the registered classes')} -->`,
    '# What the local org has of the platform',
    '',
    `${started.length} classes are built, with ${built} of their ${built + missing} members. A member that is known but not built compiles and throws`,
    '`not implemented: Type.member(args)` when it is reached. All enums and interfaces are there. `addError` on values, `System.runAs` and the getters of custom settings are done by the compiler.',
    'In tests, a ConnectApi method that has a `setTest` method answers what the test has set, built or not.',
    '',
    '| Class | Built | Not built |',
    '| --- | --- | --- |',
    ...started.map(
      ({ type, built: count, missing: names }) => `| ${type.name} | ${count} of ${count + names.length} | ${summary(names)} |`,
    ),
    '',
    '## Classes that only hold values, and exceptions',
    '',
    'Their constructors, fields, getters and setters work; no more belongs to them.',
    '',
    ...counted(derived),
    '',
    '## Classes without anything built',
    '',
    ...absentByNamespace(coverages.filter((coverage) => !started.includes(coverage))),
    '',
  ].join('\n');
}

/** Overloads are grouped, long lists end with the number of omitted members. */
function summary(members: readonly string[]): string {
  const byName = new Map<string, string[]>();
  for (const member of members) {
    const name = member.replace(/\(.*$/, '');
    byName.set(name, [...(byName.get(name) ?? []), member]);
  }
  const shown = [...byName].map(([name, overloads]) =>
    overloads.length === 1 ? `\`${overloads[0] ?? name}\`` : `\`${name}\` (${String(overloads.length)} forms)`,
  );
  const rest = shown.length - mostShown;
  return rest > 0 ? `${shown.slice(0, mostShown).join(' ')} and ${String(rest)} more` : shown.join(' ');
}

function counted(types: readonly PlatformType[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of types) counts.set(name.split('.')[0] ?? '', (counts.get(name.split('.')[0] ?? '') ?? 0) + 1);
  return [...counts].map(([namespace, count]) => `- **${namespace}** (${count})`);
}

function absentByNamespace(coverages: readonly Coverage[]): string[] {
  const names = new Map<string, string[]>();
  for (const { type } of coverages) {
    const [namespace = '', ...rest] = type.name.split('.');
    names.set(namespace, [...(names.get(namespace) ?? []), rest.join('.')]);
  }
  return [...names].map(
    ([namespace, classes]) => `- **${namespace}** (${classes.length}): ${classes.length > 60 ? 'none of its classes' : classes.join(', ')}`,
  );
}
