/** Values that are known before the program runs, and `this`. */
import type { IrExpr } from '../../ir/ir.ts';
import { typeName } from '../../../language/types.ts';
import { literal, rt } from '../text.ts';
import type { Values, Writer } from '../writer.ts';

type Constant = Extract<IrExpr, { kind: 'constant' }>;

export const CONSTANTS = {
  constant: (w, e) => constant(w, e),
  this: () => 'this',
  'enum-constant': (w, { owner, name }) =>
    owner.kind === 'user'
      ? `${w.classOf(owner)}[${literal(`e_${name.toLowerCase()}`)}]`
      : w.hoist(rt('enumConstant', literal(typeName(owner)), literal(name))),
  'type-literal': (w, e) => rt('typeLiteral', w.type(e.of)),
  describe: (_w, { what, object, field }) => rt('describe', literal(what), literal(object), literal(field ?? null)),
  label: (_w, { name, namespace }) => rt('label', literal(name), literal(namespace ?? null)),
  page: (_w, e) => rt('page', literal(e.name)),
} satisfies Partial<Values>;

function constant(w: Writer, { as, value }: Constant): string {
  switch (as) {
    case 'Long':
      return `${String(value)}n`;
    case 'Decimal':
      return w.hoist(rt('decimal', literal(String(value))));
    case 'Double':
      return w.hoist(rt('double', String(value)));
    case 'Integer':
      return Number(value) < 0 ? `(${String(value)})` : String(value);
    default:
      return literal(value);
  }
}
