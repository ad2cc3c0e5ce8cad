/** Reads Apex declarations whose methods have no bodies: each declaration stands on a line of its own. */
import type { PlatformType } from '../../language/signatures.ts';

interface BareParameter {
  readonly name: string;
  readonly type: string;
}
/** A type as written; `name` is that of an inner type behind its outer one. */
export interface Bare {
  readonly name: string;
  readonly kind: PlatformType['kind'];
  readonly parent?: string;
  readonly constructors: (readonly BareParameter[])[];
  readonly methods: {
    readonly name: string;
    readonly isStatic: boolean;
    readonly returns: string;
    readonly parameters: readonly BareParameter[];
  }[];
  readonly fields: { readonly name: string; readonly isStatic: boolean; readonly type: string }[];
  readonly constants: string[];
}
const HEADER = /^(?:global |public )?(?:abstract |virtual )?(class|interface|enum) (\w+)(?: extends ([\w.]+))?/i;
const METHOD = /^(?:global |public )?(static )?(?:abstract |virtual |override )?([\w.<>,[\]]+) (\w+)\((.*)\)(?:;| ?\{\})$/i;
const CONSTRUCTOR = /^(?:global |public )?\w+\((.*)\) ?\{\}$/i;
const FIELD = /^(?:global |public )(static )?([\w.<>,[\]]+) (\w+);$/i;
const CONSTANT = /^(\w+),?$/;

/** The types of a text, outer ones first. Lines that are no declaration are left out. */
export function bareTypes(text: string): readonly Bare[] {
  const all: Bare[] = [];
  const open: Bare[] = [];
  for (const line of text
    .replace(/\/\*[^]*?\*\//g, '')
    .split('\n')
    .map(tight)) {
    const header = HEADER.exec(line);
    const inside = open.at(-1);
    if (header !== null) {
      const [, kind = '', name = '', parent] = header;
      open.push(bareType(kind.toLowerCase() as Bare['kind'], inside === undefined ? name : `${inside.name}.${name}`, parent));
      all.push(...open.slice(-1));
    } else if (line === '}') open.pop();
    else if (inside !== undefined) take(inside, line);
  }
  return all;
}

/** With one blank between words and none inside of types. */
const tight = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .replace(/ ?< ?/g, '<')
    .replace(/ ?> ?/g, '> ')
    .replace(/> (?=[>,)[])/g, '>')
    .replace(/ ?\[ ?\]/g, '[]')
    .replace(/, (?=[^<>()]*>)/g, ',')
    .trim();

function bareType(kind: Bare['kind'], name: string, parent: string | undefined): Bare {
  return { name, kind, ...(parent === undefined ? {} : { parent }), constructors: [], methods: [], fields: [], constants: [] };
}

function take(type: Bare, line: string): void {
  const method = METHOD.exec(line);
  const made = CONSTRUCTOR.exec(line);
  const field = FIELD.exec(line);
  const constant = CONSTANT.exec(line);
  if (type.kind === 'enum') {
    if (constant?.[1] !== undefined) type.constants.push(constant[1]);
  } else if (made !== null) type.constructors.push(parametersOf(made[1] ?? ''));
  else if (method !== null) {
    const [, isStatic, returns = '', name = '', parameters = ''] = method;
    type.methods.push({ name, isStatic: isStatic !== undefined, returns, parameters: parametersOf(parameters) });
  } else if (field !== null) {
    const [, isStatic, of = '', name = ''] = field;
    type.fields.push({ name, isStatic: isStatic !== undefined, type: of });
  }
}

function parametersOf(text: string): readonly BareParameter[] {
  return text === ''
    ? []
    : text.split(/, ?(?![^<]*>)/).map((written) => {
        const [, type = 'Object', name = 'value'] = /^(.+) (\w+)$/.exec(written.trim()) ?? [];
        return { name, type };
      });
}
