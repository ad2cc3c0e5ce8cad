/** The second pass: checks the bodies of a declared type and makes the tree that the emitter reads. */
import type { IrAnnotation, IrBody, IrClass, IrField, IrMethod, IrStatement, IrTarget, IrType } from '../../ir/ir.ts';
import type { ClassDeclaration, Diagnostic, Member, Modifiers } from '../../../language/ast.ts';
import { shown, VOID, writtenName } from '../../types/common.ts';
import { accessorsOf } from './accessors.ts';
import { checkConstructor } from './constructors.ts';
import type { Context } from '../context.ts';
import { contextOf } from '../descent.ts';
import { declareAll } from './parameters.ts';
import { fieldNamed } from '../types/members/fields.ts';
import { platformOf } from '../types/members/platformType.ts';
import { getterKey, setterKey } from '../types/naming.ts';
import { completes } from '../statements/completion.ts';
import { bridgesOf } from './bridges.ts';
import { nameProblem, reportName } from '../rules/identifiers.ts';
import { inheritedAnswers } from '../rules/inheritedAnswers.ts';
import { aliasesOf } from '../rules/overriding.ts';
import { dependentBody } from './dependent.ts';
import { checkBlock, checkStatements } from '../statements/blocks.ts';
import { sharingOf } from '../types/sharingMode.ts';
import { supertypes } from '../types/supertypes.ts';
import { Told } from './errorOrder.ts';
import { isBehindStop } from '../types/cutOff.ts';
import { isTestMethod, userType, type FieldInfo, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';

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
    sharing: sharingOf(world, info),
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
    inherited: inheritedAnswers(world, info),
    inner,
  };
  told.tell(diagnostics);
  return made;
}

function annotationsOf(modifiers: Modifiers): readonly IrAnnotation[] {
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
  const context = contextOf({
    world,
    file: info.file,
    diagnostics,
    owner: info,
    isStatic: method.isStatic,
    returns: method.returns,
    isWithoutLocals: isBehindStop(info, method.nameRange),
  });
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
    context.error(method.nameRange, `Missing return statement required return type: ${shown(method.returns)}`);
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

/** Field initialisers and initialiser blocks in the order of the source. */
function initializers(world: World, info: TypeInfo, members: readonly Member[], isStatic: boolean, told: Told): IrBody {
  const context = contextOf({
    world,
    file: info.file,
    diagnostics: [],
    owner: info,
    isStatic,
    returns: VOID,
    mayInitialize: 'all',
    mayReturn: isStatic,
    isWithoutLocals: isStatic && info.stopsAt !== undefined,
  });
  const statements = members.flatMap((member) => {
    const diagnostics = told.about(isStatic ? 'statics' : 'initializers', member.range);
    return context.within({ diagnostics, initializing: member.range }, () => initializer(context, info, member) ?? []);
  });
  return { statements };
}

/** What a member does when a class or an instance is initialised: nothing if it is for the other of the two. */
function initializer(context: Context, info: TypeInfo, member: Member): IrStatement | undefined {
  const { isStatic } = context;
  const { range } = member;
  if (member.kind === 'initializer' && member.isStatic === isStatic)
    return { kind: 'block', body: checkBlock(context, member.body), range };
  if (member.kind !== 'field' || member.initializer === undefined || member.modifiers.words.includes('static') !== isStatic)
    return undefined;
  const field = fieldNamed(info, member.name, isStatic);
  if (field === undefined || field.type.kind === 'void' || writtenName(field.type) !== undefined) return undefined;
  const { jsName, type } = field;
  const value = context.fit(context.check(member.initializer), type, range);
  const target: IrTarget = isStatic
    ? { kind: 'static', owner: info.type, jsName, type }
    : { kind: 'field', target: { kind: 'this', type: info.type, range }, jsName, type };
  return { kind: 'expression', expression: { kind: 'assign', target, value, post: false, type, range }, range };
}
