/** Calls: own methods, methods of other classes, platform members. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression, Range } from '../../syntax/ast.ts';
import { bindsOf } from '../../syntax/binds.ts';
import { isPrimitive, isUnknown, listOf, shown, STRING, VOID, writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { collectionProblem } from './collectionCalls.ts';
import { assertedProblem } from './comparisons.ts';
import { check, nothing } from './expressions.ts';
import {
  argumentText,
  chooseOverload,
  findMethods,
  methodsOfObject,
  platformMethods,
  type Choice,
  type PlatformMethod,
} from '../types/members.ts';
import { methodKey } from '../types/naming.ts';
import { publishedProblem } from '../rules/eventRules.ts';
import { isOfEveryObject } from '../rules/overriding.ts';
import { checkUpsertField, recordOf } from '../rules/upsertFields.ts';
import { noInstance, ofNull, readField, resolveTarget, thisOf } from './names.ts';
import { OBJECT_TOKEN } from './orgNames.ts';
import { isAlikeAtRunTime } from '../types/subtype.ts';
import {
  apiVersionOf,
  isException,
  lineage,
  userType,
  type ConstructorInfo,
  type FieldInfo,
  type MethodInfo,
  type TypeInfo,
} from '../types/world.ts';

type Call = Extract<Expression, { kind: 'call' }>;

export function checkCall(context: Context, call: Call): IrExpr {
  const target = call.target === undefined || call.target.kind === 'super' ? undefined : resolveTarget(context, call.target, call.safe);
  const args = call.args.map((arg) => check(context, arg));
  const isReported = args.some(({ type }) => isUnknown(type));
  if (call.target === undefined) return isReported ? nothing(call.range) : ownCall(context, call, args);
  if (target === undefined) {
    if (context.isStatic) context.error(call.target.range, 'Super cannot be referenced in a static context');
    return context.isStatic || isReported ? nothing(call.range) : superCall(context, call, args);
  }
  if (isReported) return nothing(call.range);
  if (target.kind === 'type') return staticCall(context, target.type, call, args);
  return instanceCall(context, target.value, call, args);
}

/** A class's methods of a name. One whose result is of no type there is, is none to its own file; others wait for the file to be mended. */
function methodsOf(context: Context, info: TypeInfo | undefined, name: string): readonly MethodInfo[] {
  return findMethods(context.world, info, name).filter(
    ({ owner, returns }) => owner.file !== context.file || writtenName(returns) === undefined,
  );
}

/**
 * The one of a class's methods that fits best. Static ones are looked for class by class: one that fits hides all that the class inherits.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
function chooseOwn(context: Context, info: TypeInfo, name: string, args: readonly IrExpr[]): Choice<MethodInfo> | undefined {
  const version = apiVersionOf(context.world, context.file);
  const methods = methodsOf(context, info, name);
  const choice = chooseOverload(context.world, methods, args, false, version);
  if (choice === undefined || (!choice.isTied && !choice.chosen.isStatic)) return choice;
  for (const level of lineage(context.world, info)) {
    const statics = methods.filter(({ owner, isStatic }) => owner === level && isStatic);
    const nearest = chooseOverload(context.world, statics, args, false, version);
    if (nearest !== undefined) return nearest;
  }
  return choice;
}

/** The one that a call means of a class's methods. Errors: several are equally near. */
function own<Candidate extends MethodInfo>(context: Context, call: Call, choice: Choice<Candidate>, args: readonly IrExpr[]): Candidate {
  if (choice.isTied) context.error(call.nameRange, ambiguous(call.name, args));
  return choice.chosen;
}

/** Classes whose signatures are whole: a Decimal variable for a Double is refused there. Source: seen in an org. */
const EXACT: ReadonlySet<string> = new Set(['System.Math']);

function mayNarrow(methods: readonly PlatformMethod[], args: readonly IrExpr[]): boolean {
  return args.every(isWrittenOut) || !methods.some(({ owner }) => EXACT.has(owner));
}

/** A number of literals alone, or no Decimal. */
function isWrittenOut(value: IrExpr): boolean {
  if (!isPrimitive(value.type, 'Decimal') || value.kind === 'constant') return true;
  if (value.kind === 'convert' || value.kind === 'negate') return isWrittenOut(value.value);
  return value.kind === 'arithmetic' && isWrittenOut(value.left) && isWrittenOut(value.right);
}

/** The one that a call means of the platform's. Of those that are equally near its first: the signatures are not exact enough to refuse more than a null that could be anything. */
function platform(context: Context, call: Call, methods: readonly PlatformMethod[], args: readonly IrExpr[]): PlatformMethod | undefined {
  const choice = chooseOverload(context.world, methods, args, mayNarrow(methods, args));
  if (choice?.isTied === true && args.some(({ type }) => type.kind === 'null')) context.error(call.nameRange, ambiguous(call.name, args));
  return choice?.chosen ?? chooseOverload(context.world, methods.length === 0 ? [] : methodsOfObject(call.name), args)?.chosen;
}

export function ambiguous(name: string, args: readonly IrExpr[]): string {
  return `Ambiguous method signature: void ${name}(${argumentText(args)})`;
}

/** `name(args)`: a method of this class, of one around it (static), or the platform's own for exceptions. */
function ownCall(context: Context, call: Call, args: readonly IrExpr[]): IrExpr {
  for (let around: TypeInfo | undefined = context.owner; around !== undefined; around = around.outer) {
    const choice = chooseOwn(context, around, call.name, args);
    if (choice !== undefined && (around === context.owner || choice.chosen.isStatic)) {
      const method = own(context, call, choice, args);
      if (!method.isStatic && context.isStatic)
        context.error(call.nameRange, `Non static method cannot be referenced from a static context: ${signatureText(method)}`);
      if (!method.isStatic && context.isBeforeInstance)
        return noInstance(context, `methods in a constructor invocation: ${signatureText(method)}`, call.nameRange);
      return userCall(context, method.isStatic ? undefined : thisOf(context, call.range), method, call, args, false);
    }
  }
  if (context.owner !== undefined && !context.isStatic) {
    const inherited = platform(context, call, platformMethods(context.world, context.owner.type, call.name), args);
    if (inherited !== undefined) return platformCall(context, thisOf(context, call.range), inherited, call, args);
  }
  return unknown(context, call, args, context.owner?.type);
}

function superCall(context: Context, call: Call, args: readonly IrExpr[]): IrExpr {
  const parent = context.owner?.superclass;
  const choice = chooseOverload(
    context.world,
    methodsOf(context, userType(context.world, parent), call.name),
    args,
    false,
    apiVersionOf(context.world, context.file),
  );
  const method = choice === undefined ? undefined : own(context, call, choice, args);
  if (method?.isAbstract === true) context.error(call.nameRange, `Abstract method cannot be called directly: ${signatureText(method)}`);
  if (method !== undefined) return userCall(context, thisOf(context, call.range), method, call, args, true);
  const inherited =
    context.owner === undefined ? undefined : platform(context, call, platformMethods(context.world, context.owner.type, call.name), args);
  if (inherited === undefined) return unknown(context, call, args, parent ?? { kind: 'platform', name: 'System.ApexBaseClass', args: [] });
  const found = platformCall(context, thisOf(context, call.range), inherited, call, args);
  if (found.kind !== 'call-platform') return found;
  const { overrideKey: _none, ...direct } = found;
  return direct;
}

function staticCall(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr {
  const { world } = context;
  const user = userType(world, type);
  if (user !== undefined) {
    const choice = chooseOwn(context, user, call.name, args);
    if (choice !== undefined) {
      const method = own(context, call, choice, args);
      if (!method.isStatic)
        context.error(call.nameRange, `Non static method cannot be referenced from a static context: ${signatureText(method)}`);
      return userCall(context, undefined, method, call, args, false);
    }
    if (user.kind === 'enum') {
      if (call.name.toLowerCase() === 'values')
        return { kind: 'call-static', owner: type, methodKey: 'values', args: [], type: listOf(type), range: call.range };
      if (call.name.toLowerCase() === 'valueof' && args[0] !== undefined)
        return {
          kind: 'call-static',
          owner: type,
          methodKey: 'valueOf',
          args: [context.fit(args[0], STRING, call.range)],
          type,
          range: call.range,
        };
    }
    return unknown(context, call, args, type);
  }
  if (type.kind === 'sobject') {
    const object = call.name.toLowerCase() === 'getsobjecttype' && args.length === 0 ? world.schema.object(type.name) : undefined;
    return object === undefined
      ? recordStatic(context, type, call, args)
      : { kind: 'describe', what: 'sobject-type', object: object.name, type: OBJECT_TOKEN, range: call.range };
  }
  const method = platform(
    context,
    call,
    platformMethods(world, type, call.name).filter(({ isStatic }) => isStatic),
    args,
  );
  if (method !== undefined) {
    const problem = assertedProblem(world, method, args) ?? publishedProblem(world, method, args);
    if (problem !== undefined) context.error(call.range, problem);
    checkUpsertToken(context, method, args);
    return platformCall(context, undefined, method, call, args);
  }
  const isEnum = type.kind === 'platform' && world.signatures.type(type.name)?.kind === 'enum';
  if (isEnum && call.name.toLowerCase() === 'values') {
    return {
      kind: 'call-platform',
      owner: type.name,
      name: 'values',
      signature: 'values()',
      args: [],
      safe: false,
      type: listOf(type),
      range: call.range,
    };
  }
  if (isEnum && call.name.toLowerCase() === 'valueof') {
    return {
      kind: 'call-platform',
      owner: type.name,
      name: 'valueOf',
      signature: 'valueOf(String)',
      args,
      safe: false,
      type,
      range: call.range,
    };
  }
  return unknown(context, call, args, type);
}

/** `Database.upsert(records, Thing__c.Key__c)`: of a field that is written there the compiler knows whether it tells rows apart, unless they could be any. Source: seen in an org; Apex Reference Guide, "Database.upsert". */
function checkUpsertToken(context: Context, { owner, name }: PlatformMethod, [records, token]: readonly IrExpr[]): void {
  if (owner !== 'System.Database' || name !== 'upsert' || token?.kind !== 'describe' || token.what !== 'field-token') return;
  if (records !== undefined && recordOf(records.type) !== 'SObject')
    checkUpsertField(context, token.range, records.type, token.field ?? '');
}

/** Custom settings and custom metadata: `Settings__c.getInstance()`, `Zone__mdt.getAll()`. The object's name travels as first argument. */
function recordStatic(context: Context, type: Extract<ApexType, { kind: 'sobject' }>, call: Call, args: readonly IrExpr[]): IrExpr {
  const { range } = call;
  const kind = context.world.schema.object(type.name)?.kind;
  const owner = kind === 'custom-metadata' ? 'System.CustomMetadata' : 'System.CustomSetting';
  const results: Readonly<Record<string, ApexType>> = {
    getinstance: type,
    getvalues: type,
    getorgdefaults: type,
    getall: { kind: 'map', key: STRING, value: type },
  };
  const name = Object.keys(STATIC_NAMES).find((candidate) => candidate === call.name.toLowerCase());
  const result = results[call.name.toLowerCase()];
  if (name === undefined || result === undefined || (kind !== 'custom-metadata' && kind !== 'custom-setting'))
    return unknown(context, call, args, type);
  const objectName: IrExpr = { kind: 'constant', value: type.name, as: 'String', type: STRING, range };
  const properName = STATIC_NAMES[name] ?? call.name;
  return {
    kind: 'call-platform',
    owner,
    name: properName,
    signature: properName,
    args: [objectName, ...args],
    safe: false,
    type: result,
    range,
  };
}

const STATIC_NAMES: Readonly<Record<string, string>> = {
  getinstance: 'getInstance',
  getvalues: 'getValues',
  getorgdefaults: 'getOrgDefaults',
  getall: 'getAll',
};

function instanceCall(context: Context, target: IrExpr, call: Call, args: readonly IrExpr[]): IrExpr {
  const { world } = context;
  if (target.type.kind === 'null') return ofNull(context, target);
  const choice = chooseOverload(
    world,
    methodsOf(context, userType(world, target.type), call.name),
    args,
    false,
    apiVersionOf(world, context.file),
  );
  const method = choice === undefined ? undefined : own(context, call, choice, args);
  if (method !== undefined && !method.isStatic && !isOfEveryObject(method)) return userCall(context, target, method, call, args, false);
  const fieldError = fieldErrorCall(context, target, call, args);
  if (fieldError !== undefined) return fieldError;
  const inherited = platform(context, call, platformMethods(world, target.type, call.name), args);
  if (inherited !== undefined && !inherited.isStatic) {
    const problem = collectionProblem(world, target.type, call.name, args);
    if (problem !== undefined) context.error(call.nameRange, problem);
    return platformCall(context, target, inherited, call, args);
  }
  const isEnum = userType(world, target.type)?.kind === 'enum';
  const reached =
    method !== undefined
      ? signatureText(method)
      : inherited !== undefined
        ? platformText(inherited)
        : isEnum
          ? enumText(target.type, call, args)
          : undefined;
  if (reached !== undefined) {
    context.error(call.nameRange, `Static method cannot be referenced from a non static context: ${reached}`);
    return nothing(call.range);
  }
  return unknown(context, call, args, target.type);
}

function platformText({ owner, name, parameters, returns }: PlatformMethod): string {
  const simple = owner.replace(/^System\.(?=(?:String|Integer|Long|Double|Decimal|Boolean|Date|Datetime|Time|Id|Blob)$)/, '');
  return `${shown(returns ?? VOID)} ${simple}.${name}(${parameters.map(({ type }) => shown(type)).join(', ')})`;
}

/** What every enum has for itself. */
function enumText(type: ApexType, call: Call, args: readonly IrExpr[]): string | undefined {
  const name = call.name.toLowerCase();
  if (name === 'values' && args.length === 0) return `${shown(listOf(type))} ${shown(type)}.values()`;
  const [text] = args;
  return name === 'valueof' && args.length === 1 && text !== undefined && isPrimitive(text.type, 'String')
    ? `${shown(type)} ${shown(type)}.valueOf(String)`
    : undefined;
}

/** `record.Field.addError(message)` marks the field of the record: the value itself knows neither. Source: Apex Reference Guide, "addError" of String, Integer, ... */
function fieldErrorCall(context: Context, target: IrExpr, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  if (call.name.toLowerCase() !== 'adderror') return undefined;
  if (target.kind !== 'read-record-field') {
    if (target.type.kind !== 'primitive' || target.type.name === 'Object') return undefined;
    context.error(call.nameRange, 'addError must be invoked on an expression that is an exact SObject field reference');
    return nothing(call.range);
  }
  if (call.safe) context.error(call.nameRange, 'Safe navigation operator is not allowed between SObject field and addError');
  const field: IrExpr = { kind: 'constant', value: target.fieldName, as: 'String', type: STRING, range: call.range };
  // a second argument asks for HTML to be escaped, which only a page would show
  const [message] = args;
  if (message === undefined) return undefined;
  const text: IrExpr =
    message.type.kind === 'primitive'
      ? message
      : {
          kind: 'call-platform',
          target: message,
          owner: 'System.Exception',
          name: 'getMessage',
          signature: 'getMessage()',
          args: [],
          safe: false,
          type: STRING,
          range: call.range,
        };
  return {
    kind: 'call-platform',
    target: target.target,
    owner: 'System.SObject',
    name: 'addError',
    signature: 'addError(String,String)',
    args: [field, context.fit(text, STRING, call.range)],
    safe: target.safe,
    type: VOID,
    range: call.range,
  };
}

function userCall(
  context: Context,
  target: IrExpr | undefined,
  method: MethodInfo,
  call: Call,
  args: readonly IrExpr[],
  direct: boolean,
): IrExpr {
  if (!context.canSee(method.access, method.owner, method.isTestVisible))
    context.error(call.nameRange, `Method is not visible: ${signatureText(method)}`);
  const fitted = fitAll(context, args, method.parameters);
  if (target === undefined)
    return {
      kind: 'call-static',
      owner: method.owner.type,
      methodKey: method.methodKey,
      args: fitted,
      type: method.returns,
      range: call.range,
    };
  return {
    kind: 'call-instance',
    target,
    owner: method.owner.type,
    methodKey: method.methodKey,
    direct,
    args: fitted,
    safe: call.safe,
    type: method.returns,
    range: call.range,
  };
}

/** Members that read query texts see the caller's locals as binds. */
const READS_LOCALS = new Set(['query', 'countquery', 'getquerylocator', 'getcursor']);

/** Members that newer code has no more. Source: Apex Developer Guide, "Versioned Behavior Changes"; the words of orgs. */
const UNTIL_30 = /^get(limit)?((childrelationships|fields|fieldsets|picklist|recordtypes)describes|scriptstatements)$/;
const API_30 = 30;

function platformCall(context: Context, target: IrExpr | undefined, method: PlatformMethod, call: Call, args: readonly IrExpr[]): IrExpr {
  if (method.owner === 'System.Limits' && UNTIL_30.test(method.name.toLowerCase()) && apiVersionOf(context.world, context.file) > API_30)
    context.error(call.nameRange, `Method was removed after version 30.0: ${method.name}`);
  const locator = method.owner === 'System.Database' && method.name === 'getQueryLocator' ? staticLocator(call, args, method) : undefined;
  if (locator !== undefined) return locator;
  const readsLocals = method.owner === 'System.Database' && READS_LOCALS.has(method.name.toLowerCase());
  return {
    kind: 'call-platform',
    ...(target === undefined ? {} : { target }),
    owner: method.owner,
    name: method.name,
    signature: method.signature,
    args: fitAll(context, args, method.parameters),
    safe: call.safe,
    // exceptions of the project may override getMessage() and its like
    ...(method.owner === 'System.Exception' && args.length === 0 ? { overrideKey: methodKey(method.name, []) } : {}),
    ...(readsLocals ? { scope: visibleValues(context, call.range) } : {}),
    type: method.returns ?? VOID,
    range: call.range,
  };
}

/** A locator of a query in brackets keeps the query: its rows are read by whoever walks them, up to 50 million. Source: Apex Reference Guide, "Database.getQueryLocator". */
function staticLocator(call: Call, args: readonly IrExpr[], method: PlatformMethod): IrExpr | undefined {
  const [query] = args;
  const [written] = call.args;
  if (query?.kind !== 'soql' || written?.kind !== 'soql') return undefined;
  const start = written.query.range.start;
  let text = written.text;
  for (const [index, { range }] of [...bindsOf(written.query).entries()].reverse())
    text = `${text.slice(0, range.start - start)}:tmpVar${String(index + 1)}${text.slice(range.end - start)}`;
  return { kind: 'query-locator', query: query.query, text, binds: query.binds, type: method.returns ?? VOID, range: call.range };
}

/** Statics of the classes around, inherited fields, own ones: later ones hide earlier ones. */
function visibleFields(context: Context): readonly FieldInfo[] {
  const around: FieldInfo[] = [];
  for (let outer = context.owner?.outer; outer !== undefined; outer = outer.outer)
    around.unshift(...[...outer.fields.values()].filter(({ isStatic }) => isStatic));
  const own: FieldInfo[] = [];
  for (let level = context.owner; level !== undefined; level = userType(context.world, level.superclass))
    own.unshift(...[...level.fields.values()].filter(({ access, owner, isTestVisible }) => context.canSee(access, owner, isTestVisible)));
  return [...around, ...own];
}

/** Locals and own fields by the name that a bind may use. */
function visibleValues(context: Context, range: Range): readonly { readonly name: string; readonly value: IrExpr }[] {
  const values = new Map<string, IrExpr>();
  for (const field of visibleFields(context)) {
    if (field.isStatic) values.set(field.name.toLowerCase(), readField(context, undefined, field, range, false));
    else if (!context.isStatic) values.set(field.name.toLowerCase(), readField(context, thisOf(context, range), field, range, false));
  }
  for (const local of context.scope.all())
    values.set(local.name.toLowerCase(), { kind: 'read-local', jsName: local.jsName, type: local.type, range });
  return [...values].map(([name, value]) => ({ name, value }));
}

export function fitAll(context: Context, args: readonly IrExpr[], parameters: readonly { readonly type: ApexType }[]): readonly IrExpr[] {
  return args.map((arg, index) => {
    const to = parameters[index]?.type;
    return to === undefined || (arg.type.kind === 'platform' && isAlikeAtRunTime(arg.type, to)) ? arg : context.fit(arg, to, arg.range);
  });
}

/** Classes that the platform knows by other names. Source: the words of orgs. */
const INNER_NAMES: Readonly<Record<string, string>> = {
  'System.System': 'System',
  'System.Database': 'Database',
  'System.Limits': 'Limit',
};
const callee = (type: ApexType): string => INNER_NAMES[shown(type)] ?? shown(type);

function unknown(context: Context, call: Call, args: readonly IrExpr[], type: ApexType | undefined): IrExpr {
  const user = userType(context.world, type);
  const where = type === undefined ? '' : ` from the type ${callee(type)}`;
  if (user === undefined || !isException(context.world, user) || findMethods(context.world, user, call.name).length === 0) {
    context.error(call.nameRange, `Method does not exist or incorrect signature: void ${call.name}(${argumentText(args)})${where}`);
  }
  return nothing(call.range);
}

export function signatureText(method: MethodInfo): string {
  return `${shown(method.returns)} ${method.owner.name}.${method.name}(${method.parameters.map(({ type }) => shown(type)).join(', ')})`;
}

/** The words for `new` and `super(...)` where the constructor is another class's own. */
export function hiddenConstructor(owner: TypeInfo, { parameters }: ConstructorInfo): string {
  return `Method is not visible: void ${owner.name}.<init>(${parameters.map(({ type }) => shown(type)).join(', ')})`;
}
