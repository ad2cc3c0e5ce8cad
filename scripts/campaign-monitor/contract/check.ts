/** Checks what the simulator answers against the contract. */
import { isOptional, type Schema } from './schema.ts';

/** Single values: whether one fits, and what is expected. */
const SCALARS = {
  text: { fits: (value: unknown) => typeof value === 'string', expected: 'text' },
  integer: { fits: Number.isInteger, expected: 'whole number' },
  decimal: { fits: (value: unknown) => typeof value === 'number', expected: 'number' },
  flag: { fits: (value: unknown) => typeof value === 'boolean', expected: 'true or false' },
} as const;

/** Where a value that the simulator made differs from its schema: extra and missing properties count, too. Empty when it fits. */
export const checkAnswer = (schema: Schema, value: unknown, path = '$'): readonly string[] => {
  switch (schema.kind) {
    case 'choice':
      return schema.of.some((option) => option === value) ? [] : [`${path}: one of ${schema.of.join(', ')} expected`];
    case 'open':
      return [];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, at) => checkAnswer(schema.of, item, `${path}[${at}]`))
        : [`${path}: array expected`];
    case 'either': {
      const results = schema.of.map((option) => checkAnswer(option, value, path));
      return results.find((result) => result.length === 0) ?? results[0] ?? [];
    }
    case 'object':
      return checkObject(schema.fields, value, path);
    default: {
      const { fits, expected } = SCALARS[schema.kind];
      return fits(value) ? [] : [`${path}: ${expected} expected`];
    }
  }
};

const checkObject = (fields: Extract<Schema, { kind: 'object' }>['fields'], value: unknown, path: string): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: object expected`];
  const items = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(items).filter((name) => !(name in fields));
  const misfits = Object.entries(fields).flatMap(([name, field]) => {
    if (items[name] === undefined) return isOptional(field) ? [] : [`${path}.${name}: missing`];
    return checkAnswer(isOptional(field) ? field.of : field, items[name], `${path}.${name}`);
  });
  return [...unknown.map((name) => `${path}.${name}: not in the contract`), ...misfits];
};
