/** Loops. Each turn is a `rt.tick`, which measures CPU time. */
import type { IrExpr, IrStatement } from '../../ir/ir.ts';
import { literal, rt } from '../text.ts';
import { element } from '../values/elements.ts';
import { present } from '../values/nulls.ts';
import { parsed } from '../values/queries.ts';
import type { Statements, Writer } from '../writer.ts';
import { effect } from './simple.ts';

type ForEach = Extract<IrStatement, { kind: 'for-each' }>;

export const LOOPS = {
  while: (w, { test, body, range }) => {
    w.statement(`while(${present(w, test)}){rt.tick();`, range);
    w.body(body);
    w.line('}');
  },
  'do-while': (w, { test, body, range }) => {
    w.statement('do{rt.tick();', range);
    w.body(body);
    w.line(`}while(${present(w, test)});`, range);
  },
  for: (w, { init, test, update, body, range }) => {
    w.line('{');
    for (const part of init) w.nested(part);
    const until = test === undefined ? '' : present(w, test);
    w.statement(`for(;${until};${update.map((part) => effect(w, part)).join(',')}){rt.tick();`, range);
    w.body(body);
    w.line('}}');
  },
  'for-each': (w, s) => forEach(w, s),
} satisfies Partial<Statements>;

function forEach(w: Writer, s: ForEach): void {
  const item = w.temporary();
  const read = element(s.element, item);
  const value = s.convert === undefined ? read : rt('convert', literal(s.convert), read);
  const over = w.temporary();
  const { source, walk } = sourceOf(w, s);
  w.statement(`{const ${over}=${source};`, s.range);
  const head = (items: string): string => `for(const ${item} of ${items}){rt.tick();var ${s.jsName}=${value};`;
  if (walk !== 'marked') {
    w.line(head(walk === 'copied' ? `[...${over}]` : over));
    w.body(s.body);
    w.line('}}');
    return;
  }
  w.line('try{');
  w.line(head(rt('each', over)));
  w.body(s.body);
  w.line(`}}finally{${rt('leave', over)};}}`);
}

/**
 * What a loop goes over. `marked`: a collection that must not be changed in the loop, which is refused.
 * `copied`: one that may, because the project's API version is old; the loop goes over what it held.
 */
function sourceOf(w: Writer, { iterable, over }: ForEach): { readonly source: string; readonly walk: 'rows' | 'marked' | 'copied' } {
  if (iterable.kind === 'soql' && (over === 'soql-rows' || over === 'soql-chunks')) {
    const rows = rt(over === 'soql-rows' ? 'rows' : 'chunks', parsed(w, iterable.query), `[${w.list(iterable.binds)}]`);
    return { source: rows, walk: 'rows' };
  }
  if (over === 'list-chunks') return { source: rt('inChunks', present(w, iterable)), walk: 'marked' };
  const walked: IrExpr = iterable.kind === 'read-relation' ? { ...iterable, isWalked: true } : iterable;
  return { source: present(w, walked), walk: over === 'old-set' ? 'copied' : 'marked' };
}
