/** The context of an expression: its file, type and method, and the variables in scope. */
import { shown, UNKNOWN, writtenName } from '../types/common.ts';
import { variableNameProblem } from './rules/identifiers.ts';
import type { Diagnostic, Range, TypeRef } from '../syntax/ast.ts';
import type { IrExpr } from '../ir/ir.ts';
import type { ApexType } from '../ir/types.ts';
import { conversionFor, distance } from './types/subtype.ts';
import { canSee } from './types/visibility.ts';
import type { FieldInfo, TypeInfo, World } from './types/world.ts';

export interface Variable {
  readonly name: string;
  readonly jsName: string;
  readonly type: ApexType;
  /** The class of a trigger or an anonymous block, if the variable is a static field of it, so that methods and inner classes see it. */
  readonly keptBy?: ApexType;
}

/** A variable of a trigger or an anonymous block, before its declaration has been checked. */
export interface FieldToCome {
  readonly name: string;
  readonly type: TypeRef;
}

/** The locals of one block and of those around it. */
export class Scope {
  private readonly variables = new Map<string, Variable>();
  /** The names of local variables; parameters are not among them. */
  private readonly locals = new Set<string>();
  private readonly around: Scope | undefined;
  readonly isOfFields: boolean;
  constructor(around?: Scope, isOfFields = false) {
    this.around = around;
    this.isOfFields = isOfFields;
  }
  find(name: string): Variable | undefined {
    return this.variables.get(name.toLowerCase()) ?? this.around?.find(name);
  }
  /** A variable that is a field of the trigger or the anonymous block itself. */
  findField(name: string): Variable | undefined {
    return this.isOfFields ? this.variables.get(name.toLowerCase()) : this.around?.findField(name);
  }
  /** Whether another variable of this name is refused here. Variables of inner blocks may hide fields. */
  isTaken(name: string): boolean {
    return this.variables.has(name.toLowerCase()) || this.around?.keeps(name) === true;
  }
  private keeps(name: string): boolean {
    return !this.isOfFields && this.isTaken(name);
  }
  add(variable: Variable, isLocal: boolean): void {
    const key = variable.name.toLowerCase();
    this.variables.set(key, variable);
    if (isLocal) this.locals.add(key);
  }
  /** Runs `work` with the block's own variable of that name out of scope. */
  without<Result>(name: string, work: () => Result): Result {
    const key = name.toLowerCase();
    const own = this.locals.has(key) ? this.variables.get(key) : undefined;
    if (own !== undefined) this.variables.delete(key);
    try {
      return work();
    } finally {
      if (own !== undefined) this.variables.set(key, own);
    }
  }
  all(): readonly Variable[] {
    return [...(this.around?.all() ?? []), ...this.own()];
  }
  /** Those of the block itself. */
  own(): readonly Variable[] {
    return [...this.variables.values()];
  }
}

/** Which final fields may be given their value: constructors give the instance's, initializers all. */
type Initializes = 'nothing' | 'instance' | 'all';

/** One body that is being checked: a method, an accessor, an initialiser, a trigger, an anonymous block. */
export class Context {
  readonly world: World;
  readonly file: string;
  /** Where errors are reported. */
  diagnostics: Diagnostic[];
  readonly owner: TypeInfo | undefined;
  readonly isStatic: boolean;
  readonly returns: ApexType;
  /** Inside this property's own accessors its name means the stored value. */
  readonly property: string | undefined;
  /** Inside constructors and initialisers final fields may be set. */
  readonly mayInitialize: Initializes;
  readonly triggerObject: string | undefined;
  /** The error for a returned value where none is allowed; undefined where the platform reports none. */
  readonly noResult: string | undefined;
  /** Instance initialisers must not return. */
  readonly mayReturn: boolean;
  /** The assignment target that is being checked, if it is only written: it need not be readable. */
  assigned: Range | undefined;
  /** The target of the method call that is being checked: a field that has no value yet is allowed there. */
  asked: Range | undefined;
  /** The same, for all that is checked of it: methods are looked up on what a name and the members behind it mean. */
  askedPath: Range | undefined;
  /** The dotted name before a dot that is being resolved. */
  path: Range | undefined;
  /** The expression before a dot that is being resolved, whether a dotted name or not. */
  prefix: Range | undefined;
  /** In initialisers: the field or block that is being checked. Fields declared behind it have no value yet. */
  initializing: Range | undefined;
  /** In the arguments of `this(...)` and `super(...)` there is no instance yet. */
  isBeforeInstance = false;
  scope = new Scope();
  /** Variables of blocks that have ended, by lower-case name, the latest of each: dynamic queries can still bind them. */
  readonly ended = new Map<string, Variable>();
  /** The variables of a trigger or an anonymous block itself, by lower-case name. They are fields, so their names are known before they are declared. */
  fieldsToCome: ReadonlyMap<string, FieldToCome> = new Map();
  loopDepth = 0;
  /** How many errors of local declarations were reported, those of their types excepted: these do not make the enclosing expression unknown. */
  toldOfLocals = 0;
  private counter = 0;

  constructor(options: {
    world: World;
    file: string;
    diagnostics: Diagnostic[];
    owner?: TypeInfo | undefined;
    isStatic: boolean;
    returns: ApexType;
    property?: string | undefined;
    mayInitialize?: Initializes;
    triggerObject?: string;
    noResult?: string | undefined;
    mayReturn?: boolean;
  }) {
    this.world = options.world;
    this.file = options.file;
    this.diagnostics = options.diagnostics;
    this.owner = options.owner;
    this.isStatic = options.isStatic;
    this.returns = options.returns;
    this.property = options.property?.toLowerCase();
    this.mayInitialize = options.mayInitialize ?? 'nothing';
    this.triggerObject = options.triggerObject;
    this.mayReturn = options.mayReturn ?? true;
    this.noResult = 'noResult' in options ? options.noResult : 'Void method must not return a value';
  }

  error(range: Range, message: string): void {
    this.diagnostics.push({ file: this.file, line: range.line, column: range.column, severity: 'error', message });
  }

  /** Reports an error after which the compiler stops. @param message empty where it stops without a word, which it only does beside errors of other places */
  end({ line, column }: Range, message = ''): void {
    this.diagnostics.push({ file: this.file, line, column, severity: 'error', message, isEnd: true });
  }

  /** Declares a variable. If its name is taken the first one stays; `rules/locals.ts` reports it. @param isLocal whether it is a local variable: the name of one with an unknown type is not checked @param isFree whether its name is never checked: variables of a `when` */
  declare(name: string, type: ApexType, range: Range, isLocal = false, isFree = false): Variable {
    const isTaken = this.scope.isTaken(name);
    const problem = isFree || (isLocal && writtenName(type) !== undefined) ? undefined : variableNameProblem(name);
    if (!isLocal && !this.isStatic && name.toLowerCase() === 'this') this.error(range, `Duplicate variable: ${name}`);
    if (problem !== undefined) this.error(range, problem);
    this.counter += 1;
    const field = this.scope.isOfFields ? this.owner?.fields.get(name.toLowerCase()) : undefined;
    const variable: Variable =
      field === undefined
        ? { name, jsName: `v_${name.toLowerCase()}_${String(this.counter)}`, type }
        : { name, jsName: field.jsName, type, keptBy: field.owner.type };
    if (!isTaken) this.scope.add(variable, isLocal);
    return variable;
  }

  /** Whether a field of this class is declared behind the initialiser that is being checked. */
  isBefore({ owner, range }: FieldInfo): boolean {
    return this.initializing !== undefined && owner === this.owner && range.start >= this.initializing.start;
  }

  /** Runs `work` for a value that a dotted name with a method behind it does not belong to. */
  unasked<Result>(work: () => Result): Result {
    const { askedPath } = this;
    this.askedPath = undefined;
    const result = work();
    this.askedPath = askedPath;
    return result;
  }

  /** Runs `work` in a nested block. */
  nested<Result>(work: () => Result): Result {
    const before = this.scope;
    this.scope = new Scope(before);
    try {
      return work();
    } finally {
      for (const variable of this.scope.own()) this.ended.set(variable.name.toLowerCase(), variable);
      this.scope = before;
    }
  }

  /** Converts a value to a type. Errors: `Illegal assignment from X to Y`, or the message given. */
  fit(value: IrExpr, to: ApexType, range: Range, message?: string): IrExpr {
    if (to.kind === 'null') return value; // reported
    const single = singleRecord(value, to);
    if (single !== undefined) return single;
    if (distance(this.world, value.type, to) === undefined) {
      if (value.type.kind !== 'void' || message === undefined)
        this.error(range, message ?? `Illegal assignment from ${shown(value.type)} to ${shown(to)}`);
      else this.error(range, message);
      return { ...value, type: UNKNOWN };
    }
    return convert(value, to);
  }

  /** Whether code here may use a member with this access. */
  canSee(access: 'private' | 'protected' | 'public' | 'global', owner: TypeInfo, isTestVisible: boolean): boolean {
    return canSee(this.world, this.owner, access, owner, isTestVisible);
  }
}

/** A query, or a child relationship, that is assigned to a single record: `Account a = [SELECT ...]`, `Contact c = account.Contacts`. Source: seen in an org (the children). */
function singleRecord(value: IrExpr, to: ApexType): IrExpr | undefined {
  if (
    value.kind === 'call-platform' &&
    value.owner === 'System.Database' &&
    (value.name === 'query' || value.name === 'queryWithBinds') &&
    to.kind === 'sobject'
  )
    return { kind: 'only-row', rows: value, type: to, range: value.range };
  if (value.type.kind !== 'list' || to.kind !== 'sobject') return undefined;
  const { element } = value.type;
  if (element.kind !== 'sobject' || (to.name !== 'SObject' && element.name !== to.name)) return undefined;
  if (value.kind === 'read-relation') return { kind: 'only-row', rows: value, type: element, range: value.range };
  return value.kind === 'soql' ? { ...value, result: 'single', type: element } : undefined;
}

/** Makes the implicit conversion between two types explicit. */
export function convert(value: IrExpr, to: ApexType): IrExpr {
  const conversion = conversionFor(value.type, to);
  if (conversion === undefined) return value.type.kind === 'null' ? { ...value, type: to } : value;
  return { kind: 'convert', conversion, value, type: to, range: value.range };
}
