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

/**
 * Binds JSON from outside to its schema as leniently as the service does: property names in any case, `null` for absent, `"true"` for true, numbers for texts. Errors: a {@link Misfit} where the service could not deserialise. Source: API reference, 1.2.
 */
export const bind = (schema: Schema, value: unknown, path = ''): unknown => {
  switch (schema.kind) {
    case 'text':
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : new Misfit(path);
    case 'integer':
    case 'decimal': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      const fits = typeof number === 'number' && Number.isFinite(number) && (schema.kind === 'decimal' || Number.isInteger(number));
      return fits ? number : new Misfit(path);
    }
    case 'flag':
      if (typeof value === 'boolean') return value;
      return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : new Misfit(path);
    case 'choice':
      return schema.of.find((option) => typeof value === 'string' && option.toLowerCase() === value.toLowerCase()) ?? new Misfit(path);
    case 'list': {
      if (!Array.isArray(value)) return new Misfit(path);
      const items = value.filter((item) => item !== null).map((item: unknown, at) => bind(schema.of, item, `${path}[${at}]`));
      return items.find((item) => item instanceof Misfit) ?? items;
    }
    case 'either': {
      const results = schema.of.map((option) => bind(option, value, path));
      return results.find((result) => !(result instanceof Misfit)) ?? new Misfit(path);
    }
    case 'object':
      return bindObject(schema.fields, value, path);
    case 'open':
      return value;
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
