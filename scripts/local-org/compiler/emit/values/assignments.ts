/** Assignments to each kind of target; `++` and `+=` read the old value once. */
import type { IrExpr, IrTarget } from '../../ir/ir.ts';
import { isFilled, literal, rt, withNames } from '../text.ts';
import type { Values, Writer } from '../writer.ts';
import { element } from './elements.ts';
import { present } from './nulls.ts';

type Assign = Extract<IrExpr, { kind: 'assign' }>;
type Target<Kind extends IrTarget['kind']> = Extract<IrTarget, { kind: Kind }>;

export const ASSIGNMENTS = {
  assign: (w, e) => TARGETS[e.target.kind](w, e, e.target as never),
  'old-value': (w) => w.oldValue,
} satisfies Partial<Values>;

const TARGETS: { readonly [Kind in IrTarget['kind']]: (w: Writer, e: Assign, target: Target<Kind>) => string } = {
  local: (w, e, { jsName, isFinal }) => stored(w, e, isFinal === true ? filledOnce(jsName) : variable(jsName)),
  static: (w, e, { owner, jsName }) => stored(w, e, variable(`${w.classOf(owner)}.$s().${jsName}`)),
  field: (w, e, { target, jsName }) =>
    target.kind === 'this' ? stored(w, e, variable(`this.${jsName}`)) : onObject(w, e, target, (name) => variable(`${name}.${jsName}`)),
  'record-field': (w, e, { target, fieldName }) =>
    onObject(w, e, target, (name) => ({
      read: rt('field', name, literal(fieldName)),
      store: (text) => rt('setField', name, literal(fieldName), text),
    })),
  'record-relation': (w, e, { target, relation }) =>
    onObject(w, e, target, (name) => ({
      read: rt('parent', name, literal(relation)),
      store: (text) => rt('setParent', name, literal(relation), text),
    })),
  'platform-field': (w, e, { target, owner, name: field }) =>
    onObject(w, e, target ?? 'undefined', (name) => {
      const member = [literal(owner), literal(field), name];
      return { read: rt('readMember', ...member), store: (text) => rt('writeMember', ...member, text) };
    }),
  index: (w, e, { target, index, type }) => {
    const list = w.temporary();
    const at = w.temporary();
    const place = { read: element(type, `${list}.get(${at})`), store: (text: string) => rt('setItem', list, at, text) };
    return withNames([list, at], stored(w, e, place), [present(w, target), w.value(index)]);
  },
  property: (w, e, { target, owner, getterKey, setterKey }) => {
    const name = w.temporary();
    const receiver = target === undefined ? w.classOf(owner) : present(w, target);
    const place = { read: `${name}.${getterKey}()`, store: (text: string) => rt('through', text, `($v)=>${name}.${setterKey}($v)`) };
    return withNames([name], stored(w, e, place), [receiver]);
  },
};

/** Where a value is kept: the text that reads it, and the one that stores another. */
interface Place {
  readonly read: string;
  readonly store: (text: string) => string;
}

/** Errors at run time: the platform does not ask when it compiles. */
const filledOnce = (name: string): Place => ({
  read: name,
  store: (text) => `${name}=${rt('firstOf', text, isFilled(name), `${isFilled(name)}=true`)}`,
});
const variable = (name: string): Place => ({ read: name, store: (text) => `${name}=${text}` });

/** @param target the object whose member is assigned to, or the text that stands for it */
function onObject(w: Writer, e: Assign, target: IrExpr | string, placeOf: (name: string) => Place): string {
  const name = w.temporary();
  const body = stored(w, e, placeOf(name));
  return withNames([name], body, [typeof target === 'string' ? target : present(w, target)]);
}

/** The value of an assignment is what was stored; `post` gives the value before. */
function stored(w: Writer, { value, post }: Assign, { read, store }: Place): string {
  const before = w.oldValue;
  const name = post ? w.temporary() : read;
  w.oldValue = name;
  const text = store(w.value(value));
  w.oldValue = before;
  return post ? withNames([name], `(${text},${name})`, [read]) : `(${text})`;
}
