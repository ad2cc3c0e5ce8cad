/** Compiled code, as the runtime sees it. */
import type { ApexType } from '../../../language/types.ts';
import type { ApexValue } from './value.ts';

/** A class, interface or enum of the project, as the runtime sees it. */
export interface UserType {
  readonly kind: 'class' | 'interface' | 'enum' | 'trigger';
  /** Canonical: `Outer.Inner`. */
  readonly name: string;
  readonly file: string;
  readonly superclass?: ApexType;
  /** Transitively closed. */
  readonly interfaces: readonly ApexType[];
  readonly isAbstract: boolean;
  readonly isTest: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly sharing: 'with' | 'without' | 'inherited' | 'none';
  readonly annotations: readonly UserAnnotation[];
  readonly fields: readonly UserField[];
  readonly methods: readonly UserMethod[];
  readonly constructors: readonly UserConstructor[];
  /** Enum constants, in order: the same objects that compiled code uses. Empty for classes. */
  readonly constants: readonly ApexValue[];
  /** A new instance with fields at null and no constructor run: for JSON.deserialize and for restoring job state. */
  allocate(): UserInstance;
  /** A new instance with its constructor run. */
  construct(constructor: UserConstructor, args: readonly ApexValue[]): UserInstance;
  /** An instance with no constructor run whose visible instance methods are answered by `answer`: Test.createStub. */
  stub(answer: (stub: UserInstance, method: UserMethod, args: readonly ApexValue[]) => ApexValue): UserInstance;
}
export interface UserAnnotation {
  /** Lower case. */
  readonly name: string;
  /** By lower-case name. */
  readonly parameters: Readonly<Record<string, string>>;
}
export interface UserField {
  readonly name: string;
  /** Canonical name of the class that has it: a superclass for inherited ones. */
  readonly declaredIn: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  readonly isProperty: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly annotations: readonly UserAnnotation[];
  /** Reads through the getter when it has a body. For statics `instance` is null. */
  read(instance: UserInstance | null): ApexValue;
  /** Writes through the setter when it has a body. */
  write(instance: UserInstance | null, value: ApexValue): void;
  /** The stored slot, past getters and setters: what job state keeps. `undefined` when the property stores nothing. */
  readonly slot?: { read(instance: UserInstance | null): ApexValue; write(instance: UserInstance | null, value: ApexValue): void };
}
export interface UserMethod {
  readonly name: string;
  readonly isStatic: boolean;
  readonly isTestMethod: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly annotations: readonly UserAnnotation[];
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly returns: ApexType;
  readonly line: number;
  /** The compiled name, the same for a method and all that override it: tells overloads apart. */
  readonly key: string;
  /** As Apex calls it: a future method is enqueued. */
  call(target: UserInstance | null, args: readonly ApexValue[]): ApexValue;
  /** Runs the body of a future method; the same as `call` for others. */
  callBody(target: UserInstance | null, args: readonly ApexValue[]): ApexValue;
}
export interface UserConstructor {
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly isTestVisible?: true;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
}
/** An instance of a project class. `$type` stands on the prototype. */
export interface UserInstance {
  readonly $type: UserType;
}

/** All compiled code of the org. Names are looked up without case. */
export interface Program {
  typeNamed(name: string): UserType | undefined;
  readonly types: readonly UserType[];
  readonly triggers: readonly CompiledTrigger[];
  /** Files that did not compile, with their messages; their classes are absent. */
  readonly failures: readonly {
    readonly file: string;
    readonly typeName: string;
    readonly diagnostics: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  }[];
  /** Executable line numbers a file, for coverage. */
  executableLines(file: string): readonly number[];
  /** Lines hit since start, when compiled with coverage. */
  coveredLines(file: string): ReadonlySet<number>;
}
export interface CompiledTrigger {
  readonly file: string;
  readonly name: string;
  readonly object: string;
  /** `before insert`, ... */
  readonly events: readonly string[];
  run(): void;
}
/**
 * Calls a method that an interface of the platform prescribes on a project object.
 * `key` is `<interface lower>#<method lower>/<arity>`: `database.batchable#execute/2`, `system.queueable#execute/1`, `object#tostring/0`.
 * Exposed on the instance's prototype under exactly that property name.
 */
export type Bridge = (...args: ApexValue[]) => ApexValue;
