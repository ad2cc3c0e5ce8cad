/** Variables, expressions, and what leaves a block. Locals are `var` with unique names, because dynamic queries can bind them when their block has ended. */
import type { IrExpr } from '../../ir/ir.ts';
import { isFilled, literal, rt } from '../text.ts';
import type { Statements, Writer } from '../writer.ts';

export const SIMPLE = {
  block: (w, s) => {
    w.line('{');
    w.body(s.body);
    w.line('}');
  },
  local: (w, { jsName, value, isFinal, range }) => {
    if (isFinal === true) w.line(`var ${isFilled(jsName)}=${String(value !== undefined)};`);
    if (value === undefined) w.line(`var ${jsName}=null;`, range);
    else w.statement(`var ${jsName}=${w.value(value)};`, range);
  },
  expression: (w, { expression, implied, range }) => {
    if (implied === true || isDebug(expression)) w.line(`${effect(w, expression)};`, range);
    else w.statement(`${effect(w, expression)};`, range);
  },
  return: (w, { value, implied, range }) => {
    if (value === undefined) w.statement(w.method.endsWith('<init>') ? 'return this;' : 'return;', range);
    else if (implied === true) w.line(`return ${w.value(value)};`, range);
    else w.statement(`return ${w.value(value)};`, range);
  },
  break: (w, s) => w.statement('break;', s.range),
  continue: (w, s) => w.statement('continue;', s.range),
  throw: (w, s) => w.statement(`throw ${rt('throwing', w.value(s.value))};`, s.range),
  unusable: (w, s) => w.statement(`void ${w.classOf(s.needs)};`, s.range),
  'not-implemented': (w, s) => w.statement(`${rt('notImplemented', literal(s.what))};`, s.range),
} satisfies Partial<Statements>;

/** Not counted for coverage. Source: Apex Developer Guide, "Testing and Code Coverage". */
function isDebug(e: IrExpr): boolean {
  return e.kind === 'call-platform' && e.owner === 'System.System' && e.name === 'debug';
}

/** An assignment or `i++` as a statement needs no old value. */
export function effect(w: Writer, e: IrExpr): string {
  return w.value(e.kind === 'assign' ? { ...e, post: false } : e);
}
