/** Fields whose nillability in describes differs from what their kind suggests. */
import type { FieldKind } from '../../model.ts';
import { AT_TIMES_EMPTY, FILLED } from './filledFields.ts';

/** Fields of shares, feeds and histories that are never null. Source: seen in an org's describe. */
const BESIDE: readonly { readonly suffix: string; readonly filled: (base: string) => readonly string[] }[] = [
  { suffix: 'Share', filled: (base) => ['ParentId', 'UserOrGroupId', 'AccessLevel', `${base}AccessLevel`, `${base}Id`] },
  { suffix: 'Feed', filled: () => ['ParentId', 'CommentCount', 'LikeCount'] },
  { suffix: 'History', filled: (base) => ['Field', `${base}Id`] },
];
/** Whether a field can be null in change events. Source: seen in an org's describe. */
export const isEmptyInEvents = (kind: FieldKind): boolean => kind !== 'boolean' && kind !== 'autonumber';

/** @return undefined if the field has the usual nillability of its kind */
export function isToldNillable(object: string, field: string, kind: FieldKind): boolean | undefined {
  if (object.endsWith('ChangeEvent')) return isEmptyInEvents(kind);
  if (isFilledBeside(object, field) || FILLED[object]?.split(' ').includes(field) === true) return false;
  return AT_TIMES_EMPTY.has(`${object}.${field}`) ? true : undefined;
}

const isFilledBeside = (object: string, field: string): boolean =>
  BESIDE.some(({ suffix, filled }) => object.endsWith(suffix) && filled(object.slice(0, -suffix.length)).includes(field));
