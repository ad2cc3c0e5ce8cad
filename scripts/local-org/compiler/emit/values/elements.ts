/** Elements of collections: a List<Integer> stands where a List<Long> is wanted, a List<Date> for one of Datetime; elements are widened as they are read. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import { rt } from '../text.ts';

const WIDENERS: Readonly<Record<string, string>> = { Long: 'asLong', Double: 'asDouble', Decimal: 'asDecimal', Datetime: 'asDatetime' };
const COLLECTIONS: ReadonlySet<string> = new Set(['System.List', 'System.Set', 'System.Map', 'System.Iterator']);

/** @param text reads an element of a collection whose elements have this type */
export function element(type: ApexType, text: string): string {
  const widener = type.kind === 'primitive' ? WIDENERS[type.name] : undefined;
  return widener === undefined ? text : rt(widener, text);
}

/** The value of a call, which may be an element: `list.get(0)`. */
export function called({ owner, type }: Extract<IrExpr, { kind: 'call-platform' }>, text: string): string {
  return COLLECTIONS.has(owner) ? element(type, text) : text;
}
