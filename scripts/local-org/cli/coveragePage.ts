/**
 * Writes `docs/local-org/coverage.md`: which members of the platform are built, from the signatures and the registry.
 * `--check` fails when the page is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openSignatures, type PlatformType, type Signatures, type SignatureType } from '../compiler/signatures/index.ts';
import '../org.ts';
import { commonMember } from '../platform/core/commonMethods.ts';
import { derive, useSignatures } from '../platform/core/derived.ts';
import { platformClass } from '../platform/core/registry.ts';

const page = 'docs/local-org/coverage.md';
/** How many missing members of a class the page names. */
const mostShown = 20;

interface Coverage {
  readonly type: PlatformType;
  readonly built: number;
  readonly missing: readonly string[];
}

/** @return the page's text; the same signatures and registry give the same bytes. */
function coveragePage(signatures: Signatures): string {
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
    '<!-- Made by scripts/local-org/cli/coveragePage.ts from the platform signatures and the registered classes. Do not edit. -->',
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

/** What code only sees by an interface, like the iterators of lists: there is nothing of it to build. */
const isInterfaceOnly = ({ isMadeByPlatform, implements: contracts, methods, fields }: PlatformType): boolean =>
  isMadeByPlatform === true && contracts.length > 0 && methods.length + fields.length === 0;

function coverageOf(type: PlatformType): Coverage {
  const definition = derive(type.name) ?? platformClass(type.name);
  const methods = type.methods
    .filter(
      ({ name }) =>
        !COMPILED.has(name) &&
        !name.startsWith('$') &&
        !WRITTEN.has(`${type.name}.${name}`) &&
        !(type.name === 'System.SObject' && SETTING_GETTERS.has(name)),
    )
    .map((method) => ({
      name: `${method.name}(${method.parameters.map((parameter) => shortName(parameter.type)).join(', ')})`,
      isBuilt:
        has(method.isStatic ? definition?.statics : definition?.methods, method.name) ||
        (!method.isStatic && commonMember(method.name, method.parameters.length) !== undefined),
    }));
  const fields = type.fields
    .filter(({ isStatic }) => isStatic)
    .map(({ name }) => ({ name, isBuilt: has(definition?.staticFields, name) || has(definition?.fields, name) }));
  const members = [...methods, ...fields];
  return {
    type,
    built: members.filter(({ isBuilt }) => isBuilt).length,
    missing: members.filter(({ isBuilt }) => !isBuilt).map(({ name }) => name),
  };
}

/** The compiler's own. */
const COMPILED = new Set(['addError', 'runAs']);
/** Abstract classes, which projects extend. */
const WRITTEN = new Set(['VisualEditor.DynamicPickList.getDefaultValue', 'VisualEditor.DynamicPickList.getValues']);
/** Getters of custom settings and custom metadata, which the compiler implements. */
const SETTING_GETTERS = new Set(['getAll', 'getInstance', 'getOrgDefaults', 'getValues']);

/** Whether a table has a member of that name, or one of its overloads, without case. */
function has(table: Readonly<Record<string, unknown>> | undefined, name: string): boolean {
  const wanted = name.toLowerCase();
  return Object.keys(table ?? {}).some((key) => key.replace(/\(.*$/, '').toLowerCase() === wanted);
}

function shortName(type: SignatureType): string {
  const name = type.name.replace(/^System\./, '');
  return type.args.length === 0 ? name : `${name}<${type.args.map(shortName).join(',')}>`;
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

const signatures = openSignatures();
useSignatures((name) => signatures.type(name));
const text = coveragePage(signatures);
if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    process.stderr.write(`${page} is stale: run npx tsx scripts/local-org/cli/coveragePage.ts\n`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, text);
}
