/** Formula fields that read themselves. Source: Salesforce Help, "Common Formula Errors"; the words are those of the platform's open formula engine, which ends them with a path that no page shows. */
import { chosenParent, parentField, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import { fieldsOf } from './tree.ts';
import { readFormula } from './usable.ts';

/** @return an org's error for a formula that reads the field it is of, however indirectly */
export function cycleProblem(schema: Schema, object: ObjectSchema, name: string): string | undefined {
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined || !reaches(field, schema, { object, field }, new Set())) return undefined;
  return 'Formula cannot use another formula field that directly or indirectly refers to itself.';
}

interface Owned {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
}

function reaches(goal: FieldSchema, schema: Schema, { object, field }: Owned, seen: Set<FieldSchema>): boolean {
  if (field.formula === undefined || seen.has(field)) return false;
  seen.add(field);
  const { formula } = readFormula(field.formula);
  return (formula === undefined ? [] : fieldsOf(formula)).some((path) => {
    const read = ownedAt(schema, object, path);
    return read !== undefined && (read.field === goal || reaches(goal, schema, read, seen));
  });
}

function ownedAt(schema: Schema, object: ObjectSchema, path: readonly string[]): Owned | undefined {
  let current: ObjectSchema | undefined = path[0]?.startsWith('$') === true ? undefined : object;
  for (const step of path.slice(0, -1))
    current = current === undefined ? undefined : schema.find(chosenParent(step) ?? parentField(current, step)?.referenceTo[0] ?? '');
  const field = current?.fields.get((path.at(-1) ?? '').toLowerCase());
  return current === undefined || field === undefined ? undefined : { object: current, field };
}
