/** The symbol table: the project's types, the platform's signatures, the schema. */
import type { Signatures } from '../../signatures/index.ts';
import type { Block, Diagnostic, Expression, Modifiers, Parameter, Range, TypeDeclaration } from '../../../language/ast.ts';
import type { Access } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { SchemaDoor, StaticProblem } from '../../types/schemaDoor.ts';
import type { SoqlQuery } from '../../../language/soqlAst.ts';

export interface FieldInfo {
  readonly name: string;
  readonly jsName: string;
  readonly type: ApexType;
  readonly owner: TypeInfo;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isProperty: boolean;
  readonly access: Access;
  /** Getter and setter access of a property, when narrower. */
  readonly getAccess: Access | undefined;
  readonly setAccess: Access | undefined;
  readonly isTestVisible: boolean;
  readonly modifiers: Modifiers;
  readonly initializer: Expression | undefined;
  readonly getter: Block | undefined;
  readonly setter: Block | undefined;
  readonly hasGetter: boolean;
  readonly hasSetter: boolean;
  readonly range: Range;
  readonly nameRange: Range;
}
export interface MethodInfo {
  /** A duplicate of an earlier method: it is never called, but its body is checked. */
  readonly isRepeated: boolean;
  readonly name: string;
  readonly methodKey: string;
  readonly owner: TypeInfo;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly access: Access;
  readonly isTestVisible: boolean;
  readonly modifiers: Modifiers;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly written: readonly Parameter[];
  readonly returns: ApexType;
  readonly body: Block | undefined;
  readonly range: Range;
  readonly nameRange: Range;
}
export interface ConstructorInfo {
  readonly methodKey: string;
  readonly access: Access;
  readonly isTestVisible: boolean;
  /** Whether `static` was written, which is an error. */
  readonly isStatic: boolean;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly written: readonly Parameter[];
  readonly body: Block | undefined;
  /** As its class is. */
  readonly isNamed: boolean;
  /** It was declared without a body; an implicit constructor has no body either, and is not marked. */
  readonly isBodiless: boolean;
  readonly range: Range;
}
/** A class, interface or enum of the project. Members are filled in by the declaration pass. */
export interface TypeInfo {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly name: string;
  readonly simpleName: string;
  readonly file: string;
  readonly declaration: TypeDeclaration;
  readonly outer: TypeInfo | undefined;
  readonly type: ApexType;
  readonly access: Access;
  readonly isTest: boolean;
  readonly isTestVisible: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly inner: Map<string, TypeInfo>;
  superclass: ApexType | undefined;
  interfaces: readonly ApexType[];
  readonly fields: Map<string, FieldInfo>;
  readonly methods: Map<string, MethodInfo[]>;
  readonly constructors: ConstructorInfo[];
  readonly constants: readonly string[];
  /** Its declaration has errors, so that its bodies are not checked. */
  isFaulty: boolean;
  /** Its methods that override nothing though they say so, or wrongly, once `markStrays` has looked. */
  readonly strays: Set<MethodInfo>;
  hasStrays: boolean;
  /** Its declaration is cut off: see `cutOff.ts`. */
  readonly isCutOff: boolean;
  /** The method or constructor whose types the compiler stumbles over: it checks no declaration behind it, and knows no locals of it and what follows. */
  stopsAt?: Range;
  /** Errors of its members that are reported with the bodies. */
  readonly later: Diagnostic[];
}

export interface World {
  readonly namespace: string | undefined;
  readonly signatures: Signatures;
  readonly schema: SchemaDoor;
  /** Names of the custom labels, lower case. */
  readonly labels: ReadonlySet<string>;
  /** Names of the Visualforce pages, lower case. */
  readonly pages: ReadonlySet<string>;
  /** The data layer's error for a static query whose names are right; undefined if it accepts the query. */
  readonly staticProblem: (query: SoqlQuery) => StaticProblem | undefined;
  /** The API version in each file's `-meta.xml`. */
  readonly apiVersions: ReadonlyMap<string, number>;
  /** Outer types by lower-case name. */
  readonly types: Map<string, TypeInfo>;
  /** Names of classes that could not be parsed, by lower-case name. Code that depends on one throws where it does. */
  readonly broken: Map<string, string>;
  /** The trigger or anonymous block around types and members without a class of their own. */
  readonly enclosing?: Enclosing;
}

/** As messages call them. */
export type Enclosing = 'anonymous classes' | 'triggers';

/** The project type of an ApexType, when it is one. */
export function userType(world: World, type: ApexType | undefined): TypeInfo | undefined {
  if (type?.kind !== 'user') return undefined;
  const [outer = '', inner] = type.name.toLowerCase().split('.');
  const found = world.types.get(outer);
  return inner === undefined ? found : found?.inner.get(inner);
}

const LATEST_API_VERSION = 65;

/** The API version of a file; the newest without a `-meta.xml`. */
export function apiVersionOf(world: World, file: string): number {
  return world.apiVersions.get(file) ?? LATEST_API_VERSION;
}

/** A type, its superclasses of the project, nearest first. */
export function* lineage(world: World, info: TypeInfo | undefined): IterableIterator<TypeInfo> {
  const seen = new Set<TypeInfo>();
  for (let next = info; next !== undefined && !seen.has(next); next = userType(world, next.superclass)) {
    seen.add(next);
    yield next;
  }
}

/** Whether a project type descends from one of the platform's exceptions. */
export function isException(world: World, info: TypeInfo): boolean {
  for (const type of lineage(world, info))
    if (type.superclass?.kind === 'platform' && /Exception$/i.test(type.superclass.name)) return true;
  return false;
}

/** Whether a class has a name that the platform reserves for exceptions. */
export function isNamedException({ kind, simpleName }: TypeInfo): boolean {
  return kind === 'class' && /exception$/i.test(simpleName);
}

/** Access modifiers, widest first. Next to a wider one `protected` has no effect. */
const SCOPES = ['global', 'public', 'protected', 'private'] as const satisfies readonly Access[];

export function accessOf(modifiers: Modifiers, fallback: Access): Access {
  const words = modifiers.words.map((word) => (word === 'webservice' ? 'global' : word));
  return SCOPES.find((scope) => words.includes(scope)) ?? fallback;
}

/** `@IsTest` or `testMethod` on a method. */
export function isTestMethod(modifiers: Modifiers): boolean {
  return modifiers.words.includes('testmethod') || hasAnnotation(modifiers, 'istest');
}

export function hasAnnotation(modifiers: Modifiers, name: string): boolean {
  return modifiers.annotations.some((annotation) => annotation.name.toLowerCase() === name);
}

/** Whether an inner type before it has its name. Of such a type only the declarations are checked: its name means the other. */
export const isNamesake = (info: TypeInfo): boolean =>
  info.outer !== undefined && info.outer.inner.get(info.simpleName.toLowerCase()) !== info;
