/** `if` and `switch`. */
import type { IrStatement, IrSwitchCase } from '../../ir/ir.ts';
import { rt } from '../text.ts';
import { present } from '../values/nulls.ts';
import type { Statements, Writer } from '../writer.ts';

type Switch = Extract<IrStatement, { kind: 'switch' }>;

export const CONDITIONS = {
  if: (w, { test, then, otherwise, range }) => {
    w.statement(`if(${present(w, test)}){`, range);
    w.body(then);
    if (otherwise !== undefined) {
      w.line('}else{');
      w.body(otherwise);
    }
    w.line('}');
  },
  switch: (w, s) => emitSwitch(w, s),
} satisfies Partial<Statements>;

/** A chain of `if`: `when else` comes last, wherever it stands. */
function emitSwitch(w: Writer, { value, cases, range }: Switch): void {
  const name = w.temporary();
  w.statement(`{const ${name}=${w.value(value)};`, range);
  const inOrder = [...cases].sort((a, b) => Number(a.when.kind === 'else') - Number(b.when.kind === 'else'));
  for (const [index, one] of inOrder.entries()) {
    const head = `${index === 0 ? '' : 'else '}${headOf(w, one, name)}`;
    w.line(head, one.when.kind === 'else' ? undefined : one.range);
    w.body(one.body);
    w.line('}');
  }
  w.line('}');
}

function headOf(w: Writer, { when }: IrSwitchCase, value: string): string {
  switch (when.kind) {
    case 'else':
      return '{';
    case 'type':
      return `if(${rt('isType', value, w.type(when.type))}){var ${when.jsName}=${value};`;
    case 'values':
      return `if(${when.values.map((candidate) => rt('sameCase', value, w.value(candidate))).join('||')}){`;
  }
}
