/** Chains of members, `a.b[0]?.c()`: a null throws, or ends the chain at a `?.`. */
import type { IrExpr } from '../ir/ir.ts';
import { args, cannotBeNull, emit } from './expressions.ts';
import { platformCall } from './platformCalls.ts';
import type { Writer } from './writer.ts';

/**
 * A chain of members. Null throws; at a `?.` it makes the whole rest of the chain null, unevaluated.
 * Source: Apex Developer Guide, "Safe Navigation Operator" (`a[x]?.aMethod().aField` is null if `a[x]` is).
 * @param rest what the chain goes on with, told what stands for this part.
 */
export function chain(w: Writer, e: IrExpr, rest: (text: string) => string): string {
  const link = linkOf(w, e);
  if (link === undefined) return rest(emit(w, e));
  if (!link.safe && isParentRead(link.target) && (e.kind === 'read-record-field' || (e.kind === 'read-relation' && !e.children)))
    return chain(w, link.target, (text) => rest(nullSafe(w, text, link.use)));
  if (!link.safe)
    return chain(w, link.target, (text) => rest(link.use(cannotBeNull(link.target) || tellsOfNull(e) ? text : `rt.nn(${text})`)));
  return chain(w, link.target, (text) => nullSafe(w, text, (name) => rest(link.use(name))));
}

const relationReader = ({ children, isWalked }: Extract<IrExpr, { kind: 'read-relation' }>): string =>
  children ? (isWalked === true ? 'walkedChildren' : 'children') : 'parent';

/** Methods of Blob get the target as an argument and throw their own error for a null. */
const tellsOfNull = (e: IrExpr): boolean => e.kind === 'call-platform' && e.owner === 'System.Blob';

/** A field of a missing parent record reads as null. Source: Apex Developer Guide, "Accessing sObject Fields Through Relationships". */
const isParentRead = (e: IrExpr): boolean => e.kind === 'read-relation' && !e.children;

/** `Id` of an SObject, whose object may have no Id field. */
function isIdOfAny({ target, fieldName }: Extract<IrExpr, { kind: 'read-record-field' }>): boolean {
  return fieldName === 'Id' && target.type.kind === 'sobject' && target.type.name === 'SObject';
}

function nullSafe(w: Writer, target: string, use: (target: string) => string): string {
  const name = w.temporary();
  return `((${name})=>${name}===null?null:${use(name)})(${target})`;
}

/** One member of a chain, or undefined for what a chain starts with. */
function linkOf(
  w: Writer,
  e: IrExpr,
): { readonly target: IrExpr; readonly safe: boolean; readonly use: (target: string) => string } | undefined {
  switch (e.kind) {
    case 'read-field':
      return { target: e.target, safe: e.safe, use: (target) => `${target}.${e.jsName}` };
    case 'read-record-field':
      return {
        target: e.target,
        safe: e.safe,
        use: (target) => (isIdOfAny(e) ? `rt.idOf(${target})` : `rt.field(${target},${JSON.stringify(e.fieldName)})`),
      };
    case 'read-relation':
      return {
        target: e.target,
        safe: e.safe,
        use: (target) => `rt.${relationReader(e)}(${target},${JSON.stringify(e.relation)})`,
      };
    case 'read-platform':
      return e.target === undefined
        ? undefined
        : {
            target: e.target,
            safe: e.safe,
            use: (target) => `rt.readMember(${JSON.stringify(e.owner)},${JSON.stringify(e.name)},${target})`,
          };
    case 'index':
      return { target: e.target, safe: false, use: (target) => `${target}.get(${emit(w, e.index)})` };
    case 'call-instance':
      return e.direct ? undefined : { target: e.target, safe: e.safe, use: (target) => `${target}.${e.methodKey}(${args(w, e.args)})` };
    case 'call-platform':
      return e.target === undefined ? undefined : { target: e.target, safe: e.safe, use: (target) => platformCall(w, e, target) };
    default:
      return undefined;
  }
}
