/** The second pass: bodies of a declared type, checked and written out as the tree the emitter reads. */
import type { IrAnnotation, IrBody, IrClass, IrConstructor, IrExpr, IrField, IrMethod, IrStatement, IrTarget, IrType } from '../ir/ir.ts';
import type { ApexType } from '../ir/types.ts';
import type { ClassDeclaration, Diagnostic, Member, Modifiers, Parameter, Range, Statement } from '../syntax/ast.ts';
import { isUnknown, shown, VOID, writtenName } from '../types/common.ts';
import { fitAll } from './expressions/calls/arguments.ts';
import { ambiguous, hiddenConstructor, noSuperType } from './expressions/calls/words.ts';
import { Context } from './context.ts';
import { check } from './expressions/expressions.ts';
import { argumentText, chooseOverload, platformOf } from './types/members.ts';
import { getterKey, methodKey, setterKey } from './types/naming.ts';
import { completes } from './statements/returns.ts';
import { bridgesOf } from './bridges.ts';
import { nameProblem, reportName } from './rules/identifiers.ts';
import { aliasesOf } from './rules/overriding.ts';
import { dependentBody } from './expressions/dependent.ts';
import { checkBlock, checkStatements } from './statements/statements.ts';
import { supertypes } from './types/subtype.ts';
import { Told } from './told.ts';
import {
  apiVersionOf,
  isTestMethod,
  userType,
  type ConstructorInfo,
  type FieldInfo,
  type MethodInfo,
  type TypeInfo,
  type World,
} from './types/world.ts';

export function checkType(world: World, info: TypeInfo, diagnostics: Diagnostic[]): IrType {
  const shared = {
    name: info.name,
    access: info.access,
    annotations: annotationsOf(info.declaration.modifiers),
    range: info.declaration.range,
  };
  if (info.kind === 'enum') {
    new Told(info).tell(diagnostics);
    return { kind: 'enum', ...shared, constants: info.constants };
  }
  const interfaces = supertypes(world, info.type).filter(
    (type) => (userType(world, type)?.kind ?? platformOf(world, type)?.type.kind) === 'interface',
  );
  if (info.declaration.kind === 'class') return checkClass(world, info, info.declaration, { ...shared, interfaces }, diagnostics);
  const told = new Told(info);
  const methods = [...info.methods.values()].flat().map((method) => checkMethod(world, info, method, told));
  told.tell(diagnostics);
  return { kind: 'interface', ...shared, interfaces, methods };
}

function checkClass(
  world: World,
  info: TypeInfo,
  declaration: ClassDeclaration,
  shared: Pick<IrClass, 'name' | 'access' | 'annotations' | 'range' | 'interfaces'>,
  diagnostics: Diagnostic[],
): IrClass {
  const inner = [...info.inner.values()].map((type) => checkType(world, type, diagnostics));
  const told = new Told(info);
  const fields = [...info.fields.values()];
  const methods = [...info.methods.values()].flat();
  const made: IrClass = {
    kind: 'class',
    ...shared,
    ...(info.superclass === undefined ? {} : { superclass: info.superclass }),
    isAbstract: info.isAbstract,
    isTest: info.isTest,
    sharing: sharingOf(declaration.modifiers),
    fields: fields.map(fieldOf),
    methods: [
      ...methods.map((method) => checkMethod(world, info, method, told)),
      ...fields.flatMap((field) => accessorsOf(world, info, field, told)),
    ],
    constructors: info.constructors.map((constructor) => checkConstructor(world, info, constructor, told)),
    instanceInit: initializers(world, info, declaration.members, false, told),
    staticInit: initializers(world, info, declaration.members, true, told),
    bridges: bridgesOf(world, info),
    aliases: aliasesOf(world, info),
    inner,
  };
  told.tell(diagnostics);
  return made;
}

function sharingOf(modifiers: Modifiers): IrClass['sharing'] {
  if (modifiers.words.includes('with sharing')) return 'with';
  if (modifiers.words.includes('without sharing')) return 'without';
  return modifiers.words.includes('inherited sharing') ? 'inherited' : 'none';
}

export function annotationsOf(modifiers: Modifiers): readonly IrAnnotation[] {
  return modifiers.annotations.map(({ name, parameters }) => ({ name: name.toLowerCase(), parameters }));
}

function fieldOf(field: FieldInfo): IrField {
  return {
    name: field.name,
    jsName: field.jsName,
    type: field.type,
    isStatic: field.isStatic,
    isTransient: field.modifiers.words.includes('transient'),
    isFinal: field.isFinal,
    isProperty: field.isProperty,
    ...(field.getter === undefined ? {} : { getterKey: getterKey(field.name) }),
    ...(field.setter === undefined ? {} : { setterKey: setterKey(field.name) }),
    hasSlot: true,
    access: field.access,
    annotations: annotationsOf(field.modifiers),
  };
}

function checkMethod(world: World, info: TypeInfo, method: MethodInfo, told: Told): IrMethod {
  const diagnostics = told.about('members', method.nameRange);
  const context = new Context({ world, file: info.file, diagnostics, owner: info, isStatic: method.isStatic, returns: method.returns });
  reportName(nameProblem(method.name), info.file, method.nameRange, diagnostics);
  const parameters = declareAll(context, method.parameters, method.written, method.range);
  told.addLater(diagnostics, method.nameRange);
  const written = method.modifiers.words.includes('abstract') ? undefined : method.body;
  const body =
    written === undefined
      ? undefined
      : dependentBody(world, diagnostics, method.range, () => ({ statements: checkStatements(context, written.statements) }));
  const isEmpty = method.body === undefined && info.kind === 'class' && !method.isAbstract;
  if (method.returns.kind !== 'void' && (isEmpty || (written !== undefined && completes(written.statements)))) {
    diagnostics.push({
      file: info.file,
      line: method.nameRange.line,
      column: method.nameRange.column,
      severity: 'error',
      message: `Missing return statement required return type: ${shown(method.returns)}`,
    });
  }
  return {
    name: method.name,
    methodKey: method.methodKey,
    isStatic: method.isStatic,
    isAbstract: method.isAbstract,
    parameters,
    returns: method.returns,
    ...(body === undefined ? {} : { body }),
    access: method.access,
    annotations: annotationsOf(method.modifiers),
    isTestMethod: isTestMethod(method.modifiers),
    range: method.range,
  };
}

function declareAll(
  context: Context,
  parameters: readonly { readonly name: string; readonly type: ApexType }[],
  written: readonly Parameter[],
  range: Range,
): readonly { name: string; jsName: string; type: ApexType }[] {
  return parameters.map(({ name, type }, index) => ({
    name,
    jsName: context.declare(name, type, written[index]?.nameRange ?? range).jsName,
    type,
  }));
}

function accessorsOf(world: World, info: TypeInfo, field: FieldInfo, told: Told): readonly IrMethod[] {
  if (writtenName(field.type) !== undefined) return []; // reported
  const diagnostics = told.about('accessors', field.nameRange);
  const accessors: IrMethod[] = [];
  const shared = {
    isStatic: field.isStatic,
    isAbstract: false,
    access: field.access,
    annotations: [],
    isTestMethod: false,
    range: field.range,
  } as const;
  const open = (returns: ApexType): Context =>
    new Context({ world, file: info.file, diagnostics, owner: info, isStatic: field.isStatic, returns, property: field.name });
  const { getter, setter } = field;
  if (getter !== undefined) {
    const context = open(field.type);
    accessors.push({
      ...shared,
      name: field.name,
      methodKey: getterKey(field.name),
      parameters: [],
      returns: field.type,
      body: dependentBody(world, diagnostics, field.range, () => checkBlock(context, getter)),
    });
    if (completes(getter.statements)) context.error(field.nameRange, `Missing return statement required return type: ${shown(field.type)}`);
  } else if (field.hasGetter && field.setter !== undefined)
    accessors.push({
      ...shared,
      name: field.name,
      methodKey: getterKey(field.name),
      parameters: [],
      returns: field.type,
      body: plainGetter(info, field),
    });
  if (setter !== undefined) {
    const context = open(VOID);
    const value = context.declare('value', field.type, field.range);
    accessors.push({
      ...shared,
      name: field.name,
      methodKey: setterKey(field.name),
      parameters: [{ name: 'value', jsName: value.jsName, type: field.type }],
      returns: VOID,
      body: dependentBody(world, diagnostics, field.range, () => checkBlock(context, setter)),
    });
  } else if (field.hasSetter && getter !== undefined)
    accessors.push({
      ...shared,
      name: field.name,
      methodKey: setterKey(field.name),
      parameters: [{ name: 'value', jsName: 'value', type: field.type }],
      returns: VOID,
      body: plainSetter(info, field),
    });
  return accessors;
}

/** `get;` as a method: for `+=` on a property that has a setter of its own. */
function plainGetter(info: TypeInfo, field: FieldInfo): IrBody {
  const { range, type, jsName } = field;
  const value: IrExpr = field.isStatic
    ? { kind: 'read-static', owner: info.type, jsName, type, range }
    : { kind: 'read-field', target: { kind: 'this', type: info.type, range }, owner: info.type, jsName, safe: false, type, range };
  return { statements: [{ kind: 'return', value, range, implied: true }] };
}

/** `set;` as a method: for `+=` on a property that has a getter of its own. */
function plainSetter(info: TypeInfo, { range, type, jsName, isStatic }: FieldInfo): IrBody {
  const target: IrTarget = isStatic
    ? { kind: 'static', owner: info.type, jsName, type }
    : { kind: 'field', target: { kind: 'this', type: info.type, range }, jsName, type };
  return {
    statements: [
      {
        kind: 'expression',
        expression: { kind: 'assign', target, value: { kind: 'read-local', jsName: 'value', type, range }, post: false, type, range },
        range,
        implied: true,
      },
    ],
  };
}

function checkConstructor(world: World, info: TypeInfo, constructor: ConstructorInfo, told: Told): IrConstructor {
  const diagnostics = told.about('members', constructor.range);
  const context = new Context({
    world,
    file: info.file,
    diagnostics,
    owner: info,
    isStatic: constructor.isStatic,
    returns: VOID,
    mayInitialize: 'instance',
    // what has not the name of its class makes nothing
    noResult: constructor.isNamed ? 'Constructors must not return a value' : undefined,
  });
  const parameters = declareAll(context, constructor.parameters, constructor.written, constructor.range);
  told.addLater(diagnostics, constructor.range);
  // of one that is none, nothing more is looked at
  const statements = constructor.isNamed ? (constructor.body?.statements ?? []) : [];
  const isDelegated = isDelegation(statements[0]);
  const rest = isDelegated ? statements.slice(1) : statements;
  const delegated = (): IrConstructor['delegate'] => delegateOf(context, info, constructor, parameters, statements[0]);
  const written = isDelegated ? delegated() : undefined;
  const body = dependentBody(world, diagnostics, constructor.range, () => ({ statements: checkStatements(context, rest) }));
  // what is not written is looked for behind the body
  const delegate = isDelegated ? written : delegated();
  return {
    methodKey: constructor.methodKey,
    parameters,
    ...(delegate === undefined ? {} : { delegate }),
    body,
    access: constructor.access,
    range: constructor.range,
  };
}

function isDelegation(statement: Statement | undefined): boolean {
  return statement?.kind === 'expression' && statement.expression.kind === 'constructor-call';
}

/** `this(...)`, `super(...)`, or the unwritten `super()`; the platform's exception takes the arguments of an inherited constructor. */
function delegateOf(
  context: Context,
  info: TypeInfo,
  constructor: ConstructorInfo,
  parameters: IrConstructor['parameters'],
  first: Statement | undefined,
): IrConstructor['delegate'] {
  const { range } = constructor;
  if (constructor.isBodiless || !constructor.isNamed) return undefined; // nothing is asked of it
  const superType = info.superclass;
  const parent = userType(context.world, superType);
  if (first?.kind === 'expression' && first.expression.kind === 'constructor-call') {
    const call = first.expression;
    if (call.which === 'super' && superType === undefined) return void context.error(call.range, noSuperType(info.type));
    context.isBeforeInstance = true;
    const args = call.args.map((arg) => check(context, arg));
    context.isBeforeInstance = false;
    const candidates = call.which === 'this' ? info.constructors : (parent?.constructors ?? exceptionConstructors(info));
    if (args.some(({ type }) => isUnknown(type))) return undefined;
    const choice = chooseOverload(context.world, candidates, args, false, apiVersionOf(context.world, context.file));
    if (choice === undefined) {
      context.error(call.range, `No constructor defined: void <init>(${argumentText(args)})`);
      return undefined;
    }
    const { chosen, isTied } = choice;
    if (isTied) context.error(call.range, ambiguous('<init>', args));
    if (call.which === 'super' && parent !== undefined && !context.canSee(chosen.access, parent, chosen.isTestVisible))
      context.error(call.range, hiddenConstructor(parent.name, chosen));
    return {
      which: call.which,
      methodKey: chosen.methodKey,
      args: fitAll(context, args, chosen.parameters),
      ...(call.which === 'super' && superType !== undefined ? { superType } : {}),
      range: call.range,
    };
  }
  if (superType === undefined) return undefined;
  const isInherited = constructor.body === undefined && constructor.parameters.length > 0;
  const args = isInherited ? parameters.map(({ jsName, type }) => ({ kind: 'read-local', jsName, type, range }) as const) : [];
  if (parent?.kind === 'class' && chooseOverload(context.world, parent.constructors, args) === undefined)
    context.error(range, `No default constructor available in super type: ${shown(superType)}`);
  return { which: 'super', methodKey: isInherited ? constructor.methodKey : methodKey('new', []), args, superType, range };
}

function exceptionConstructors(info: TypeInfo): readonly ConstructorInfo[] {
  return info.constructors.filter(({ body, parameters }) => body === undefined || parameters.length <= 2);
}

/** Field initialisers and initialiser blocks in the order of the source. */
function initializers(world: World, info: TypeInfo, members: readonly Member[], isStatic: boolean, told: Told): IrBody {
  const context = new Context({
    world,
    file: info.file,
    diagnostics: [],
    owner: info,
    isStatic,
    returns: VOID,
    mayInitialize: 'all',
    mayReturn: isStatic,
  });
  const statements: IrStatement[] = [];
  for (const member of members) {
    context.diagnostics = told.about(isStatic ? 'statics' : 'initializers', member.range);
    context.initializing = member.range;
    if (member.kind === 'initializer' && member.isStatic === isStatic)
      statements.push({ kind: 'block', body: checkBlock(context, member.body), range: member.range });
    if (member.kind !== 'field' || member.initializer === undefined || member.modifiers.words.includes('static') !== isStatic) continue;
    const field = info.fields.get(member.name.toLowerCase());
    if (field === undefined || field.type.kind === 'void' || writtenName(field.type) !== undefined) continue;
    const value = context.fit(check(context, member.initializer), field.type, member.range);
    const target = isStatic
      ? ({ kind: 'static', owner: info.type, jsName: field.jsName, type: field.type } as const)
      : ({
          kind: 'field',
          target: { kind: 'this', type: info.type, range: member.range },
          jsName: field.jsName,
          type: field.type,
        } as const);
    statements.push({
      kind: 'expression',
      expression: { kind: 'assign', target, value, post: false, type: field.type, range: member.range },
      range: member.range,
    });
  }
  return { statements };
}
