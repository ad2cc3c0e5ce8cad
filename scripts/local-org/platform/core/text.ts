/** The text of any value: string concatenation, `String.valueOf(Object)`, `System.debug`. */
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../values/index.ts';
import type { ApexValue, Bridge } from './contract.ts';
import { identityOf } from './equality.ts';
import { saidBy } from './error.ts';
import { apart, outputOnce } from './outputOnce.ts';
import { nameOfInstance } from './registry.ts';

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
  const plain = valueText(value);
  if (plain !== undefined) return plain;
  const own = (value as Record<string, Bridge | undefined>)['object#tostring/0'];
  if (own !== undefined) return toText(apart(() => own.call(value)));
  if ('toApexText' in value) return textualText(value as Textual);
  if ('typeName' in value && 'message' in value) return exceptionText(value as ExceptionLike);
  if ('$type' in value) return instanceText(value as InstanceLike);
  if ('typeName' in value && 'ordinal' in value && 'name' in value) return String(value.name);
  const name = 'typeName' in value ? String(value.typeName) : (nameOfInstance(value) ?? value.constructor.name);
  return `${name}@${identityOf(value).toString(16)}`;
}

function valueText(value: object): string | undefined {
  if (value instanceof ApexDate) return value.toConcatText();
  return value instanceof ApexDecimal ||
    value instanceof ApexDouble ||
    value instanceof ApexDatetime ||
    value instanceof ApexTime ||
    value instanceof ApexBlob
    ? value.toText()
    : undefined;
}

/** A container may hold itself. */
const textualText = (value: Textual): string => ('isContainer' in value ? outputOnce(value, () => value.toApexText()) : value.toApexText());

interface UserFieldLike {
  readonly name: string;
  readonly declaredIn: string;
  readonly isStatic: boolean;
  readonly slot?: { read(instance: never): ApexValue };
}

interface InstanceLike {
  readonly $type: { readonly name: string; readonly kind: string; readonly fields: readonly UserFieldLike[] };
  readonly name?: string;
}

interface ExceptionLike extends Partial<InstanceLike> {
  readonly typeName: string;
  readonly message: string | null;
  readonly isSilenced?: boolean;
}

/** `System.MathException: Divide by 0`; exceptions of the project print as objects do before what they say: `OrderException:[number=1]: Sold out`. Source: what orgs print. */
export function exceptionText(exception: ExceptionLike): string {
  const { $type, typeName } = exception;
  const name = $type === undefined ? typeName : instanceText(exception as ExceptionLike & InstanceLike);
  return `${name}: ${saidBy(exception) ?? 'null'}`;
}

const simple = (name: string): string => name.split('.').at(-1) ?? '';

/**
 * `Point:[x=1, y=2]`, as the platform prints an object without a `toString`: fields by name, inherited ones with the class that has them. An enum constant is its name.
 * Source: "Apex Design Patterns" (Packt, 2016), "The ignoring toString() method"; inherited ones: outputs in the guides of public libraries.
 */
function instanceText(value: InstanceLike): string {
  const { name: className, kind, fields } = value.$type;
  if (kind === 'enum') return value.name ?? '';
  const labelOf = ({ name, declaredIn }: UserFieldLike): string => (declaredIn === className ? name : `${simple(declaredIn)}.${name}`);
  return outputOnce(value, () => {
    const parts = fields
      .filter(({ isStatic }) => !isStatic)
      .map((field) => [labelOf(field), field] as const)
      .sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
      .map(([label, { slot }]) => `${label}=${toText(slot?.read(value as never) ?? null)}`);
    return `${simple(className)}:[${parts.join(', ')}]`;
  });
}
