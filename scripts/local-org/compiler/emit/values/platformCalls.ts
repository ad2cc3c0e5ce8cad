/** Calls of platform methods, which are looked up once for a program. */
import type { IrExpr } from '../../ir/ir.ts';
import { literal, rt } from '../text.ts';
import type { Writer } from '../writer.ts';

/** Classes whose values are never project objects: their members need no dispatch. */
const VALUE_OWNERS = new Set([
  'System.String',
  'System.Integer',
  'System.Long',
  'System.Double',
  'System.Decimal',
  'System.Boolean',
  'System.Date',
  'System.Datetime',
  'System.Time',
  'System.Id',
  'System.Blob',
  'System.List',
  'System.Set',
  'System.Map',
  'System.SObject',
  'System.Exception',
]);

type PlatformCall = Extract<IrExpr, { kind: 'call-platform' }>;

export function platformStaticCall(w: Writer, e: PlatformCall): string {
  const scope = e.scope === undefined ? [] : [scopeOf(w, e.scope)];
  const member = rt('staticMember', literal(e.owner), literal(e.name), literal(e.signature));
  return `${w.hoist(member)}(${[...e.args.map((arg) => w.value(arg)), ...scope].join(',')})`;
}

/** The variables that a query text may bind, read when it does. */
function scopeOf(w: Writer, variables: NonNullable<PlatformCall['scope']>): string {
  return rt('scope', `{${variables.map(({ name, value }) => `${literal(name)}:()=>${w.value(value)}??null`).join(',')}}`);
}

/** @param target the text of the value whose method is called; it becomes the first argument */
export function platformCall(w: Writer, e: PlatformCall, target: string): string {
  const found = memberOf(e);
  const lookUp = e.overrideKey === undefined ? found : rt('overridable', literal(e.overrideKey), found);
  const values = [target, ...e.args.map((arg) => w.value(arg))];
  return `${w.hoist(lookUp)}(${values.join(',')})`;
}

function memberOf({ owner, name, signature, direct, args }: PlatformCall): string {
  const member = [literal(owner), literal(name), literal(signature)];
  if (VALUE_OWNERS.has(owner)) return rt('valueMember', ...member);
  return rt(direct === true ? 'inheritedMember' : 'instanceMember', ...member, String(args.length));
}
