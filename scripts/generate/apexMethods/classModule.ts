/** One Apex class as declarations: its types under `@salesforce/apex/<Class>`, each method under `@salesforce/apex/<Class>.<method>`. */
import type { ClassDeclaration, MethodDeclaration } from '../../local-org/compiler/syntax/index.ts';
import { auraEnabled, docOf, type ApexSource, type Travelling } from './readClasses.ts';
import { tsType, type Names } from './tsType.ts';

export interface KnownTypes {
  /** Lower-case `class` or `outer.inner` > the name in its own spelling. */
  readonly travelling: ReadonlyMap<string, string>;
  /** Names of objects of the project and of the platform, lower case. */
  isRecord(name: string): boolean;
}

/** Empty for a class that neither has methods for the browser nor travels there. */
export function classModule({ type, text }: ApexSource, known: KnownTypes): string {
  const types = travellingTypes(type);
  const methods =
    type.kind === 'class'
      ? type.members.flatMap((member) =>
          member.kind === 'method' && auraEnabled(member) !== undefined && member.modifiers.words.includes('static') ? [member] : [],
        )
      : [];
  return [
    ...(types.length === 0 ? [] : [typesModule(type.name, types, text, known)]),
    ...methods.map((method) => methodModule(type.name, method, types.length > 0, text, known)),
  ].join('\n');
}

/** The class itself and those inside it that are enums or have fields for the browser. */
export function travellingTypes(type: ApexSource['type']): readonly Travelling[] {
  if (type.kind === 'interface') return [];
  const inner =
    type.kind === 'class' ? type.members.flatMap((member) => (member.kind === 'class' || member.kind === 'enum' ? [member] : [])) : [];
  return [type, ...inner].filter((one) => one.kind === 'enum' || fieldsOf(one).length > 0);
}

const fieldsOf = (type: ClassDeclaration) =>
  type.members.flatMap((member) =>
    (member.kind === 'field' || member.kind === 'property') && auraEnabled(member) !== undefined ? [member] : [],
  );

function typesModule(owner: string, types: readonly Travelling[], text: string, known: KnownTypes): string {
  const imports = new Set<string>();
  const names = namesIn(owner, true, known, imports);
  const declared = types.flatMap((type) => {
    if (type.kind === 'enum')
      return [
        ...comment(docOf(text, type.range.start), 1),
        `  export type ${type.name} = ${type.constants.map(({ name }) => `'${name}'`).join(' | ')};`,
      ];
    const parent = type.extends === undefined ? undefined : names.reference(type.extends.names.map(({ name }) => name).join('.'));
    return [
      ...comment(docOf(text, type.range.start), 1),
      `  export interface ${type.name}${parent === undefined ? '' : ` extends ${parent}`} {`,
      ...fieldsOf(type).flatMap((field) => {
        const doc = docOf(text, field.type.range.start);
        return [...comment(doc, 2), `    ${field.name}: ${orNull(tsType(field.type, names), doc)};`];
      }),
      '  }',
    ];
  });
  return [`declare module '@salesforce/apex/${owner}' {`, ...importLines(imports), ...declared, '}', ''].join('\n');
}

function methodModule(owner: string, method: MethodDeclaration, hasTypes: boolean, text: string, known: KnownTypes): string {
  const imports = new Set<string>();
  const names = namesIn(owner, false, known, imports);
  const doc = docOf(text, method.range.start);
  const returned =
    method.returns === undefined
      ? 'void'
      : orNull(
          tsType(method.returns, names),
          doc.filter((line) => line.startsWith('@return')),
        );
  const parameters = method.parameters.map(({ name, type }) => `${name}: ${tsType(type, names)} | null`).join('; ');
  const kind = auraEnabled(method)?.['cacheable'] === 'true' ? 'CacheableApexMethod' : 'ApexMethod';
  return [
    `declare module '@salesforce/apex/${owner}.${method.name}' {`,
    `  import type { ${kind} } from '@salesforce/apex';`,
    ...importLines(imports),
    ...(hasTypes ? [`  export type * from '@salesforce/apex/${owner}';`] : []),
    ...comment(doc, 1),
    `  const ${method.name}: ${kind}<${parameters === '' ? 'NoParameters' : `{ ${parameters} }`}, ${returned}>;`.replace(
      'NoParameters',
      'Record<string, never>',
    ),
    `  export default ${method.name};`,
    '}',
    '',
  ].join('\n');
}

/** A name means the class's own inner type first. @param isTypes whether this is the module of the class's types, which need no import. */
function namesIn(owner: string, isTypes: boolean, known: KnownTypes, imports: Set<string>): Names {
  return {
    isRecord: (name) => {
      const isOne = known.isRecord(name);
      if (isOne) imports.add(`import type { ApexRecord } from '@salesforce/apex';`);
      return isOne;
    },
    reference: (name) => {
      const found = known.travelling.get(`${owner}.${name}`.toLowerCase()) ?? known.travelling.get(name.toLowerCase());
      if (found === undefined) return undefined;
      const [top = '', inner] = found.split('.');
      const local = inner ?? top;
      if (top === owner) {
        if (!isTypes) imports.add(`import type { ${local} } from '@salesforce/apex/${top}';`);
        return local;
      }
      // an inner type of another class may have the name of one of ours
      const alias = inner === undefined ? top : `${top}${inner}`;
      imports.add(`import type { ${inner === undefined ? top : `${inner} as ${alias}`} } from '@salesforce/apex/${top}';`);
      return alias;
    },
  };
}

const importLines = (imports: ReadonlySet<string>): readonly string[] => [...imports].sort().map((line) => `  ${line}`);

/** Apex does not tell what may be null; our ApexDoc does, by that word. */
const orNull = (type: string, doc: readonly string[]): string => (doc.some((line) => /\bnull\b/i.test(line)) ? `${type} | null` : type);

function comment(doc: readonly string[], depth: number): readonly string[] {
  if (doc.length === 0) return [];
  const indent = '  '.repeat(depth);
  return doc.length === 1
    ? [`${indent}/** ${doc[0] ?? ''} */`]
    : [`${indent}/**`, ...doc.map((line) => `${indent} * ${line}`), `${indent} */`];
}
