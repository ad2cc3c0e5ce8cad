/**
 * A user's permissions on objects and fields: the profile and the permission sets together.
 * Source: Salesforce Help, "Object Permissions" and "Field Permissions"; Object Reference, ObjectPermissions and FieldPermissions.
 */
import { transaction } from '../../../platform/core/current.ts';
import { isCalculated, type FieldSchema, type ObjectSchema } from '../../schema/index.ts';
import type { Row, Store } from '../../store/store.ts';
import { grantSources, isGranted, limitedFields, switchedOn } from './grants.ts';
import { GrantTables } from './grantTables.ts';
import { isHiddenAtFirst } from './hiddenAtFirst.ts';
import { isPermissionable } from './permissionable.ts';
import { activityRights, type Activities } from './activities.ts';
import { ALL_RIGHTS, NO_RIGHTS, type ObjectRights } from './objectRights.ts';
import { isEditedByPeople } from '../profiles/profileObjects.ts';
import { isOnlyTold, isOpenToAll, permissionObject, profileKind, standardRights, type ProfileKind } from '../profiles/profiles.ts';
import { isOfOneself } from './ownUser.ts';
import { joined, NO_FIELD, NOTHING, reduced, type FieldRights, type Grants } from './rights.ts';

/** What profile and permission sets give to a user. */
interface Given {
  readonly kind: ProfileKind;
  readonly grants: Grants;
  /** Standard fields that the profile no longer shows or no longer lets edit, as `object.field` in lower case. */
  readonly limited: ReadonlySet<string>;
  readonly activities: Activities;
  readonly hasViewAll: boolean;
  readonly hasModifyAll: boolean;
  /** Whether custom fields are shown to nobody whom nothing shows them. */
  readonly hasHiddenFields: boolean;
}

/** The rights of one user, read once. */
export class UserAccess {
  readonly kind: ProfileKind;
  readonly hasViewAll: boolean;
  readonly hasModifyAll: boolean;
  private readonly objects: ReadonlyMap<string, ObjectRights>;
  private readonly fields: ReadonlyMap<string, FieldRights>;
  private readonly limited: ReadonlySet<string>;
  private readonly activities: Activities;
  /** Whether all fields of all objects are visible and can be edited. */
  readonly seesAllFields: boolean;

  constructor({ kind, grants, limited, activities, ...given }: Given) {
    this.limited = limited;
    this.activities = activities;
    this.kind = kind;
    this.objects = grants.objects;
    this.fields = grants.fields;
    this.hasModifyAll = given.hasModifyAll || kind === 'all';
    this.hasViewAll = given.hasViewAll || this.hasModifyAll;
    this.seesAllFields = this.hasModifyAll && !given.hasHiddenFields;
  }

  object(object: ObjectSchema): ObjectRights {
    if (this.hasModifyAll) return ALL_RIGHTS;
    if (object.kind === 'custom-metadata' || object.kind === 'custom-setting') return { ...NO_RIGHTS, read: true };
    if (object.name === 'User') return { ...NO_RIGHTS, read: true, edit: true };
    if (isOpenToAll(object.name)) return { ...(this.activities[object.name] ?? ALL_RIGHTS), viewAll: this.hasViewAll, modifyAll: false };
    if (object.isSetup || isOnlyTold(object)) return { ...NO_RIGHTS, read: true };
    const name = permissionObject(object);
    const own = this.objects.get(name.toLowerCase()) ?? NO_RIGHTS;
    return this.hasViewAll ? { ...own, read: true, viewAll: true } : own;
  }

  /** A field cannot be seen without its object. */
  field(object: ObjectSchema, field: FieldSchema): FieldRights {
    if (this.seesAllFields || (this.hasModifyAll && !(field.isCustom && object.kind === 'object'))) return { read: true, edit: true };
    const rights = this.object(object);
    if (!rights.read) return NO_FIELD;
    if (object.name === 'User') return { read: true, edit: field.isCustom ? this.granted(object, field).edit : isOfOneself(field) };
    const shown = this.shown(object, field, rights);
    return rights.viewAllFields ? { read: true, edit: shown.edit } : shown;
  }

  /** The rights to a field of a visible object, for users without View All Fields. */
  private shown(object: ObjectSchema, field: FieldSchema, rights: ObjectRights): FieldRights {
    if (isHiddenAtFirst(object, field)) return this.granted(object, field);
    if (this.isOpen(object) || !isPermissionable(object, field)) return { read: true, edit: rights.edit || rights.create };
    const granted = this.granted(object, field);
    return this.kind === 'none' || field.isCustom || this.isLimited(object, field)
      ? granted
      : { read: true, edit: isEditedByPeople(object.name, field.name) || granted.edit };
  }

  /** Whether all fields of visible records are visible. With minimum access profiles, fields of activities need field permissions. */
  private isOpen(object: ObjectSchema): boolean {
    return isOpenToAll(object.name) && !(this.kind === 'none' && this.activities[object.name] !== undefined);
  }

  private isLimited(object: ObjectSchema, { name, compound }: FieldSchema): boolean {
    return this.limited.size > 0 && [name, compound ?? name].some((one) => this.limited.has(`${object.name}.${one}`.toLowerCase()));
  }

  private granted(object: ObjectSchema, field: FieldSchema): FieldRights {
    return (
      this.fields.get(`${object.name}.${field.compound ?? field.name}`.toLowerCase()) ??
      this.fields.get(`${object.name}.${field.name}`.toLowerCase()) ??
      NO_FIELD
    );
  }
}

export class Permissions {
  private readonly store: Store;
  private readonly tables: GrantTables;
  private users = new Map<string, UserAccess>();
  /** What the contexts around the current one know. */
  private readonly outer: Map<string, UserAccess>[] = [];
  /** A permission set that temporarily counts as assigned to everybody: that of an access level. */
  private lent: string | undefined;
  private readonly hasHiddenFields: boolean;
  /** @param hasHiddenFields whether custom fields need field permissions, whoever the user is. */
  constructor(store: Store, hasHiddenFields: boolean) {
    this.store = store;
    this.hasHiddenFields = hasHiddenFields;
    this.tables = new GrantTables(store);
  }

  /** Once the org is seeded. */
  watch(): void {
    this.tables.watch();
  }

  /** Clears the cached permissions. */
  forget(): void {
    this.users.clear();
  }

  /** A test's running user keeps the rights from before: what is newly granted counts from the next context on. Source: Salesforce Stack Exchange, question 310820. */
  beforeChange(): void {
    const { isTest, user } = transaction();
    if (isTest) this.of(user.id);
  }
  afterChange(): void {
    const { isTest, user } = transaction();
    for (const key of this.users.keys()) if (!isTest || !key.startsWith(user.id)) this.users.delete(key);
  }

  /** A test's block of System.runAs, or a job that it runs: users have the rights that they have by then. */
  enterContext(): void {
    this.outer.push(this.users);
    this.users = new Map<string, UserAccess>();
  }
  leaveContext(): void {
    this.users = this.outer.pop() ?? new Map<string, UserAccess>();
  }

  /** Source: Apex Developer Guide, "Enforce User Mode for Database Operations" (AccessLevel.withPermissionSetId). */
  lending<Result>(permissionSetId: string, work: () => Result): Result {
    const before = this.lent;
    this.lent = permissionSetId;
    try {
      return work();
    } finally {
      this.lent = before;
    }
  }

  of(userId: string): UserAccess {
    const key = `${userId} ${this.lent ?? ''}`;
    const known = this.users.get(key);
    if (known !== undefined) return known;
    const [user] = this.store.all(
      'SELECT p."Name" AS name, u."UserType" AS type FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?',
      [userId],
    );
    const access = this.read(userId, text(user, 'name'), text(user, 'type') === SYSTEM_USER);
    this.users.set(key, access);
    return access;
  }

  /** A user permission by its name in permission sets: `ConvertLeads`. */
  isGranted(userId: string, permission: string): boolean {
    return isGranted(
      this.store,
      userId,
      `SELECT 1 FROM "PermissionSet" WHERE "Id" IN (SELECT value FROM json_each(?1)) AND "Permissions${permission}" = 1 UNION SELECT 1 FROM "MutingPermissionSet" WHERE "Id" IN (SELECT value FROM json_each(?1)) AND "Permissions${permission}" = 1`,
    );
  }

  /** Which of these columns of permission sets are on for a user. */
  userPermissions(userId: string, columns: readonly string[]): ReadonlySet<string> {
    return switchedOn(this.store, userId, columns);
  }

  private read(userId: string, profile: string, isSystem: boolean): UserAccess {
    const lent = this.lent === undefined ? [] : [{ gives: [this.lent], mutes: [] }];
    const sources = [...grantSources(this.store, userId), ...lent];
    const [own = NOTHING, ...more] = sources.map(({ gives, mutes }) => reduced(this.tables.of(gives), this.tables.of(mutes)));
    return new UserAccess({
      kind: isSystem ? 'all' : profileKind(profile),
      grants: more.reduce(joined, own),
      limited: limitedFields(this.store, userId),
      activities: activityRights(profile, (permission) => this.isGranted(userId, permission)),
      hasViewAll: this.isGranted(userId, 'ViewAllData'),
      hasModifyAll: this.isGranted(userId, 'ModifyAllData'),
      hasHiddenFields: this.hasHiddenFields,
    });
  }
}

/** It has no profile and has access to every record; a user configured for a trigger is bound by sharing. Source: Platform Events Developer Guide, "Configure the User and Batch Size for Your Platform Event Trigger". */
const SYSTEM_USER = 'AutomatedProcess';

function text(row: Row | undefined, name: string): string {
  return String(row?.[name] ?? '');
}

/** The object permissions of a standard profile, as rows for SOQL. */
export function profileRows(
  profile: string,
  objects: readonly ObjectSchema[],
): readonly { readonly object: string; readonly rights: ObjectRights }[] {
  return objects
    .filter(
      (object) =>
        object.kind === 'object' &&
        !object.isSetup &&
        !object.isReadOnly &&
        permissionObject(object) === object.name &&
        !isOpenToAll(object.name),
    )
    .map((object) => ({ object: object.name, rights: standardRights(profile, object.name) }))
    .filter(({ rights }) => rights.read);
}

/** The field permissions of a standard profile, as rows for SOQL: of standard fields, and of custom ones if the profile may see all data. Source: Object Reference, "FieldPermissions" (parts of an address stand under their address). */
export function profileFields(
  profile: string,
  objects: readonly ObjectSchema[],
  hasHiddenFields: boolean,
): readonly { readonly object: string; readonly field: string; readonly edit: boolean }[] {
  const kind = profileKind(profile);
  return objects.flatMap((object) => {
    const rights = standardRights(profile, permissionObject(object));
    if (!rights.read || object.isReadOnly) return [];
    const shown = [...object.fields.values()].filter(
      (field) =>
        !field.isHidden &&
        field.compound === undefined &&
        isPermissionable(object, field) &&
        ((kind === 'all' && !(hasHiddenFields && field.isCustom)) || (!field.isCustom && !isHiddenAtFirst(object, field))),
    );
    return shown.map((field) => ({
      object: object.name,
      field: `${object.name}.${field.name}`,
      edit: !isCalculated(field) && (kind === 'all' || isEditedByPeople(object.name, field.name)),
    }));
  });
}
