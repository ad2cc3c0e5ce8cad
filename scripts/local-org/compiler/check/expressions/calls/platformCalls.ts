/** Calls of the platform's methods. */
import type { IrExpr } from '../../../ir/ir.ts';
import { bindsOf } from '../../../syntax/binds.ts';
import { isPrimitive, VOID } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import type { PlatformMethod } from '../../types/members/platformType.ts';
import { methodKey } from '../../types/naming.ts';
import { apiVersionOf } from '../../types/world.ts';
import { fitAll } from './arguments.ts';
import type { Call } from './call.ts';
import { visibleValues } from './visibleValues.ts';
import { platformText } from './words.ts';

/** Members that run dynamic queries, which can bind the caller's local variables. */
const READS_LOCALS: Readonly<Record<string, ReadonlySet<string>>> = {
  'System.Database': new Set(['query', 'countquery', 'getquerylocator', 'getcursor', 'getpaginationcursor']),
  'System.Search': new Set(['query', 'find']),
};

/** Members that were removed, and the last API version that has them. Source: Apex Developer Guide, "Versioned Behavior Changes"; the words of orgs. */
const REMOVED: readonly { readonly owner: RegExp; readonly member: RegExp; readonly last: number }[] = [
  {
    owner: /^System\.Limits$/,
    member: /^get(limit)?((childrelationships|fields|fieldsets|picklist|recordtypes)describes|scriptstatements)\(/i,
    last: 30,
  },
  { owner: /^cache\.(Org|Session)$/, member: /^(contains|get|remove)\(List<String>\)$/i, last: 54 },
  { owner: /^cache\.(Org|Session|(Org|Session)?Partition)$/, member: /^get(avg|max)ValueSize\(/i, last: 49 },
  { owner: /^cache\.(Org|Session)?Partition$/, member: /^validateKeys\(/i, last: 54 },
  { owner: /^System\.Site$/, member: /^get(CurrentSiteUrl|CustomWebAddress|Prefix)\(/i, last: 29 },
  { owner: /^System\.Site$/, member: /^getBaseInsecureUrl\(/i, last: 51 },
  { owner: /^System\.Url$/, member: /^getSalesforceBaseUrl\(/i, last: 58 },
];
function removedAfter({ owner, signature }: PlatformMethod): number {
  return REMOVED.find((one) => one.owner.test(owner) && one.member.test(signature))?.last ?? Number.POSITIVE_INFINITY;
}

/** Members that changed, and the API version since which they are as they are. Source: Apex Developer Guide, "Versioned Behavior Changes". */
const CHANGED: readonly { readonly owner: string; readonly signature: string; readonly since: number }[] = [
  ...['System.String', 'System.Pattern'].flatMap((owner) =>
    ['split(String)', 'split(String,Integer)'].map((signature) => ({ owner, signature, since: 35 })),
  ),
  { owner: 'System.JSON', signature: 'deserialize(String,System.Type)', since: 35 },
];
/** Under which code of an older API version finds what the member was. */
function olderSignature({ owner, signature }: PlatformMethod, version: number): string | undefined {
  const changed = CHANGED.find((one) => one.owner === owner && one.signature === signature);
  return changed === undefined || version >= changed.since ? undefined : `${signature} before ${changed.since.toFixed(1)}`;
}

/** Strings and Ids are the same at run time, but only an Id compares its 15- and 18-character forms as equal. Source: Apex Reference Guide, "String Class", equals(stringOrId). */
function textSignature({ owner, name, signature }: PlatformMethod, args: readonly IrExpr[]): string | undefined {
  const areTexts = args.slice(0, 2).every(({ type }) => isPrimitive(type, 'String'));
  if (owner === 'System.String') return signature === 'equals(Object)' && areTexts ? 'equals(String)' : undefined;
  const isAsserted = owner === 'System.System' || owner === 'System.Assert' ? ASSERTS_EQUALITY.has(name) : false;
  return isAsserted && areTexts ? `${name}(String,String)` : undefined;
}
const ASSERTS_EQUALITY: ReadonlySet<string> = new Set(['assertEquals', 'assertNotEquals', 'areEqual', 'areNotEqual']);

export function platformCall(
  context: Context,
  target: IrExpr | undefined,
  method: PlatformMethod,
  call: Call,
  args: readonly IrExpr[],
): IrExpr {
  if (method.isHidden === true) context.error(call.nameRange, `Method is not visible: ${platformText(method)}`);
  const last = removedAfter(method);
  const version = apiVersionOf(context.world, context.file);
  if (version > last) context.error(call.nameRange, `Method was removed after version ${last.toFixed(1)}: ${method.name}`);
  if (method.owner === 'System.Database' && method.name === 'getQueryLocator') {
    const locator = staticLocator(call, args, method);
    if (locator !== undefined) return locator;
    refuseReadRows(context, call, args);
  }
  const readsLocals = READS_LOCALS[method.owner]?.has(method.name.toLowerCase()) === true;
  return {
    kind: 'call-platform',
    ...(target === undefined ? {} : { target }),
    owner: method.owner,
    name: method.name,
    signature: textSignature(method, args) ?? olderSignature(method, version) ?? method.signature,
    args: fitAll(context, args, method.parameters),
    safe: call.safe,
    // exceptions of the project may override getMessage() and its like
    ...(method.owner === 'System.Exception' && args.length === 0 ? { overrideKey: methodKey(method.name, []) } : {}),
    ...(readsLocals ? { scope: visibleValues(context, call.range) } : {}),
    type: method.returns ?? VOID,
    range: call.range,
  };
}

/** Rows that were read already cannot be located. Source: the words of orgs, as public reports have them. */
function refuseReadRows(context: Context, call: Call, [rows]: readonly IrExpr[]): void {
  if (rows?.type.kind === 'list' && rows.kind !== 'soql') context.error(call.range, 'Argument must be an inline query');
}

/** `Database.getQueryLocator([...])` keeps the query itself: up to 50 million rows are read later. Source: Apex Reference Guide, "Database.getQueryLocator". */
function staticLocator(call: Call, args: readonly IrExpr[], method: PlatformMethod): IrExpr | undefined {
  const [query] = args;
  const [written] = call.args;
  if (query?.kind !== 'soql' || written?.kind !== 'soql') return undefined;
  const { start } = written.query.range;
  let text = written.text.slice(start - written.range.start - 1);
  for (const [index, { range }] of [...bindsOf(written.query).entries()].reverse())
    text = `${text.slice(0, range.start - start)}:tmpVar${String(index + 1)}${text.slice(range.end - start)}`;
  return { kind: 'query-locator', query: query.query, text, binds: query.binds, type: method.returns ?? VOID, range: call.range };
}
