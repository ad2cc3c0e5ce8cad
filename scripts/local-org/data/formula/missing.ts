/** Names in a formula that lead nowhere in an org of this project; what packages and the platform itself hold is not always known here. */
import type { Project } from '../project/model.ts';
import { chosenParent, parentField, type ObjectSchema, type Schema } from '../schema/index.ts';

interface Org {
  readonly schema: Schema;
  readonly project: Project;
}

/** Whether a path names something that surely does not exist. */
export function isMissing(path: readonly string[], object: ObjectSchema, org: Org): boolean {
  const [root = '', ...rest] = path;
  return root.startsWith('$') ? isUnknownGlobal(root, rest, org) : isMissingField(path, object, org.schema);
}

/** Standard fields and relationships are not checked. */
function isMissingField([step = '', ...rest]: readonly string[], object: ObjectSchema, schema: Schema): boolean {
  if (rest.length === 0) return isMissingCustom(object, step);
  const lookup = parentField(object, step);
  if (lookup === undefined) return /__r$/i.test(step);
  const parent = schema.find(chosenParent(step) ?? lookup.referenceTo[0] ?? '');
  return lookup.referenceTo.length === 1 && parent !== undefined && isMissingField(rest, parent, schema);
}

const isMissingCustom = (object: ObjectSchema, name: string): boolean => /__c$/i.test(name) && !object.fields.has(name.toLowerCase());

/** The record that a global value is a field of. */
const RECORDS: Readonly<Record<string, string>> = {
  $user: 'User',
  $profile: 'Profile',
  $userrole: 'UserRole',
  $organization: 'Organization',
};

function isUnknownGlobal(root: string, [name = '', ...rest]: readonly string[], { schema, project }: Org): boolean {
  const global = root.toLowerCase();
  if (global === '$setup' || global === '$custommetadata') return isUnknownType(schema.find(name), rest.at(-1) ?? '');
  const record = RECORDS[global];
  if (record !== undefined) return rest.length === 0 && isMissingCustom(schema.get(record), name);
  return rest.length === 0 && isUnknownName(global, name, project);
}

/** A custom setting or custom metadata type that does not exist, or has no such field. */
const isUnknownType = (type: ObjectSchema | undefined, field: string): boolean => type === undefined || isMissingCustom(type, field);

/** Whether a label or custom permission of no package is none of the project's. */
function isUnknownName(global: string, name: string, { labels, metadata }: Project): boolean {
  if (name.includes('__')) return false;
  const has = (names: Iterable<string>): boolean => [...names].some((one) => one.toLowerCase() === name.toLowerCase());
  if (global === '$label') return !has(labels.keys());
  return global === '$permission' && !has(metadata.get('customPermission')?.keys() ?? []);
}
