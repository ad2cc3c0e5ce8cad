/** Calls of platform methods, which are looked up once for a program. */
import type { IrExpr } from '../ir/ir.ts';
import { args, emit } from './expressions.ts';
import type { Writer } from './writer.ts';

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
  const scope =
    e.scope === undefined
      ? ''
      : `${e.args.length > 0 ? ',' : ''}rt.scope({${e.scope.map((one) => `${JSON.stringify(one.name)}:()=>${emit(w, one.value)}??null`).join(',')}})`;
  return `${w.hoist(`rt.staticMember(${JSON.stringify(e.owner)},${JSON.stringify(e.name)},${JSON.stringify(e.signature)})`)}(${args(w, e.args)}${scope})`;
}

export function platformCall(w: Writer, e: PlatformCall, target: string): string {
  const owner = JSON.stringify(e.owner);
  const name = JSON.stringify(e.name);
  const signature = JSON.stringify(e.signature);
  const found = VALUE_OWNERS.has(e.owner)
    ? `rt.valueMember(${owner},${name},${signature})`
    : `rt.${e.direct === true ? 'inheritedMember' : 'instanceMember'}(${owner},${name},${signature},${String(e.args.length)})`;
  const lookUp = e.overrideKey === undefined ? found : `rt.overridable(${JSON.stringify(e.overrideKey)},${found})`;
  const rest = e.args.length === 0 ? '' : `,${args(w, e.args)}`;
  return `${w.hoist(lookUp)}(${target}${rest})`;
}
