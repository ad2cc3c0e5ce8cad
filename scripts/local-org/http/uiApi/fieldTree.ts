/** The fields that a page asks for, as a tree of parents. */
import { parentField, type FieldSchema, type ObjectSchema } from '../../data/schema/index.ts';
import { RestError } from '../rest/errors.ts';
import type { UserView } from './view.ts';

export interface FieldTree {
  readonly object: ObjectSchema;
  readonly fields: Map<string, FieldSchema>;
  /** By relationship name. */
  readonly parents: Map<string, FieldTree>;
}

const emptyTree = (object: ObjectSchema): FieldTree => ({ object, fields: new Map(), parents: new Map() });

/** Adds `Account.Name` or `Contact.Account.Name` (with the object in front) or a path without it. @return whether the user may read it. */
export function addPath(view: UserView, tree: FieldTree, path: string): boolean {
  const parts = path.split('.');
  const own = parts.length > 1 && parts[0]?.toLowerCase() === tree.object.name.toLowerCase() ? parts.slice(1) : parts;
  return addParts(view, tree, own);
}

function addParts(view: UserView, tree: FieldTree, [first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) {
    const field = view.fieldNamed(tree.object, first);
    if (field === undefined || field.kind === 'address' || field.kind === 'location') return field !== undefined;
    tree.fields.set(field.name, field);
    return true;
  }
  const lookup = parentField(tree.object, first);
  const parent = lookup === undefined || !view.canRead(tree.object, lookup) ? undefined : parentObject(view, lookup);
  if (lookup?.relationshipName === undefined || parent === undefined) return false;
  const below = tree.parents.get(lookup.relationshipName) ?? emptyTree(parent);
  if (!addParts(view, below, rest)) return false;
  tree.parents.set(lookup.relationshipName, below);
  return true;
}

/** What a lookup leads to; of several kinds only what `Name` has: its name. */
export function parentObject(view: UserView, lookup: FieldSchema): ObjectSchema | undefined {
  const name =
    lookup.referenceTo.length === 1
      ? (lookup.referenceTo[0] ?? '')
      : (lookup.referenceTo.find((one) => one === 'User') ?? lookup.referenceTo[0] ?? '');
  const object = view.org.data.schema.find(name);
  return object !== undefined && view.access.object(object).read ? object : undefined;
}

/** Adds the name of what each lookup leads to, so that it can be shown. */
export function addLookupNames(view: UserView, tree: FieldTree): void {
  for (const field of [...tree.fields.values()]) {
    if (field.kind !== 'reference' || field.relationshipName === undefined || field.referenceKey !== 'Id') continue;
    const parent = parentObject(view, field);
    if (parent !== undefined)
      addPath(view, tree, `${tree.object.name}.${field.relationshipName}.${field.referenceTo.length > 1 ? 'Name' : parent.nameField}`);
  }
}

/** @param paths required: an unknown one is refused. Errors: INVALID_FIELD. */
export function treeOf(view: UserView, object: ObjectSchema, paths: readonly string[], optional: readonly string[] = []): FieldTree {
  const tree = emptyTree(object);
  for (const path of paths)
    if (!addPath(view, tree, path))
      throw new RestError(400, 'INVALID_FIELD', `No such column '${path}' on entity '${object.name}', or you do not have access to it.`);
  for (const path of optional) addPath(view, tree, path);
  return tree;
}

export function selectList(tree: FieldTree): string {
  return [...new Set(['Id', ...paths(tree, '')])].join(', ');
}
/** What amounts are amounts of, where there are several currencies. */
function currencyField({ object, fields }: FieldTree): readonly string[] {
  const field = object.fields.get('currencyisocode');
  const hasMoney = [...fields.values()].some(({ display }) => display === 'CURRENCY');
  return field === undefined || field.isHidden || !hasMoney ? [] : [field.name];
}
function paths(tree: FieldTree, prefix: string): readonly string[] {
  return [
    ...[...tree.fields.keys(), ...currencyField(tree)].map((name) => `${prefix}${name}`),
    ...[...tree.parents].flatMap(([relation, below]) => [`${prefix}${relation}.Id`, ...paths(below, `${prefix}${relation}.`)]),
  ];
}
