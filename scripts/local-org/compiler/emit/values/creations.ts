/** `new`: instances of classes, records and collections. */
import type { IrExpr } from '../../ir/ir.ts';
import { literal, rt } from '../text.ts';
import type { Values, Writer } from '../writer.ts';
import { present } from './nulls.ts';

type NewCollection = Extract<IrExpr, { kind: 'new-collection' }>;

export const CREATIONS = {
  'new-user': (w, e) => `new (${w.classOf(e.owner)})().${e.methodKey}(${w.list(e.args)})`,
  'new-platform': (w, e) => `${w.hoist(rt('constructorMember', literal(e.owner), literal(e.signature)))}(${w.list(e.args)})`,
  'new-record': (w, e) => {
    const fields = e.fields.map(({ name, value, isRelation }) => `[${literal(name)},${w.value(value)},${String(isRelation)}]`);
    return rt('newRecord', literal(e.object), `[${fields.join(',')}]`);
  },
  'new-collection': (w, e) => newCollection(w, e),
} satisfies Partial<Values>;

function newCollection(w: Writer, { type: collection, from }: NewCollection): string {
  const type = w.type(collection);
  switch (from.kind) {
    case 'empty':
      return rt('collection', type);
    case 'copy':
      return rt('copy', type, w.value(from.source));
    case 'elements':
      return rt('collection', type, `[${w.list(from.elements)}]`);
    case 'size':
      return rt('sized', type, present(w, from.size));
    case 'entries':
      return rt('collection', type, `[${from.entries.map(({ key, value }) => `[${w.list([key, value])}]`).join(',')}]`);
  }
}
