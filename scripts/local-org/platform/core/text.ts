/** The text of any value: string concatenation, `String.valueOf(Object)`, `System.debug`. */
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../values/index.ts';
import type { ApexValue, Bridge } from './contract.ts';
import { identityOf } from './equality.ts';
import { apart, outputOnce } from './outputOnce.ts';

/** What collections, records and platform objects implement to have a text of their own. */
export interface Textual {
  toApexText(): string;
  /** Holds others, so that it may hold itself. */
  readonly isContainer?: true;
}

export function toText(value: ApexValue): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return value === null ? 'null' : objectText(value);
  }
}

function objectText(value: object): string {
  if (value instanceof ApexDecimal || value instanceof ApexDouble || value instanceof ApexTime || value instanceof ApexBlob)
    return value.toText();
  if (value instanceof ApexDate) return value.toConcatText();
  if (value instanceof ApexDatetime) return value.toText();
  const own = (value as Record<string, Bridge | undefined>)['object#tostring/0'];
  if (own !== undefined) return toText(apart(() => own.call(value)));
  if ('toApexText' in value)
    return 'isContainer' in value ? outputOnce(value, () => (value as Textual).toApexText()) : (value as Textual).toApexText();
  if ('typeName' in value && 'message' in value) return `${String(value.typeName)}: ${String(value.message ?? 'Script-thrown exception')}`;
  if ('$type' in value)
    return instanceText(
      value as {
        readonly $type: { readonly name: string; readonly kind: string; readonly fields: readonly UserFieldLike[] };
        readonly name?: string;
      },
    );
  if ('typeName' in value && 'ordinal' in value && 'name' in value) return String(value.name);
  const name = 'typeName' in value ? String(value.typeName) : value.constructor.name;
  return `${name}@${identityOf(value).toString(16)}`;
}

interface UserFieldLike {
  readonly name: string;
  readonly isStatic: boolean;
  readonly slot?: { read(instance: never): ApexValue };
}

/** `Point:[x=1, y=2]`, as the platform prints an object without a `toString`; an enum constant is its name. */
function instanceText(value: {
  readonly $type: { readonly name: string; readonly kind: string; readonly fields: readonly UserFieldLike[] };
  readonly name?: string;
}): string {
  if (value.$type.kind === 'enum') return value.name ?? '';
  return outputOnce(value, () => {
    const parts = value.$type.fields
      .filter(({ isStatic }) => !isStatic)
      .map((field) => `${field.name}=${toText(field.slot?.read(value as never) ?? null)}`);
    return `${value.$type.name.split('.').at(-1) ?? ''}:[${parts.join(', ')}]`;
  });
}
