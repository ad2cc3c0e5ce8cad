/** Which records a user may see and change. Source: Salesforce Help, "Controlling Access Using Hierarchies" and "Organization-Wide Sharing Defaults"; Object Reference, the share objects. */
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/index.ts';
import { levelField, parentKey } from '../../soql/plan/sources.ts';
import type { Store } from '../../store/store.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { byAccount, CHILDREN_OF_ACCOUNTS } from './accountChildren.ts';
import { fileCondition, isFile } from './fileSharing.ts';
import { isActivity } from '../permissions/permissionable.ts';
import { Restrictions } from './restrictions.ts';
import { UserGroups } from './userGroups.ts';

export type RecordNeed = 'read' | 'edit';

/**
 * The records that a record is seen with. Source: Object Reference, "Attachment" and "Note", and seen in an org; Chatter REST API Developer Guide,
 * "Feed Directory Item" (posts); the others have no org-wide default of their own and no owner, as Salesforce Help, "Organization-Wide Sharing Defaults", lists them.
 */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Attachment: ['ParentId'],
  Note: ['ParentId'],
  CaseComment: ['ParentId'],
  EmailMessage: ['ParentId', 'RelatedToId'],
  FeedItem: ['ParentId'],
  OpportunityContactRole: ['OpportunityId'],
  AccountContactRole: ['AccountId'],
  OpportunityTeamMember: ['OpportunityId'],
  AccountTeamMember: ['AccountId'],
};
/** Only who may edit the record may change these. */
const FOLLOWING: ReadonlySet<string> = new Set(['Attachment', 'Note']);
const QUERIES_FILES = 'PermissionsQueryAllFiles';

export class Sharing {
  private readonly store: Store;
  private readonly schema: Schema;
  private readonly permissions: Permissions;
  readonly groups: UserGroups;
  /** Hides shared records by restriction rules. */
  readonly restrictions: Restrictions;
  constructor(store: Store, schema: Schema, permissions: Permissions) {
    this.store = store;
    this.schema = schema;
    this.permissions = permissions;
    this.groups = new UserGroups(store);
    this.restrictions = new Restrictions(store, schema, permissions);
  }

  /** A condition on the rows of a table, `undefined` when all are accessible. */
  condition(object: ObjectSchema, alias: string, userId: string, need: RecordNeed): string | undefined {
    if (need === 'read' && isFile(object.name)) return this.file(object, alias, userId, need);
    if (this.isOpen(object, userId, need))
      return this.mayModifyAll(object, userId) || !FOLLOWING.has(object.name) ? undefined : open(alias, userId);
    if (isActivity(object)) return this.activity(object, alias, userId, need);
    if (isFile(object.name)) return this.file(object, alias, userId, need);
    const parents = PARENTS[object.name];
    if (parents !== undefined) return this.attached(object, alias, userId, { need: FOLLOWING.has(object.name) ? need : 'read', parents });
    const shared = this.byDefault(object, alias, userId, need);
    return object.name === 'Opportunity' ? this.withoutPrivate(shared, alias, userId) : shared;
  }

  /** A condition on files: the user's own and those shared with the user, but not those of records. */
  withoutRecords(object: ObjectSchema, alias: string, userId: string): string | undefined {
    return this.file(object, alias, userId, 'read', () => undefined);
  }

  /** Private opportunities are their owner's, and of users above the owner, whatever shares there are. Source: Object Reference, "Opportunity", IsPrivate. */
  private withoutPrivate(shared: string | undefined, alias: string, userId: string): string {
    const owners = quoted([userId, ...this.groups.subordinatesOf(userId)]);
    const open = `(COALESCE(${alias}."IsPrivate", 0) = 0 OR ${alias}."OwnerId" IN (${owners}))`;
    return shared === undefined ? open : `(${shared} AND ${open})`;
  }

  /** Whether the user has all records of an object, or it has no sharing. */
  private isOpen(object: ObjectSchema, userId: string, need: RecordNeed): boolean {
    if (object.kind !== 'object' || object.isSetup || this.mayModifyAll(object, userId)) return true;
    const access = this.permissions.of(userId);
    return need === 'read' && (access.hasViewAll || access.object(object).viewAll);
  }

  private mayModifyAll(object: ObjectSchema, userId: string): boolean {
    const access = this.permissions.of(userId);
    return access.hasModifyAll || access.object(object).modifyAll;
  }

  private byDefault(object: ObjectSchema, alias: string, userId: string, need: RecordNeed): string | undefined {
    const { sharingModel } = object;
    if (sharingModel === 'ReadWrite' || (sharingModel === 'Read' && need === 'read')) return undefined;
    if (sharingModel === 'ControlledByParent') return this.byParent(object, alias, userId, need);
    return object.fields.has('ownerid') ? this.byOwner(object, alias, userId, need) : undefined;
  }

  mayEdit(object: ObjectSchema, id: string, userId: string): boolean {
    return this.reaches(object, id, userId, 'edit');
  }

  /** `own`: as owner, above the owner, or with all rights to the object. */
  reaches(object: ObjectSchema, id: string, userId: string, need: RecordNeed | 'own'): boolean {
    const condition = need === 'own' ? this.owned(object, 't', userId) : this.condition(object, 't', userId, need);
    return (
      condition === undefined ||
      this.store.all(`SELECT 1 AS found FROM "${object.name}" t WHERE t."Id" = ? AND ${condition}`, [id]).length > 0
    );
  }

  /** Whether an existing row is inaccessible to a user. */
  hides(id: string, userId: string): boolean {
    const object = this.schema.byPrefix(id.slice(0, 3));
    if (object === undefined || !this.schema.isStored(object)) return false;
    if (this.reaches(object, id, userId, 'read')) return this.restrictions.hides(object, id, userId);
    return this.store.all(`SELECT 1 AS found FROM "${object.name}" WHERE "Id" = ?`, [id]).length > 0;
  }

  /** Access as owner, above the owner, by a share or by the org-wide default. */
  isGranted(object: ObjectSchema, id: string, userId: string): boolean {
    if (object.kind !== 'object' || object.isSetup || object.sharingModel === 'ControlledByParent' || !object.fields.has('ownerid'))
      return this.reaches(object, id, userId, 'read');
    return (
      this.store.all(`SELECT 1 AS found FROM "${object.name}" t WHERE t."Id" = ? AND ${this.byOwner(object, 't', userId, 'read')}`, [id])
        .length > 0
    );
  }

  private owned(object: ObjectSchema, alias: string, userId: string): string | undefined {
    const access = this.permissions.of(userId);
    if (access.hasModifyAll || access.object(object).modifyAll || !object.fields.has('ownerid')) return undefined;
    return `${alias}."OwnerId" IN (${quoted([userId, ...this.groups.of(userId), ...this.groups.subordinatesOf(userId)])})`;
  }

  private byParent(object: ObjectSchema, alias: string, userId: string, need: RecordNeed): string | undefined {
    const field = parentOf(object);
    const parent = field === undefined ? undefined : this.schema.find(field.referenceTo[0] ?? '');
    if (field === undefined || parent === undefined) return undefined;
    const inner = this.condition(parent, `${alias}_o`, userId, need);
    if (object.name === 'Contact') return this.contacts(alias, userId, need, inner);
    return inner === undefined
      ? undefined
      : `(${alias}."${field.name}" IS NULL OR EXISTS (SELECT 1 FROM "${parent.name}" ${alias}_o WHERE ${alias}_o."Id" = ${alias}."${field.name}" AND ${inner}))`;
  }

  /** Activities are private: the owner and users above can edit them; users with access to a related record can read them. Source: Salesforce Help, "Organization-Wide Sharing Defaults": activities. */
  private activity(object: ObjectSchema, alias: string, userId: string, need: RecordNeed): string {
    const owned = this.byOwner(object, alias, userId, need);
    if (need === 'edit') return owned;
    const about = ['whatid', 'whoid']
      .flatMap((key) => object.fields.get(key) ?? [])
      .flatMap((field) => field.referenceTo.flatMap((name) => this.about(`${alias}."${field.name}"`, alias, name, userId, 'read') ?? []));
    return `(${[owned, ...about].join(' OR ')})`;
  }

  /** What is attached to records is seen with them, and emails by who wrote them. */
  private attached(
    object: ObjectSchema,
    alias: string,
    userId: string,
    { need, parents }: { readonly need: RecordNeed; readonly parents: readonly string[] },
  ): string {
    const ways = parents.flatMap((field) =>
      this.store
        .all(`SELECT DISTINCT substr("${field}", 1, 3) AS prefix FROM "${object.name}" WHERE "${field}" IS NOT NULL`)
        .flatMap(({ prefix }) => this.schema.byPrefix(String(prefix)) ?? [])
        .flatMap(({ name }) => this.about(`${alias}."${field}"`, alias, name, userId, need) ?? []),
    );
    if (object.name === 'EmailMessage') ways.push(`${alias}."CreatedById" = '${userId}'`);
    if (ways.length === 0) return '1 = 0';
    const any = `(${ways.join(' OR ')})`;
    return FOLLOWING.has(object.name) ? `(${any} AND ${open(alias, userId)})` : any;
  }

  private file(
    object: ObjectSchema,
    alias: string,
    userId: string,
    need: RecordNeed,
    records = (column: string, prefix: string): string | undefined => {
      const parent = this.schema.byPrefix(prefix);
      return parent === undefined ? undefined : this.about(column, alias, parent.name, userId, need);
    },
  ): string | undefined {
    if (need === 'read' && this.permissions.userPermissions(userId, [QUERIES_FILES]).has(QUERIES_FILES)) return undefined;
    const holds = (name: string): boolean => {
      const known = this.schema.find(name);
      return known !== undefined && this.schema.isStored(known);
    };
    return fileCondition(object.name, alias, { store: this.store, userId, groups: this.groups.of(userId), need, records, holds });
  }

  private about(id: string, alias: string, name: string, userId: string, need: RecordNeed): string | undefined {
    const parent = this.schema.find(name);
    if (parent === undefined || !this.permissions.of(userId).object(parent)[need]) return undefined;
    const inner = this.condition(parent, `${alias}_o`, userId, need);
    if (inner === undefined) return `${id} LIKE '${parent.keyPrefix}%'`;
    return this.schema.isStored(parent)
      ? `EXISTS (SELECT 1 FROM "${parent.name}" ${alias}_o WHERE ${alias}_o."Id" = ${id} AND ${inner})`
      : undefined;
  }

  /** Contacts without an account are always private. Source: Salesforce Help, "Organization-Wide Sharing Defaults", contacts. */
  private contacts(alias: string, userId: string, need: RecordNeed, inner: string | undefined): string {
    const orphan = `(${alias}."AccountId" IS NULL AND ${this.byOwner(this.schema.get('Contact'), alias, userId, need)})`;
    const child =
      inner === undefined
        ? `${alias}."AccountId" IS NOT NULL`
        : `EXISTS (SELECT 1 FROM "Account" ${alias}_o WHERE ${alias}_o."Id" = ${alias}."AccountId" AND ${inner})`;
    return `(${orphan} OR ${child})`;
  }

  private byOwner(object: ObjectSchema, alias: string, userId: string, need: RecordNeed): string {
    const holders = quoted([userId, ...this.groups.of(userId)]);
    const below = this.groups.subordinatesOf(userId);
    const receivers = quoted([
      ...new Set([userId, ...this.groups.of(userId), ...below, ...below.flatMap((id) => this.groups.withBossesOf(id))]),
    ]);
    const builtIn =
      need === 'read' && object.name === 'Account'
        ? this.byChildren(alias, userId)
        : byAccount(object, alias, { owners: quoted([userId, ...below]), receivers }, need);
    const owned = `${alias}."OwnerId" IN (${holders}, ${quoted(below)})${builtIn}`;
    const share = this.shareOf(object);
    if (share === undefined) return `(${owned.replace(', )', ')')})`;
    const alive = share.fields.has('isdeleted') ? ' AND s."IsDeleted" = 0' : '';
    const levels = need === 'edit' ? ` AND s."${levelField(share, object)}" IN ('Edit', 'All')` : '';
    const shared = `EXISTS (SELECT 1 FROM "${share.name}" s WHERE s."${parentKey(share, object)}" = ${alias}."Id" AND s."UserOrGroupId" IN (${receivers})${alive}${levels})`;
    return `(${owned.replace(', )', ')')} OR ${shared})`;
  }

  /** Access to a child record gives read access to its account. Source: Salesforce Help, "Built-in Sharing Behavior": access to a parent account. */
  private byChildren(alias: string, userId: string): string {
    const child = `${alias}_c`;
    return CHILDREN_OF_ACCOUNTS.map((name) => this.schema.get(name))
      .filter(({ sharingModel }) => sharingModel !== 'ControlledByParent')
      .map(
        (object) =>
          ` OR EXISTS (SELECT 1 FROM "${object.name}" ${child} WHERE ${child}."AccountId" = ${alias}."Id" AND ${child}."IsDeleted" = 0 AND ${this.byOwner(object, child, userId, 'read')})`,
      )
      .join('');
  }

  /** The share object of an object, when it holds rows. */
  shareOf(object: ObjectSchema): ObjectSchema | undefined {
    const share = this.schema.find(object.isCustom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`);
    return share !== undefined && this.schema.isStored(share) ? share : undefined;
  }
}

/** Notes and attachments that are not private to another user. Source: Object Reference, "Note" and "Attachment", IsPrivate: only the owner, and who may modify all data, sees a private one. */
const open = (alias: string, userId: string): string => `(${alias}."IsPrivate" = 0 OR ${alias}."OwnerId" = '${userId}')`;

function parentOf(object: ObjectSchema): FieldSchema | undefined {
  if (object.name === 'Contact') return object.fields.get('accountid');
  return [...object.fields.values()].find(
    ({ isMasterDetail, isRequired, kind, referenceTo }) =>
      isMasterDetail || (!object.isCustom && isRequired && kind === 'reference' && referenceTo.length === 1),
  );
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `'${id.replaceAll("'", '')}'`).join(', ');
}
