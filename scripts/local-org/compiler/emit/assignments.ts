/** Assignments to each kind of target; `++` and `+=` read the old value once. */
import type { IrExpr, IrTarget } from '../ir/ir.ts';
import { emit, present } from './expressions.ts';
import type { Writer } from './writer.ts';

/** The value of an assignment is what was stored; `post` gives the value before. */
export function assignment(w: Writer, target: IrTarget, value: IrExpr, post: boolean): string {
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
