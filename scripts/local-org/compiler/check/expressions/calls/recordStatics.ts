/** Statics of records: `Settings__c.getInstance()`, `Zone__mdt.getAll()`, `Account.getSObjectType()`. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import { isUnknown, shown, STRING, VOID } from '../../../types/common.ts';
import type { RecordType } from '../../../types/schemaDoor.ts';
import type { Context } from '../../context.ts';
import { platformMethods } from '../../types/members/platformMethods.ts';
import { distance } from '../../types/subtype.ts';
import { nothing } from '../nothing.ts';
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
  const object = context.world.schema.object(type.name);
  const method = STATICS.get(call.name.toLowerCase());
  if (method === undefined || object === undefined || !hasStatics(object))
    return ofRecords(context, type, call, args) ?? unknown(context, call, args, type);
  const { name } = method;
  if (object.kind === 'custom-metadata' && name === 'getInstance' && args.length === 0) {
    context.error(call.nameRange, `Method does not exist or incorrect signature: getInstance from the type ${type.name}`);
    return nothing(range);
  }
  if (!takes(context, method, args)) return unknown(context, call, args, type);
  for (const problem of problemsOf(name, type.name, object, args)) context.error(call.nameRange, problem);
  return {
    kind: 'call-platform',
    owner: object.kind === 'custom-metadata' ? 'System.CustomMetadata' : 'System.CustomSetting',
    name,
    signature: name,
    args: [{ kind: 'constant', value: type.name, as: 'String', type: STRING, range }, ...args],
    safe: false,
    type: method.givesAll ? { kind: 'map', key: STRING, value: type } : type,
    range,
  };
}

type WithStatics = RecordType & { readonly kind: 'custom-metadata' | 'custom-setting' };
const hasStatics = (object: RecordType): object is WithStatics => object.kind === 'custom-metadata' || object.kind === 'custom-setting';

function problemsOf(method: string, name: string, object: WithStatics, args: readonly IrExpr[]): readonly string[] {
  const [first] = args;
  const refusal = refused(method, name, object);
  return [
    ...(first?.type.kind === 'null' && !isUnknown(first.type) ? [ambiguous(method, args)] : []),
    ...(refusal === undefined ? [] : [refusal]),
  ];
}

interface Static {
  readonly name: string;
  /** How many arguments it takes: whom or what to find, by Id or name. */
  readonly counts: readonly number[];
  /** A map of the records by name; others give one record. */
  readonly givesAll: boolean;
}

/** By name in lower case. Source: Apex Reference Guide, "Custom Settings Methods", "Custom Metadata Type Methods". */
const STATICS: ReadonlyMap<string, Static> = new Map([
  ['getinstance', { name: 'getInstance', counts: [0, 1], givesAll: false }],
  ['getvalues', { name: 'getValues', counts: [1], givesAll: false }],
  ['getorgdefaults', { name: 'getOrgDefaults', counts: [0], givesAll: false }],
  ['getall', { name: 'getAll', counts: [0], givesAll: true }],
]);

function takes({ world }: Context, { counts }: Static, args: readonly IrExpr[]): boolean {
  return counts.includes(args.length) && args.every(({ type }) => distance(world, type, STRING) !== undefined);
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
function refused(method: string, object: string, { kind, isHierarchy }: WithStatics): string | undefined {
  if (kind === 'custom-metadata' && (method === 'getValues' || method === 'getOrgDefaults'))
    return `Method does not exist or incorrect signature: ${method} from the type ${object}`;
  return method === 'getAll' && isHierarchy ? `Method only supports list type Custom Settings: ${object}` : undefined;
}
