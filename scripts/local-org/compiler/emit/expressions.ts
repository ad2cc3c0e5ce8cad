/** Expressions of the checked tree as JavaScript. Whatever may be null and must not be is wrapped in `rt.nn`. */
import type { IrExpr, IrTarget } from '../ir/ir.ts';
import { typeName } from '../ir/types.ts';
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

function cannotBeNull(e: IrExpr): boolean {
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

/**
 * A chain of members. Null throws; at a `?.` it makes the whole rest of the chain null, unevaluated.
 * Source: Apex Developer Guide, "Safe Navigation Operator" (`a[x]?.aMethod().aField` is null if `a[x]` is).
 * @param rest what the chain goes on with, told what stands for this part.
 */
function chain(w: Writer, e: IrExpr, rest: (text: string) => string): string {
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

/** A Blob is an argument of its methods, which have words of their own for null. */
const tellsOfNull = (e: IrExpr): boolean => e.kind === 'call-platform' && e.owner === 'System.Blob';

/** A field of a parent that is not there reads as null. Source: Apex Developer Guide, "Accessing sObject Fields Through Relationships". */
const isParentRead = (e: IrExpr): boolean => e.kind === 'read-relation' && !e.children;

/** Of a record of any object, which may have no Id. */
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

type PlatformCall = Extract<IrExpr, { kind: 'call-platform' }>;

function platformStaticCall(w: Writer, e: PlatformCall): string {
  const scope =
    e.scope === undefined
      ? ''
      : `${e.args.length > 0 ? ',' : ''}rt.scope({${e.scope.map((one) => `${JSON.stringify(one.name)}:()=>${emit(w, one.value)}`).join(',')}})`;
  return `${w.hoist(`rt.staticMember(${JSON.stringify(e.owner)},${JSON.stringify(e.name)},${JSON.stringify(e.signature)})`)}(${args(w, e.args)}${scope})`;
}

function platformCall(w: Writer, e: PlatformCall, target: string): string {
  const owner = JSON.stringify(e.owner);
  const name = JSON.stringify(e.name);
  const signature = JSON.stringify(e.signature);
  const found = VALUE_OWNERS.has(e.owner)
    ? `rt.valueMember(${owner},${name},${signature})`
    : `rt.instanceMember(${owner},${name},${signature},${String(e.args.length)})`;
  const lookUp = e.overrideKey === undefined ? found : `rt.overridable(${JSON.stringify(e.overrideKey)},${found})`;
  const rest = e.args.length === 0 ? '' : `,${args(w, e.args)}`;
  return `${w.hoist(lookUp)}(${target}${rest})`;
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

function arithmetic(w: Writer, e: Extract<IrExpr, { kind: 'arithmetic' }>): string {
  if (e.operand === 'Decimal') return `rt.decimalArithmetic(${JSON.stringify(e.operator)},${emit(w, e.left)},${emit(w, e.right)})`;
  if (e.operand === 'Double') return `rt.doubleArithmetic(${JSON.stringify(e.operator)},${emit(w, e.left)},${emit(w, e.right)})`;
  const left = present(w, e.left);
  const right = present(w, e.right);
  if (e.operand === 'Boolean') return e.operator === '^' ? `(${left}!==${right})` : `!!(${left}${e.operator}${right})`;
  const isLong = e.operand === 'Long';
  const isShift = e.operator === '<<' || e.operator === '>>' || e.operator === '>>>';
  if (e.operator === '/') return isLong ? `rt.divideLong(${left},${right})` : `rt.divideInteger(${left},${right})`;
  if (isLong && isShift) return `rt.shiftLong(${JSON.stringify(e.operator)},${left},${right})`;
  if (isLong) return `BigInt.asIntN(64,${left}${e.operator}${right})`;
  if (e.operator === '*') return `Math.imul(${left},${right})`;
  return e.operator === '>>>'
    ? `((${left}>>>Number(${right}))|0)`
    : isShift
      ? `(${left}${e.operator}Number(${right}))`
      : `((${left}${e.operator}${right})|0)`;
}

function textOf(w: Writer, part: IrExpr): string {
  if (part.kind === 'constant' && part.as === 'String') return emit(w, part);
  return `rt.text(${emit(w, part)})`;
}

function equality(w: Writer, e: Extract<IrExpr, { kind: 'equal' }>): string {
  const left = emit(w, e.left);
  const right = emit(w, e.right);
  const isNullTest = e.left.kind === 'constant' && e.left.value === null ? true : e.right.kind === 'constant' && e.right.value === null;
  if (isNullTest) return `(${left}${e.negated ? '!==' : '==='}${right})`;
  const negation = e.negated ? '!' : '';
  if (e.exact) return `(${negation}rt.identical(${left},${right}))`;
  switch (e.operand) {
    case 'Integer':
    case 'Long':
    case 'Boolean':
      return `(${left}${e.negated ? '!==' : '==='}${right})`;
    case 'Decimal':
      return `(${negation}rt.sameDecimal(${left},${right}))`;
    case 'Double':
      return `(${negation}rt.sameDouble(${left},${right}))`;
    case 'String':
      return `(${negation}rt.sameText(${left},${right}))`;
    case 'Id':
      return `(${negation}rt.sameId(${left},${right}))`;
    case 'Object':
      return `(${negation}rt.equals(${left},${right}))`;
  }
}

const COMPARISONS = { '<': 'less', '<=': 'lessOrSame', '>': 'more', '>=': 'moreOrSame' } as const;

/** Nothing is less or more than null, but each text is more. Source: Apex Developer Guide, "Expression Operators". */
function comparison(w: Writer, e: Extract<IrExpr, { kind: 'compare' }>): string {
  const left = emit(w, e.left);
  const right = emit(w, e.right);
  if (e.operand === 'String' || e.operand === 'Id') return `(rt.textOrdering(${left},${right})${e.operator}0)`;
  if (e.operand !== 'Integer' && e.operand !== 'Long') return `(rt.ordering(${left},${right})${e.operator}0)`;
  if (cannotBeNull(e.left) && cannotBeNull(e.right)) return `(${left}${e.operator}${right})`;
  return `rt.${COMPARISONS[e.operator]}(${left},${right})`;
}

/** The value of an assignment is what was stored; `post` gives the value before. */
function assignment(w: Writer, target: IrTarget, value: IrExpr, post: boolean): string {
  switch (target.kind) {
    case 'local':
      return stored(w, value, post, target.jsName, (text) => `${target.jsName}=${text}`);
    case 'static': {
      const place = `${w.classRef(target.owner)}.c.$s().${target.jsName}`;
      return stored(w, value, post, place, (text) => `${place}=${text}`);
    }
    case 'field': {
      const name = w.temporary();
      const body = stored(w, value, post, `${name}.${target.jsName}`, (text) => `${name}.${target.jsName}=${text}`);
      return target.target.kind === 'this' ? body.replaceAll(name, 'this') : `((${name})=>${body})(${present(w, target.target)})`;
    }
    case 'record-field':
    case 'record-relation': {
      const name = w.temporary();
      const field = JSON.stringify(target.kind === 'record-field' ? target.fieldName : target.relation);
      const read = target.kind === 'record-field' ? `rt.field(${name},${field})` : `rt.parent(${name},${field})`;
      const write = target.kind === 'record-field' ? 'setField' : 'setParent';
      return `((${name})=>${stored(w, value, post, read, (text) => `rt.${write}(${name},${field},${text})`)})(${present(w, target.target)})`;
    }
    case 'platform-field': {
      const name = w.temporary();
      const member = `${JSON.stringify(target.owner)},${JSON.stringify(target.name)},${name}`;
      return `((${name})=>${stored(w, value, post, `rt.readMember(${member})`, (text) => `rt.writeMember(${member},${text})`)})(${target.target === undefined ? 'undefined' : present(w, target.target)})`;
    }
    case 'index': {
      const list = w.temporary();
      const index = w.temporary();
      return `((${list},${index})=>${stored(w, value, post, `${list}.get(${index})`, (text) => `rt.setItem(${list},${index},${text})`)})(${present(w, target.target)},${emit(w, target.index)})`;
    }
    case 'property': {
      const name = w.temporary();
      const receiver = target.target === undefined ? `${w.classRef(target.owner)}.c` : present(w, target.target);
      return `((${name})=>${stored(w, value, post, `${name}.${target.getterKey}()`, (text) => `rt.through(${text},($v)=>${name}.${target.setterKey}($v))`)})(${receiver})`;
    }
  }
}

function stored(w: Writer, value: IrExpr, post: boolean, old: string, store: (text: string) => string): string {
  const before = w.oldValue;
  if (post) {
    const name = w.temporary();
    w.oldValue = name;
    const text = `((${name})=>(${store(emit(w, value))},${name}))(${old})`;
    w.oldValue = before;
    return text;
  }
  w.oldValue = old;
  const text = `(${store(emit(w, value))})`;
  w.oldValue = before;
  return text;
}
