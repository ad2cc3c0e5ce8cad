/** The context of an expression: its file, type and method, and the variables in scope. */
import { shown, UNKNOWN, writtenName } from '../types/common.ts';
import { variableNameProblem } from './rules/identifiers.ts';
import type { Diagnostic, Expression, Range, Statement, Subject } from '../../language/ast.ts';
import type { IrExpr, IrStatement } from '../ir/ir.ts';
import type { ApexType } from '../../language/types.ts';
import { convert, singleRecord } from './conversions.ts';
import { isBlank } from './expressions/placeholders.ts';
import { report, type Place } from './report.ts';
import { Scope, type FieldToCome, type Variable } from './scope.ts';
import { brokenClass } from './types/broken.ts';
import { distance } from './types/subtype.ts';
import { canSee } from './types/visibility.ts';
import type { FieldInfo, TypeInfo, World } from './types/world.ts';

/** Which final fields may be given their value: constructors give the instance's, initializers all. */
type Initializes = 'nothing' | 'instance' | 'all';

/** Checks of any expression and any statement. What checks one kind reaches its parts through the context, so it depends on no other kind; `descent.ts` composes them. */
interface Descent {
  readonly expression: (context: Context, expression: Expression) => IrExpr;
  /** A declaration of several variables is several statements. */
  readonly statement: (context: Context, statement: Statement) => IrStatement | readonly IrStatement[];
}

/** The body that is checked: a method, an accessor, an initialiser, a trigger, an anonymous block. */
export interface Body {
  readonly world: World;
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  readonly owner?: TypeInfo | undefined;
  readonly isStatic: boolean;
  readonly returns: ApexType;
  /** Inside this property's own accessors its name means the stored value. */
  readonly property?: string | undefined;
  /** Inside constructors and initialisers final fields may be set. */
  readonly mayInitialize?: Initializes;
  readonly triggerObject?: string;
  /** The error for a returned value where none is allowed; undefined where the platform reports none. */
  readonly noResult?: string | undefined;
  /** No local variable of it is known, nor any parameter: the compiler stumbled over the declarations before it came here. */
  readonly isWithoutLocals?: boolean;
  /** Instance initialisers must not return. */
  readonly mayReturn?: boolean;
  /** The variables of a trigger or an anonymous block itself, by lower-case name. They are fields, so their names are known before they are declared. */
  readonly fieldsToCome?: ReadonlyMap<string, FieldToCome>;
}

/** Which part of the body is checked. A part within it has a position of its own: `within`. */
interface Position {
  /** Where errors are reported. */
  readonly diagnostics: Diagnostic[];
  readonly scope: Scope;
  readonly isInLoop: boolean;
  /** In the arguments of `this(...)` and `super(...)` there is no instance yet. */
  readonly isBeforeInstance: boolean;
  /** In initialisers: the field or block. Fields declared behind it have no value yet. */
  readonly initializing?: Range;
  /** The assignment target, if it is only written: it need not be readable. */
  readonly assigned?: Range | undefined;
  /** The target of the method call: a field that has no value yet is allowed there. */
  readonly asked?: Range | undefined;
  /** The same, for all that is checked of it: methods are looked up on what a name and the members behind it mean. */
  readonly askedPath?: Range | undefined;
  /** The dotted name before a dot. */
  readonly path?: Range | undefined;
  /** The expression before a dot, whether a dotted name or not. */
  readonly prefix?: Range | undefined;
  /** The name that ends the dotted name, or the call's, behind that prefix. */
  readonly last?: Range;
  /** Where the names begin that the expression before the dot ends with. */
  readonly head?: Range | undefined;
  /** The statement, without those within it. */
  readonly part: Part;
}

/** What the checker met in a statement so far. */
interface Part {
  /** A class that could not be read, whose members and supertypes are therefore unknown. */
  broken?: string;
}

/** An error that says that nothing of a name exists. */
type Missing = Diagnostic & Extract<Subject, { kind: 'missing-name' }>;

/** What is declared, other than a parameter. */
interface Declaring {
  /** A local variable: the name of one with an unknown type or none is not checked. */
  readonly isLocal?: boolean;
  /** A variable of a `when`: its name is never checked. */
  readonly isFree?: boolean;
  readonly isFinal?: boolean;
}

export class Context {
  readonly world: World;
  readonly file: string;
  readonly owner: TypeInfo | undefined;
  readonly isStatic: boolean;
  readonly returns: ApexType;
  readonly property: string | undefined;
  readonly mayInitialize: Initializes;
  readonly triggerObject: string | undefined;
  readonly noResult: string | undefined;
  readonly mayReturn: boolean;
  readonly isWithoutLocals: boolean;
  readonly fieldsToCome: ReadonlyMap<string, FieldToCome>;
  /** Variables of blocks that have ended, by lower-case name, the latest of each: dynamic queries can still bind them. */
  readonly ended = new Map<string, Variable>();
  /** How many errors of local declarations were reported, those of their types excepted, and of values that no switch takes: these do not make the enclosing expression unknown. */
  toldOfLocals = 0;
  /** How many values were met that could not be read: the syntax error stands for theirs, but what encloses them is unknown all the same. */
  unread = 0;
  private readonly descent: Descent;
  private position: Position;
  private counter = 0;

  constructor(body: Body, descent: Descent) {
    this.descent = descent;
    this.world = body.world;
    this.file = body.file;
    this.owner = body.owner;
    this.isStatic = body.isStatic;
    this.returns = body.returns;
    this.property = body.property?.toLowerCase();
    this.mayInitialize = body.mayInitialize ?? 'nothing';
    this.triggerObject = body.triggerObject;
    this.mayReturn = body.mayReturn ?? true;
    this.isWithoutLocals = body.isWithoutLocals ?? false;
    this.noResult = 'noResult' in body ? body.noResult : 'Void method must not return a value';
    this.fieldsToCome = body.fieldsToCome ?? new Map();
    const scope = new Scope(undefined, body.fieldsToCome !== undefined);
    this.position = { diagnostics: body.diagnostics, scope, isInLoop: false, isBeforeInstance: false, part: {} };
  }

  /** Where in the body the checker is. */
  get at(): Position {
    return this.position;
  }

  get diagnostics(): Diagnostic[] {
    return this.position.diagnostics;
  }

  get scope(): Scope {
    return this.position.scope;
  }

  /** Checks an expression: all of the body, or a part of another. */
  check(expression: Expression): IrExpr {
    return this.descent.expression(this, expression);
  }

  /** Checks a statement by itself: what depends on a broken class in it is no mistake of the next. */
  checkStatement(statement: Statement): IrStatement | readonly IrStatement[] {
    return this.world.broken.size === 0
      ? this.descent.statement(this, statement)
      : this.within({ part: {} }, () => this.descent.statement(this, statement));
  }

  /** Runs `work` at another position of the body. */
  within<Result>(change: Partial<Position>, work: () => Result): Result {
    const before = this.position;
    this.position = { ...before, ...change };
    try {
      return work();
    } finally {
      this.position = before;
    }
  }

  /** Runs `work` in a nested block. */
  nested<Result>(work: () => Result): Result {
    const scope = new Scope(this.scope);
    try {
      return this.within({ scope }, work);
    } finally {
      for (const variable of scope.own()) this.ended.set(variable.name.toLowerCase(), variable);
    }
  }

  /** Notes a type that the statement uses: if it is a broken class, later errors of the statement come from that. */
  uses(type: ApexType): void {
    const broken = this.world.broken.size === 0 ? undefined : brokenClass(this.world, type);
    if (broken !== undefined) this.at.part.broken = broken;
  }

  /** How many errors there are so far, told or not, that make the enclosing expression unknown. */
  get faults(): number {
    return this.diagnostics.length + this.unread - this.toldOfLocals;
  }

  error(place: Place, message: string, about?: Subject): void {
    const { broken } = this.at.part;
    report(this.diagnostics, this.file, place, { message, ...(about && { about }), ...(broken !== undefined && { needs: broken }) });
  }

  /** Reports a name that does not exist. A path in which it stands may retell it. Of pages, what is saved has words of its own. Source: a recorded result of an org, and public reports of deployments. */
  missing(place: Place, name: string, of: 'Variable' | 'Page' = 'Variable'): void {
    const isSaved = this.world.enclosing !== 'anonymous classes';
    const message = of === 'Page' && isSaved ? `Page ${name} does not exist` : `${of} does not exist: ${name}`;
    this.error(place, message, { kind: 'missing-name', of, name });
  }

  /** The last error, if it is about a missing name. */
  get lastMissing(): Missing | undefined {
    const last = this.diagnostics.at(-1);
    return last?.about?.kind === 'missing-name' ? { ...last, ...last.about } : undefined;
  }

  /** Replaces the last error by one about a longer name, or at another place. */
  retellMissing(place: Place, name: string): void {
    this.diagnostics.pop();
    this.missing(place, name);
  }

  /** Reports an error after which the compiler stops. @param message empty where it stops without a word, which it only does beside errors of other places */
  end(place: Place, message = ''): void {
    report(this.diagnostics, this.file, place, { message, isEnd: true });
  }

  /** Declares a variable. If its name is taken the first one stays; `rules/locals.ts` reports it. */
  declare(name: string, type: ApexType, range: Range, declaring: Declaring = {}): Variable {
    const isLocal = declaring.isLocal === true;
    const isTaken = this.scope.isTaken(name);
    const problem =
      declaring.isFree === true || (isLocal && (type.kind === 'void' || writtenName(type) !== undefined))
        ? undefined
        : variableNameProblem(name);
    if (!isLocal && !this.isStatic && name.toLowerCase() === 'this') this.error(range, `Duplicate variable: ${name}`);
    if (problem !== undefined) this.error(range, problem);
    this.counter += 1;
    const variable = this.variable(name, type, declaring.isFinal);
    if (this.isWithoutLocals) this.lose(name, range, isLocal);
    else if (!isTaken && !isBlank(name)) this.scope.add(variable, isLocal);
    return variable;
  }

  private variable(name: string, type: ApexType, isFinal = false): Variable {
    const field = this.scope.isOfFields ? this.owner?.fields.get(name.toLowerCase()) : undefined;
    return field === undefined
      ? { name, jsName: `v_${name.toLowerCase()}_${String(this.counter)}`, type, ...(isFinal && { isFinal }) }
      : { name, jsName: field.jsName, type, keptBy: field.owner.type };
  }

  /** Where no locals are known, the name of one means a field, if anything. */
  private lose(name: string, range: Range, isLocal: boolean): void {
    if (isLocal && this.owner?.fields.has(name.toLowerCase()) !== true) this.missing(range, name);
  }

  /** Whether a field of this class is declared behind the initialiser that is being checked. */
  isBefore({ owner, range }: FieldInfo): boolean {
    return this.at.initializing !== undefined && owner === this.owner && range.start >= this.at.initializing.start;
  }

  /** Converts a value to a type. Errors: `Illegal assignment from X to Y`, or the message given. */
  fit(value: IrExpr, to: ApexType, range: Range, message?: string): IrExpr {
    if (to.kind === 'null') return value; // reported
    const single = singleRecord(value, to);
    if (single !== undefined) return single;
    this.uses(to);
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
