/**
 * The notation for facts of standard objects that the signatures do not have.
 * A field is one text: `kind(length,scale)flags Label: value|value`. Flags: `!` required, `-` written by the platform, `+` only at insert, `^` only at update, `u` unique,
 * `~` restricted picklist, `=` given to new records by the platform, `?` not to be filtered or sorted. A default stands before the label in brackets: `[false]`. In picklists `*` marks the default, and a label stands after `=` where it is not the value.
 */
import type { SharingModel } from '../model.ts';

export interface ObjectFacts {
  readonly prefix: string;
  readonly label?: string;
  readonly plural?: string;
  readonly nameField?: string;
  readonly sharing?: SharingModel;
  readonly isSetup?: boolean;
  readonly isReadOnly?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
  /** Of fields that are calculated at each look. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Targets of lookups, where the signatures have only `Name` or nothing. */
  readonly targets?: Readonly<Record<string, readonly string[]>>;
  /** The delete constraint of each lookup. */
  readonly onDelete?: Readonly<Record<string, 'cascade' | 'restrict' | 'set-null'>>;
}
export type FactTable = Readonly<Record<string, ObjectFacts>>;

export interface FieldFact {
  readonly kind: string;
  readonly length: number | undefined;
  readonly scale: number | undefined;
  readonly flags: string;
  readonly defaultValue: string | undefined;
  readonly label: string | undefined;
  readonly values: readonly string[];
}
const FORM = /^(\w+)(?:\((\d+)(?:,(\d+))?\))?([!\-+^u~=?]*)(?:\s*\[([^\]]*)\])?(?:\s*([^:]+))?(?::\s*(.*))?$/;

/** Errors: throws for a text of another form. */
export function parseFact(text: string): FieldFact {
  const found = FORM.exec(text);
  if (found === null) throw new Error(`Not a field fact: ${text}`);
  const [, kind = 'text', length, scale, flags = '', defaultValue, label, values] = found;
  const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));
  return {
    kind,
    length: number(length),
    scale: number(scale),
    flags,
    defaultValue,
    label: label?.trim(),
    values: values === undefined ? [] : values.split('|'),
  };
}
