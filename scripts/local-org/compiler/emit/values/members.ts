/** Variables, fields and calls. What has a target is a link of a chain. */
import type { IrExpr } from '../../ir/ir.ts';
import { literal, rt } from '../text.ts';
import type { Values, Writer } from '../writer.ts';
import { chain } from './chains.ts';
import { platformStaticCall } from './platformCalls.ts';

const chained = (w: Writer, e: IrExpr): string => chain(w, e, (text) => text);

export const MEMBERS = {
  'read-local': (_w, e) => e.jsName,
  'read-static': (w, e) => `${w.classOf(e.owner)}.$s().${e.jsName}`,
  'read-field': chained,
  'read-record-field': chained,
  'read-relation': chained,
  index: chained,
  'read-platform': (w, e) => (e.target === undefined ? rt('readMember', literal(e.owner), literal(e.name)) : chained(w, e)),
  'call-static': (w, e) => `${w.classOf(e.owner)}.${e.methodKey}(${w.list(e.args)})`,
  'call-instance': (w, e) => (e.direct ? `super.${e.methodKey}(${w.list(e.args)})` : chained(w, e)),
  'call-platform': (w, e) => (e.target === undefined ? platformStaticCall(w, e) : chained(w, e)),
} satisfies Partial<Values>;
