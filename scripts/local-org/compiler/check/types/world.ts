/** Everything that has a name: the project's types, the platform's signatures, the schema. */
import type { Signatures } from '../../signatures/index.ts';
import type { Block, Diagnostic, Expression, Modifiers, Parameter, Range, TypeDeclaration } from '../../syntax/ast.ts';
import type { Access } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { SchemaDoor } from '../../types/schemaDoor.ts';
import type { SoqlQuery } from '../../syntax/soqlAst.ts';

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
  /** There is one like it before it: it counts for nothing, but has a body. */
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
  /** As it was written, though none may be. */
  readonly isStatic: boolean;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly written: readonly Parameter[];
  readonly body: Block | undefined;
  /** As its class is. */
  readonly isNamed: boolean;
  /** It was declared and its body left out; others without a body nobody has written. */
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
  /** Its declaration is wrong: the compiler does not read on. */
  isFaulty: boolean;
  /** Its methods that say they override and do not, once it `hasStrays`. */
  readonly strays: Set<MethodInfo>;
  hasStrays: boolean;
  /** Reading breaks off among its methods: see `cutOff.ts`. */
  readonly isCutOff: boolean;
  /** What the compiler says of its members when it reads on. */
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
  /** What the data layer says of a static query whose names are right; undefined when it takes it. */
  readonly staticProblem: (query: SoqlQuery) => string | undefined;
  /** What each file's `-meta.xml` says. */
  readonly apiVersions: ReadonlyMap<string, number>;
  /** Outer types by lower-case name. */
  readonly types: Map<string, TypeInfo>;
  /** Classes that could not even be read: the name by its lower-case form. Code that needs one stops where it does. */
  readonly broken: Map<string, string>;
  /** What types and members without a class of their own stand in. */
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

/** What a file is compiled as; without a `-meta.xml` as the newest. */
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

/** Whether a class is called as the platform wants its exceptions to be called, and nothing else. */
export function isNamedException({ kind, simpleName }: TypeInfo): boolean {
  return kind === 'class' && /exception$/i.test(simpleName);
}

/** The widest comes first: beside it, `protected` means nothing. */
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
