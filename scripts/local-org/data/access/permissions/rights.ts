/** Sets of object and field permissions. */
import { NO_RIGHTS, type ObjectRights } from './objectRights.ts';

export interface FieldRights {
  readonly read: boolean;
  readonly edit: boolean;
}
export const NO_FIELD: FieldRights = { read: false, edit: false };

export interface Grants {
  /** By the name of the object, in lower case. */
  readonly objects: ReadonlyMap<string, ObjectRights>;
  /** By `object.field`, in lower case. */
  readonly fields: ReadonlyMap<string, FieldRights>;
}
export const NOTHING: Grants = { objects: new Map(), fields: new Map() };

/** The union of two sets of permissions. */
export function joined(one: Grants, other: Grants): Grants {
  return { objects: joinedEach(one.objects, other.objects, NO_RIGHTS), fields: joinedEach(one.fields, other.fields, NO_FIELD) };
}

/** Permissions without the muted ones. */
export function reduced(given: Grants, muted: Grants): Grants {
  return muted === NOTHING
    ? given
    : { objects: reducedEach(given.objects, muted.objects, NO_RIGHTS), fields: reducedEach(given.fields, muted.fields, NO_FIELD) };
}

type Rights = ObjectRights | FieldRights;
type ByName<Some> = ReadonlyMap<string, Some>;

function joinedEach<Some extends Rights>(one: ByName<Some>, other: ByName<Some>, none: Some): ByName<Some> {
  const all = new Map(one);
  for (const [name, rights] of other) all.set(name, either(all.get(name) ?? none, rights));
  return all;
}

function reducedEach<Some extends Rights>(given: ByName<Some>, muted: ByName<Some>, none: Some): ByName<Some> {
  return new Map([...given].map(([name, rights]) => [name, without(rights, muted.get(name) ?? none)] as const));
}

/** What one of them allows. */
export function either<Some extends Rights>(one: Some, other: Some): Some {
  return each(one, (name) => one[name] === true || other[name] === true);
}

/** Permissions without the muted ones. */
function without<Some extends Rights>(given: Some, muted: Some): Some {
  return each(given, (name) => given[name] === true && muted[name] !== true);
}

/** The same permissions, each on or off. */
function each<Some extends Rights>(rights: Some, isOn: (name: keyof Some) => boolean): Some {
  return { ...rights, ...Object.fromEntries((Object.keys(rights) as (keyof Some)[]).map((name) => [name, isOn(name)])) };
}
