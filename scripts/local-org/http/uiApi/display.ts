/** Values as people read them: by the user's locale and time zone. Source: User Interface API Developer Guide, "Field Value" (displayValue). */
import type { FieldSchema } from '../../data/schema/index.ts';
import { wordIn } from '../../data/schema/translated.ts';
import type { RunningUser } from '../../platform/core/contract.ts';

/** Null where the value is its own text. */
export function displayValue(field: FieldSchema, value: unknown, user: RunningUser): string | null {
  if (value === null || value === undefined) return null;
  const locale = user.locale.replaceAll('_', '-');
  switch (field.kind) {
    case 'date':
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(`${String(value)}T00:00:00Z`));
    case 'datetime':
      return new Intl.DateTimeFormat(locale, {
        timeZone: user.timeZone === 'GMT' ? 'UTC' : user.timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(new Date(String(value)));
    case 'number':
    case 'integer':
    case 'long':
      return numberText(field, Number(value), locale);
    case 'picklist':
      return labelOfValue(field, value, user) ?? null;
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((part) => labelOfValue(field, part, user) ?? part)
        .join(';');
    default:
      return null;
  }
}

function labelOfValue({ picklist }: FieldSchema, value: unknown, { language }: RunningUser): string | undefined {
  const entry = picklist.find((one) => one.value === value);
  return entry === undefined ? undefined : (wordIn(entry, language, 'label') ?? entry.label);
}

function numberText(field: FieldSchema, value: number, locale: string): string {
  const digits = { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
  if (field.display === 'CURRENCY') return new Intl.NumberFormat(locale, { ...digits, style: 'currency', currency: 'USD' }).format(value);
  if (field.display === 'PERCENT') return `${new Intl.NumberFormat(locale, digits).format(value)}%`;
  return new Intl.NumberFormat(locale, digits).format(value);
}
