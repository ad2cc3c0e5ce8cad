/** Statics of records: `Settings__c.getInstance()`, `Zone__mdt.getAll()`, `Account.getSObjectType()`. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../ir/types.ts';
import { isUnknown, shown, STRING, VOID } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { platformMethods } from '../../types/members/platformMethods.ts';
import { distance } from '../../types/subtype.ts';
import { nothing } from '../expressions.ts';
import { OBJECT_TOKEN } from '../names/orgNames.ts';
import { type Call, unknown } from './call.ts';
import { platform } from './choice.ts';
import { ambiguous } from './words.ts';

export function recordStatic(context: Context, type: Extract<ApexType, { kind: 'sobject' }>, call: Call, args: readonly IrExpr[]): IrExpr {
  const object = call.name.toLowerCase() === 'getsobjecttype' && args.length === 0 ? context.world.schema.object(type.name) : undefined;
  return object === undefined
    ? settingCall(context, type, call, args)
    : { kind: 'describe', what: 'sobject-type', object: object.name, type: OBJECT_TOKEN, range: call.range };
}

/** Custom settings and custom metadata: `Settings__c.getInstance()`, `Zone__mdt.getAll()`. The object's name is passed as the first argument. */
function settingCall(context: Context, type: Extract<ApexType, { kind: 'sobject' }>, call: Call, args: readonly IrExpr[]): IrExpr {
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
    return ofRecords(context, type, call, args) ?? unknown(context, call, args, type);
  if (kind === 'custom-metadata' && name === 'getinstance' && args.length === 0) {
    context.error(call.nameRange, `Method does not exist or incorrect signature: getInstance from the type ${type.name}`);
    return nothing(range);
  }
  if (!takes(context, name, args)) return unknown(context, call, args, type);
  if (args[0]?.type.kind === 'null' && !isUnknown(args[0].type))
    context.error(call.nameRange, ambiguous(STATIC_NAMES[name] ?? call.name, args));
  const refusal = refused(name, type.name, kind, context.world.schema.object(type.name)?.isHierarchy === true);
  if (refusal !== undefined) context.error(call.nameRange, refusal);
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

/** How many arguments each takes: whom or what to find, by Id or name. Source: Apex Reference Guide, "Custom Settings Methods", "Custom Metadata Type Methods". */
const COUNTS: Readonly<Record<string, readonly number[]>> = { getinstance: [0, 1], getvalues: [1], getorgdefaults: [0], getall: [0] };

function takes({ world }: Context, name: string, args: readonly IrExpr[]): boolean {
  return COUNTS[name]?.includes(args.length) === true && args.every(({ type }) => distance(world, type, STRING) !== undefined);
}

/** An instance method of records that is called on their object. */
function ofRecords(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const methods = platformMethods(context.world, type, call.name).filter(({ isStatic }) => !isStatic);
  const method = methods.length === 0 ? undefined : platform(context, call, methods, args);
  if (method === undefined) return undefined;
  const { name, parameters, returns = VOID } = method;
  const result = returns.kind === 'sobject' ? type : returns;
  const text = `${shown(result)} ${shown(type)}.${name}(${parameters.map((parameter) => shown(parameter.type)).join(', ')})`;
  context.error(call.nameRange, `Non static method cannot be referenced from a static context: ${text}`);
  return nothing(call.range);
}

/** The words were seen in an org. */
function refused(method: string, object: string, kind: 'custom-metadata' | 'custom-setting', isHierarchy: boolean): string | undefined {
  if (kind === 'custom-metadata' && (method === 'getvalues' || method === 'getorgdefaults'))
    return `Method does not exist or incorrect signature: ${STATIC_NAMES[method] ?? method} from the type ${object}`;
  return method === 'getall' && isHierarchy ? `Method only supports list type Custom Settings: ${object}` : undefined;
}

const STATIC_NAMES: Readonly<Record<string, string>> = {
  getinstance: 'getInstance',
  getvalues: 'getValues',
  getorgdefaults: 'getOrgDefaults',
  getall: 'getAll',
};
