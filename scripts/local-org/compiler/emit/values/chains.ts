/** Chains of members, `a.b[0]?.c()`: a null throws, or ends the chain at a `?.`. */
import type { IrExpr } from '../../ir/ir.ts';
import { literal, rt, withNames } from '../text.ts';
import type { ByKind, Writer } from '../writer.ts';
import { called, element } from './elements.ts';
import { cannotBeNull } from './nulls.ts';
import { platformCall } from './platformCalls.ts';

/**
 * A chain of members. Null throws; at a `?.` it makes the whole rest of the chain null, unevaluated.
 * Source: Apex Developer Guide, "Safe Navigation Operator" (`a[x]?.aMethod().aField` is null if `a[x]` is).
 * @param rest what the chain goes on with, told what stands for this part.
 */
export function chain(w: Writer, e: IrExpr, rest: (text: string) => string): string {
  const link = linkOf(w, e);
  if (link === undefined) return rest(w.value(e));
  if (link.safe) return chain(w, link.target, (text) => nullSafe(w, text, (name) => rest(link.use(name))));
  if (isParentRead(link.target) && (e.kind === 'read-record-field' || isParentRead(e)))
    return chain(w, link.target, (text) => rest(nullSafe(w, text, link.use)));
  return chain(w, link.target, (text) => rest(link.use(cannotBeNull(link.target) || tellsOfNull(e) ? text : rt('nn', text))));
}

/** Methods of Blob, Boolean, Double and Integer get the target as an argument and throw their own error for a null. */
const tellsOfNull = (e: IrExpr): boolean =>
  e.kind === 'call-platform' && (TELL_OF_NULL[e.owner]?.test(e.name) === true || (e.name === 'equals' && isBoolean(e.target)));
const isBoolean = (e: IrExpr | undefined): boolean => e?.type.kind === 'primitive' && e.type.name === 'Boolean';
const TELL_OF_NULL: Readonly<Record<string, RegExp>> = {
  'System.Blob': /./,
  'System.Double': /^(format|intValue|longValue|round)$/i,
  'System.Integer': /^format$/i,
};

/** A field of a missing parent record reads as null. Source: Apex Developer Guide, "Accessing sObject Fields Through Relationships". */
const isParentRead = (e: IrExpr): boolean => e.kind === 'read-relation' && !e.children;

function nullSafe(w: Writer, target: string, use: (target: string) => string): string {
  const name = w.temporary();
  return withNames([name], `${name}===null?null:${use(name)}`, [target]);
}

/** One member of a chain. */
interface Link {
  readonly target: IrExpr;
  readonly safe: boolean;
  /** @param target the text of what the member is read from or called on */
  readonly use: (target: string) => string;
}

/** What a chain starts with has no link. */
function linkOf(w: Writer, e: IrExpr): Link | undefined {
  const links: Partial<Record<IrExpr['kind'], (w: Writer, e: never) => Link | undefined>> = LINKS;
  return links[e.kind]?.(w, e as never);
}

const LINKS = {
  'read-field': (_w, { target, safe, jsName }) => ({ target, safe, use: (text) => `${text}.${jsName}` }),
  'read-record-field': (_w, e) => ({
    ...{ target: e.target, safe: e.safe },
    use: (text) => (isIdOfAny(e) ? rt('idOf', text) : rt('field', text, literal(e.fieldName))),
  }),
  'read-relation': (_w, e) => ({
    ...{ target: e.target, safe: e.safe },
    use: (text) => rt(relationReader(e), text, literal(e.relation)),
  }),
  'read-platform': (_w, { target, safe, owner, name }) =>
    target && { target, safe, use: (text) => rt('readMember', literal(owner), literal(name), text) },
  index: (w, { target, index, type }) => ({ target, safe: false, use: (text) => element(type, `${text}.get(${w.value(index)})`) }),
  'call-instance': (w, { target, safe, direct, methodKey, args }) =>
    direct ? undefined : { target, safe, use: (text) => `${text}.${methodKey}(${w.list(args)})` },
  'call-platform': (w, e) => e.target && { target: e.target, safe: e.safe, use: (text) => called(e, platformCall(w, e, text)) },
} satisfies Partial<ByKind<IrExpr, Link | undefined>>;

/** `Id` of an SObject, whose object may have no Id field. */
function isIdOfAny({ target, fieldName }: Extract<IrExpr, { kind: 'read-record-field' }>): boolean {
  return fieldName === 'Id' && target.type.kind === 'sobject' && target.type.name === 'SObject';
}

const relationReader = ({ children, isWalked }: Extract<IrExpr, { kind: 'read-relation' }>): string =>
  children ? (isWalked === true ? 'walkedChildren' : 'children') : 'parent';
