/** Expressions of the checked tree as JavaScript. A value that may be null where it must not be is wrapped in `rt.nn`. */
import type { IrExpr } from '../ir/ir.ts';
import { typeName } from '../ir/types.ts';
import { assignment } from './assignments.ts';
import { chain } from './chains.ts';
import { arithmetic, comparison, equality, textOf } from './operators.ts';
import { platformStaticCall } from './platformCalls.ts';
import type { Writer } from './writer.ts';

export function emit(w: Writer, e: IrExpr): string {
  switch (e.kind) {
    case 'constant':
      return constant(w, e);
    case 'read-local':
      return e.jsName;
    case 'this':
      return 'this';
    case 'read-field':
    case 'read-record-field':
    case 'read-relation':
    case 'index':
      return chain(w, e, (text) => text);
    case 'read-static':
      return `${w.classRef(e.owner)}.c.$s().${e.jsName}`;
    case 'read-platform':
      return e.target === undefined ? `rt.readMember(${JSON.stringify(e.owner)},${JSON.stringify(e.name)})` : chain(w, e, (text) => text);
    case 'enum-constant':
      if (e.owner.kind === 'user') return `${w.classRef(e.owner)}.c[${JSON.stringify(`e_${e.name.toLowerCase()}`)}]`;
      return w.hoist(`rt.enumConstant(${JSON.stringify(typeName(e.owner))},${JSON.stringify(e.name)})`);
    case 'call-static':
      return `${w.classRef(e.owner)}.c.${e.methodKey}(${args(w, e.args)})`;
    case 'call-instance':
      return e.direct ? `super.${e.methodKey}(${args(w, e.args)})` : chain(w, e, (text) => text);
    case 'call-platform':
      return e.target === undefined ? platformStaticCall(w, e) : chain(w, e, (text) => text);
    case 'new-user':
      return `new (${w.classRef(e.owner)}.c)().${e.methodKey}(${args(w, e.args)})`;
    case 'new-platform':
      return `${w.hoist(`rt.constructorMember(${JSON.stringify(e.owner)},${JSON.stringify(e.signature)})`)}(${args(w, e.args)})`;
    case 'new-record':
      return `rt.newRecord(${JSON.stringify(e.object)},[${e.fields.map((field) => `[${JSON.stringify(field.name)},${emit(w, field.value)},${String(field.isRelation)}]`).join(',')}])`;
    case 'new-collection':
      return newCollection(w, e);
    case 'cast':
      return `rt.cast(${emit(w, e.value)},${w.type(e.type)})`;
    case 'convert':
      if (e.conversion === 'id-to-string') return emit(w, e.value);
      return `rt.convert(${JSON.stringify(e.conversion)},${emit(w, e.value)})`;
    case 'instanceof':
      return `rt.isType(${emit(w, e.value)},${w.type(e.test)})`;
    case 'not':
      return `!${present(w, e.value)}`;
    case 'arithmetic':
      return arithmetic(w, e);
    case 'negate':
      return `rt.negate(${emit(w, e.value)})`;
    case 'complement':
      return e.operand === 'Integer' ? `(~${present(w, e.value)})` : `BigInt.asIntN(64,~${present(w, e.value)})`;
    case 'concat':
      return `(${e.parts.map((part) => textOf(w, part)).join('+')})`;
    case 'date-shift':
      return `rt.shift(${JSON.stringify(e.operator)},${emit(w, e.left)},${emit(w, e.right)})`;
    case 'logic':
      return `(${present(w, e.left)}${e.operator}${present(w, e.right)})`;
    case 'equal':
      return equality(w, e);
    case 'compare':
      return comparison(w, e);
    case 'coalesce':
      return `(${emit(w, e.left)}??${emit(w, e.right)})`;
    case 'ternary':
      return `(${present(w, e.test)}?${emit(w, e.then)}:${emit(w, e.otherwise)})`;
    case 'assign':
      return assignment(w, e.target, e.value, e.post);
    case 'old-value':
      return w.oldValue;
    case 'soql':
      return `rt.query(${w.hoist(`rt.parsed(${JSON.stringify(e.query)})`)},[${args(w, e.binds)}],${JSON.stringify(e.result)},${JSON.stringify(e.type.kind === 'sobject' ? e.type.name : '')})`;
    case 'query-locator':
      return `rt.queryLocator(${w.hoist(`rt.parsed(${JSON.stringify(e.query)})`)},[${args(w, e.binds)}],${JSON.stringify(e.text)})`;
    case 'only-row':
      return `rt.onlyRow(${emit(w, e.rows)},'single')`;
    case 'sosl':
      return `rt.search(${w.hoist(`rt.parsed(${JSON.stringify(e.query)})`)},[${args(w, e.binds)}])`;
    case 'type-literal':
      return `rt.typeLiteral(${w.type(e.of)})`;
    case 'describe':
      return `rt.describe(${JSON.stringify(e.what)},${JSON.stringify(e.object)},${JSON.stringify(e.field ?? null)})`;
    case 'label':
      return `rt.label(${JSON.stringify(e.name)},${JSON.stringify(e.namespace ?? null)})`;
    case 'page':
      return `rt.page(${JSON.stringify(e.name)})`;
  }
}

export function args(w: Writer, list: readonly IrExpr[]): string {
  return list.map((arg) => emit(w, arg)).join(',');
}

/** A value that must not be null. */
export function present(w: Writer, e: IrExpr): string {
  const text = emit(w, e);
  return cannotBeNull(e) ? text : `rt.nn(${text})`;
}

export function cannotBeNull(e: IrExpr): boolean {
  switch (e.kind) {
    case 'constant':
      return e.value !== null;
    case 'this':
    case 'arithmetic':
    case 'concat':
    case 'logic':
    case 'equal':
    case 'compare':
    case 'not':
    case 'instanceof':
    case 'new-user':
    case 'new-platform':
    case 'new-record':
    case 'new-collection':
    case 'negate':
      return true;
    default:
      return false;
  }
}

function constant(w: Writer, e: Extract<IrExpr, { kind: 'constant' }>): string {
  switch (e.as) {
    case 'Long':
      return `${String(e.value)}n`;
    case 'Decimal':
      return w.hoist(`rt.decimal(${JSON.stringify(String(e.value))})`);
    case 'Double':
      return w.hoist(`rt.double(${String(e.value)})`);
    case 'Integer':
      return Number(e.value) < 0 ? `(${String(e.value)})` : String(e.value);
    default:
      return JSON.stringify(e.value);
  }
}

function newCollection(w: Writer, e: Extract<IrExpr, { kind: 'new-collection' }>): string {
  const type = w.type(e.type);
  switch (e.from.kind) {
    case 'empty':
      return `rt.collection(${type})`;
    case 'copy':
      return `rt.copy(${type},${emit(w, e.from.source)})`;
    case 'elements':
      return `rt.collection(${type},[${args(w, e.from.elements)}])`;
    case 'size':
      return `rt.sized(${type},${present(w, e.from.size)})`;
    case 'entries':
      return `rt.collection(${type},[${e.from.entries.map(({ key, value }) => `[${emit(w, key)},${emit(w, value)}]`).join(',')}])`;
  }
}
