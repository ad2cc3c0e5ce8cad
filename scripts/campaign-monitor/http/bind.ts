/** Reads what callers send: JSON, bound to the shapes of the contract. */
import { isOptional, type Schema } from '../contract/schema.ts';

/** A value that does not fit its schema. */
export class Misfit {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }
}

const bindObject = (fields: Extract<Schema, { kind: 'object' }>['fields'], value: unknown, path: string): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Misfit(path);
  const byLowerName = new Map(Object.keys(fields).map((name) => [name.toLowerCase(), name]));
  const bound: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const known = byLowerName.get(name.toLowerCase());
    const field = known === undefined ? undefined : fields[known];
    if (known === undefined || field === undefined || item === null) continue;
    const result = bind(isOptional(field) ? field.of : field, item, `${path}.${known}`);
    if (result instanceof Misfit) return result;
    bound[known] = result;
  }
  return bound;
};

const asNumber = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

const asFlag = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
};

/** Single values, as what they are bound to; undefined for one that does not fit. */
const SCALARS = {
  text: (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined),
  decimal: asNumber,
  integer: (value: unknown) => (Number.isInteger(asNumber(value)) ? asNumber(value) : undefined),
  flag: asFlag,
} as const;

const bindList = (of: Schema, value: unknown, path: string): unknown => {
  if (!Array.isArray(value)) return new Misfit(path);
  const items = value.filter((item) => item !== null).map((item: unknown, at) => bind(of, item, `${path}[${at}]`));
  return items.find((item) => item instanceof Misfit) ?? items;
};

/**
 * Binds JSON from outside to its schema as leniently as the service does: property names in any case, `null` for absent, `"true"` for true, numbers for texts. Errors: a {@link Misfit} where the service could not deserialise. Source: API reference, 1.2.
 */
const bind = (schema: Schema, value: unknown, path = ''): unknown => {
  switch (schema.kind) {
    case 'choice':
      return schema.of.find((option) => typeof value === 'string' && option.toLowerCase() === value.toLowerCase()) ?? new Misfit(path);
    case 'list':
      return bindList(schema.of, value, path);
    case 'either':
      return schema.of.map((option) => bind(option, value, path)).find((result) => !(result instanceof Misfit)) ?? new Misfit(path);
    case 'object':
      return bindObject(schema.fields, value, path);
    case 'open':
      return value;
    default:
      return SCALARS[schema.kind](value) ?? new Misfit(path);
  }
};

/** Reads a body as it arrived. Empty and missing properties are left out; what cannot be read is a {@link Misfit}. */
export const bindBody = (schema: Schema, body: unknown): unknown => {
  try {
    return bind(schema, typeof body === 'string' ? JSON.parse(body.replace(/^\uFEFF/, '')) : undefined);
  } catch {
    return new Misfit('');
  }
};
