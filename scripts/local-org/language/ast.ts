/**
 * The syntax tree of Apex: the source as written, before names are resolved.
 * Shape: plain JSON (it is cached on disk), every node with its range; names keep the case that the author used.
 */
import type { SoqlQuery, SoslQuery } from './soqlAst.ts';
import type { ApexType } from './types.ts';

/** Where a node stands. Units: `line` from 1, `column` from 1, as in the platform's messages; offsets in UTF-16 code units. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** What the compiler says about a source text that it refuses, or warns about. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `contained`: stops the body that it is in, and no other of its file. */
  readonly severity: 'error' | 'warning' | 'contained';
  readonly message: string;
  /** The compiler stops here: later errors are not reported. */
  readonly isEnd?: true;
  readonly about?: Subject;
  /** The class that could not be read and that the error comes from. */
  readonly needs?: string;
}

/** What an error is about, for code that has to know: its words are for people. */
export type Subject =
  /** A name in an expression that means nothing: a variable, a field, a page. */
  | { readonly kind: 'missing-name'; readonly of: 'Variable' | 'Page'; readonly name: string }
  /** A written type, by the parts of its name. */
  | { readonly kind: 'missing-type'; readonly names: readonly string[] }
  /** A type that is there and that this code may not name. */
  | { readonly kind: 'hidden-type' }
  | { readonly kind: 'missing-method'; readonly name: string; readonly owner: ApexType | undefined }
  /** An object of a query, and a field of one. */
  | { readonly kind: 'missing-object'; readonly name: string }
  | { readonly kind: 'missing-column'; readonly name: string; readonly object: string }
  /** A method without the body that it must have, or with one that it must not have. */
  | { readonly kind: 'missing-body' | 'needless-body' };

/** A type as written: `Map<Id, List<Account>>`, `Outer.Inner[]` (dimensions counts the brackets). */
export interface TypeRef {
  readonly names: readonly TypeName[];
  readonly dimensions: number;
  readonly range: Range;
}
/** One dotted part of a type with its type arguments. */
export interface TypeName {
  readonly name: string;
  readonly args: readonly TypeRef[];
}

/** `@IsTest(SeeAllData=true)`: the name in its own case, parameters by lower-case name; a single unnamed value is under `value`. */
export interface Annotation {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The parameters' names as written. */
  readonly parameterNames: Readonly<Record<string, string>>;
  /** Those of them whose values are written in quotes. */
  readonly texts: readonly string[];
  /** A string without a parameter name stands in its parentheses. */
  readonly isBareText: boolean;
  /** Where each parameter's name stands. */
  readonly parameterRanges: Readonly<Record<string, Range>>;
  readonly range: Range;
}
/** Lower case: `public`, `static`, `with sharing`, `without sharing`, `inherited sharing`, `webservice`, ... */
export interface Modifiers {
  readonly words: readonly string[];
  readonly annotations: readonly Annotation[];
}

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

export interface Block {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  readonly range: Range;
}
export type Statement =
  | Block
  | {
      readonly kind: 'local';
      readonly modifiers: Modifiers;
      readonly type: TypeRef;
      readonly declarators: readonly Declarator[];
      readonly range: Range;
    }
  /** `ending`: the position of its semicolon, if its beginning could not be parsed. */
  | { readonly kind: 'expression'; readonly expression: Expression; readonly range: Range; readonly ending?: Range }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: Statement; readonly otherwise?: Statement; readonly range: Range }
  | { readonly kind: 'while'; readonly test: Expression; readonly body: Statement; readonly range: Range }
  | { readonly kind: 'do-while'; readonly test: Expression; readonly body: Statement; readonly range: Range }
  | {
      readonly kind: 'for';
      readonly init: readonly Statement[];
      readonly test?: Expression;
      readonly update: readonly Expression[];
      readonly body?: Statement;
      readonly range: Range;
    }
  | {
      readonly kind: 'for-each';
      readonly type: TypeRef;
      readonly name: string;
      readonly iterable: Expression;
      readonly body?: Statement;
      readonly range: Range;
      readonly nameRange: Range;
    }
  | { readonly kind: 'switch'; readonly value: Expression; readonly cases: readonly SwitchCase[]; readonly range: Range }
  | {
      readonly kind: 'try';
      readonly body: Block;
      readonly catches: readonly CatchClause[];
      readonly finally?: Block;
      readonly range: Range;
    }
  | { readonly kind: 'throw'; readonly value: Expression; readonly range: Range }
  | { readonly kind: 'return'; readonly value?: Expression; readonly range: Range }
  | { readonly kind: 'break'; readonly range: Range }
  | { readonly kind: 'continue'; readonly range: Range }
  | {
      readonly kind: 'dml';
      readonly operation: DmlOperation;
      readonly access?: 'user' | 'system';
      readonly target: Expression;
      readonly second?: Expression;
      readonly upsertField?: string;
      readonly range: Range;
    }
  | {
      readonly kind: 'run-as';
      /** One, where it is right. */ readonly users: readonly Expression[];
      readonly body: Block;
      readonly range: Range;
    };
/** For `merge`, `second` is the list or record merged away. */
export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
export interface Declarator {
  readonly name: string;
  readonly initializer?: Expression;
  readonly range: Range;
}
export interface SwitchCase {
  readonly when: SwitchWhen;
  readonly body: Block;
  readonly range: Range;
}
export type SwitchWhen =
  | { readonly kind: 'values'; readonly values: readonly Expression[] }
  | { readonly kind: 'type'; readonly type: TypeRef; readonly name: string; readonly nameRange: Range }
  | { readonly kind: 'else' };
export interface CatchClause {
  readonly type: TypeRef;
  readonly name: string;
  readonly body: Block;
  readonly range: Range;
  readonly nameRange: Range;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | '&&'
  | '||'
  | '=='
  | '!='
  | '<>'
  | '==='
  | '!=='
  | '<'
  | '>'
  | '<='
  | '>='
  | '??';
export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
export type Expression =
  | Literal
  /** A bare name: variable, field, property, or the first part of a type name. */
  | { readonly kind: 'name'; readonly name: string; readonly range: Range }
  | { readonly kind: 'this'; readonly range: Range }
  | { readonly kind: 'super'; readonly range: Range }
  /** `target.name` or `target?.name`; may turn out to be a type name. */
  | {
      readonly kind: 'member';
      readonly target: Expression;
      readonly name: string;
      readonly safe: boolean;
      readonly range: Range;
      readonly nameRange: Range;
    }
  /** `name(args)` or `target.name(args)`; `this(...)` and `super(...)` are 'constructor-call'. */
  | {
      readonly kind: 'call';
      readonly target?: Expression;
      readonly name: string;
      readonly safe: boolean;
      readonly args: readonly Expression[];
      readonly range: Range;
      readonly nameRange: Range;
    }
  | { readonly kind: 'constructor-call'; readonly which: 'this' | 'super'; readonly args: readonly Expression[]; readonly range: Range }
  | { readonly kind: 'index'; readonly target: Expression; readonly index: Expression; readonly range: Range }
  | { readonly kind: 'new'; readonly type: TypeRef; readonly creator: Creator; readonly range: Range }
  | { readonly kind: 'cast'; readonly type: TypeRef; readonly value: Expression; readonly range: Range }
  | { readonly kind: 'instanceof'; readonly value: Expression; readonly type: TypeRef; readonly range: Range }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '!' | '~'; readonly value: Expression; readonly range: Range }
  | {
      readonly kind: 'increment';
      readonly operator: '++' | '--';
      readonly prefix: boolean;
      readonly target: Expression;
      readonly range: Range;
      readonly operatorRange: Range;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly range: Range;
    }
  | {
      readonly kind: 'assign';
      readonly operator: AssignmentOperator;
      readonly target: Expression;
      readonly value: Expression;
      readonly range: Range;
    }
  | {
      readonly kind: 'ternary';
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
      readonly range: Range;
    }
  /** `text` is what stands between the brackets. */
  | { readonly kind: 'soql'; readonly query: SoqlQuery; readonly text: string; readonly range: Range }
  | { readonly kind: 'sosl'; readonly query: SoslQuery; readonly text: string; readonly range: Range }
  /** `Account.class`, `List<String>.class`. */
  | { readonly kind: 'class-literal'; readonly type: TypeRef; readonly range: Range };
/** Integers and longs as decimal text (`L` removed), decimals and doubles as written (`d` removed), strings unescaped, words as written. */
export type Literal = {
  readonly kind: 'literal';
  readonly type: 'Integer' | 'Long' | 'Decimal' | 'Double' | 'String' | 'Boolean' | 'null';
  readonly text: string;
  readonly range: Range;
};
export type Creator =
  | { readonly kind: 'constructor'; readonly args: readonly Expression[] }
  /** `new Account(Name = 'x')`: also what `new Account()` with no argument parses to when it has none is 'constructor'. */
  | {
      readonly kind: 'named-fields';
      readonly fields: readonly { readonly name: string; readonly value: Expression; readonly range: Range }[];
    }
  | { readonly kind: 'array-size'; readonly size: Expression }
  /** `new List<X>{ a, b }`, `new X[]{ a, b }`, `new Set<X>{ a }`. */
  | { readonly kind: 'elements'; readonly elements: readonly Expression[] }
  | { readonly kind: 'map-entries'; readonly entries: readonly { readonly key: Expression; readonly value: Expression }[] };
