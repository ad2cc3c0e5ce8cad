/** Classes, interfaces, enums, triggers and their members. */
import type { Expression } from './expressions.ts';
import type { Block, Statement } from './statements.ts';
import type { Modifiers, TypeRef } from './typeRefs.ts';
import type { Range } from '../range.ts';

export type CompilationUnit =
  | { readonly kind: 'class-file'; readonly file: string; readonly type: TypeDeclaration }
  | { readonly kind: 'trigger-file'; readonly file: string; readonly trigger: TriggerDeclaration }
  | { readonly kind: 'anonymous'; readonly file: string; readonly members: readonly Member[]; readonly statements: readonly Statement[] };

export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;
export interface ClassDeclaration {
  readonly kind: 'class';
  readonly name: string;
  /** It has type parameters, which Apex does not support. */
  readonly isGeneric?: true;
  readonly modifiers: Modifiers;
  readonly extends?: TypeRef;
  readonly implements: readonly TypeRef[];
  readonly members: readonly Member[];
  readonly range: Range;
  readonly nameRange: Range;
}
export interface InterfaceDeclaration {
  readonly kind: 'interface';
  readonly name: string;
  /** As for a class. */
  readonly isGeneric?: true;
  readonly modifiers: Modifiers;
  readonly extends: readonly TypeRef[];
  readonly methods: readonly MethodDeclaration[];
  readonly range: Range;
  readonly nameRange: Range;
}
export interface EnumDeclaration {
  readonly kind: 'enum';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly constants: readonly { readonly name: string; readonly range: Range }[];
  readonly range: Range;
  readonly nameRange: Range;
}
export interface TriggerDeclaration {
  readonly name: string;
  readonly object: string;
  /** e.g. `before insert`, `after undelete`. */
  readonly events: readonly string[];
  readonly members: readonly Member[];
  readonly statements: readonly Statement[];
  readonly range: Range;
  readonly nameRange: Range;
  readonly objectRange: Range;
}

export type Member =
  TypeDeclaration | MethodDeclaration | ConstructorDeclaration | FieldDeclaration | PropertyDeclaration | InitializerBlock;
export interface Parameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly modifiers: Modifiers;
  readonly range: Range;
  readonly nameRange: Range;
}
export interface MethodDeclaration {
  readonly kind: 'method';
  readonly name: string;
  readonly modifiers: Modifiers;
  /** `undefined` = void. */
  readonly returns?: TypeRef;
  readonly parameters: readonly Parameter[];
  /** Absent for abstract and interface methods. */
  readonly body?: Block;
  readonly range: Range;
  readonly nameRange: Range;
}
export interface ConstructorDeclaration {
  readonly kind: 'constructor';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly parameters: readonly Parameter[];
  /** Absent where it is missing, which is an error. */
  readonly body?: Block;
  readonly range: Range;
}
/** One declarator: `Integer a = 1, b;` becomes two of these. */
export interface FieldDeclaration {
  readonly kind: 'field';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly type: TypeRef;
  readonly initializer?: Expression;
  readonly range: Range;
}
export interface PropertyDeclaration {
  readonly kind: 'property';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly type: TypeRef;
  readonly getter?: Accessor;
  readonly setter?: Accessor;
  readonly range: Range;
  readonly nameRange: Range;
}
/** Without a body: automatic. */
export interface Accessor {
  readonly modifiers: Modifiers;
  readonly body?: Block;
  readonly range: Range;
  /** The word `get` or `set`. */
  readonly nameRange: Range;
}
export interface InitializerBlock {
  readonly kind: 'initializer';
  readonly isStatic: boolean;
  readonly body: Block;
  readonly range: Range;
}
