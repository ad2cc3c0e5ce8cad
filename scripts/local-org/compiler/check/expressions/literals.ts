/** Literals, among them those of classes. Source: Apex Developer Guide, "Primitive Data Types"; Apex Reference Guide, "Type Class". */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Expression, Literal, Range, TypeRef } from '../../../language/ast.ts';
import { BOOLEAN, DECIMAL, DOUBLE, INTEGER, LONG, NULL, platform, STRING, VOID } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { resolveType } from '../types/resolve/index.ts';
import { resolveName } from '../types/resolve/names.ts';
import { typeOf } from './writtenTypes.ts';

export function checkLiteral(context: Context, { type, text, range }: Literal): IrExpr {
  switch (type) {
    case 'Integer': {
      const value = Number(text);
      if (value > 2147483648 || (value === 2147483648 && !text.startsWith('-'))) {
        context.error(range, `Illegal integer: ${text}`);
      }
      return { kind: 'constant', value, as: 'Integer', type: INTEGER, range };
    }
    case 'Long':
      return { kind: 'constant', value: text, as: 'Long', type: LONG, range };
    case 'Decimal':
      return { kind: 'constant', value: text, as: 'Decimal', type: DECIMAL, range };
    case 'Double':
      return { kind: 'constant', value: text, as: 'Double', type: DOUBLE, range };
    case 'String':
      return { kind: 'constant', value: text, as: 'String', type: STRING, range };
    case 'Boolean':
      return { kind: 'constant', value: /^true$/i.test(text), as: 'Boolean', type: BOOLEAN, range };
    case 'null':
      return { kind: 'constant', value: null, as: 'null', type: NULL, range };
  }
}

/** `X.class`. */
export function checkClassLiteral(context: Context, { type, range }: Extract<Expression, { kind: 'class-literal' }>): IrExpr {
  return { kind: 'type-literal', of: namedType(context, type, range), type: platform('System.Type'), range };
}

/** The name of an unknown flow is accepted: `Flow.Interview.Nobody.class` compiles and is `Flow.Interview`. */
function namedType(context: Context, ref: TypeRef, range: Range): ApexType {
  if (ref.names[0]?.name === 'void') return VOID;
  const parts = ref.names.map(({ name }) => name);
  const isWhole = ref.dimensions === 0 && ref.names.every(({ args }) => args.length === 0);
  // a class literal of `Database.Batchable` leaves out the type argument
  if (isWhole && parts.join('.').toLowerCase() === 'database.batchable') return resolveName(context.world, parts, context.owner) ?? VOID;
  const isInterview = ref.dimensions === 0 && parts.length === 3 && /^flow\.interview\.\w+$/i.test(parts.join('.'));
  return isInterview && resolveType(context.world, ref, context.owner) === undefined
    ? platform('Flow.Interview')
    : typeOf(context, ref, range);
}
