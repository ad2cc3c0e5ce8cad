/** The schema and the stored rows, without limits, triggers and permissions: for formulas, rules and settings. */
import type { DataDoor, RunningUser } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { raise } from '../platform/core/error.ts';
import { customPermissionsOf } from './access/permissions/customPermissions.ts';
import { isGranted } from './access/permissions/grants.ts';
import type { Permissions } from './access/permissions/permissions.ts';
import { SObjectValue } from './records/index.ts';
import type { ObjectSchema, Schema } from './schema/index.ts';
import type { Row, Store } from './store/store.ts';

export abstract class StoredData {
  readonly schema: Schema;
  readonly store: Store;
  readonly permissions: Permissions;
  constructor(schema: Schema, store: Store, permissions: Permissions) {
    this.schema = schema;
    this.store = store;
    this.permissions = permissions;
  }

  /** A row as a record that computes its formulas. */
  abstract recordOf(object: ObjectSchema, row: Row): SObjectValue;
  /** The merged custom setting of a user, a profile or the organisation. */
  abstract settingsOf(objectName: string, ownerId: string): SObjectValue;

  newRecord(objectName: string): SObjectValue {
    return new SObjectValue(this.schema.get(objectName));
  }
  /** A record with only its Id, of the object of the Id's prefix. */
  withId(id: string): SObjectValue {
    const schema = this.schema.byPrefix(id.slice(0, 3));
    if (schema === undefined) raise('System.StringException', `Invalid id: ${id}`);
    const record = new SObjectValue(schema);
    record.put('Id', id);
    return record;
  }

  /** Errors: System.SObjectException for an unknown object. */
  objectNamed(name: string): ObjectSchema {
    return this.schema.find(name) ?? raise('System.InvalidParameterValueException', `sObject type '${name}' is not supported.`);
  }
  /** The record types of an object, oldest first. */
  recordTypes(object: string): readonly {
    readonly id: string;
    readonly name: string;
    readonly developerName: string;
    readonly isActive: boolean;
    readonly isPersonType: boolean;
  }[] {
    return this.store.all('SELECT * FROM "RecordType" WHERE "SobjectType" = ? ORDER BY "Id"', [object]).map((row) => ({
      id: String(row['Id']),
      name: String(row['Name']),
      developerName: String(row['DeveloperName']),
      isActive: row['IsActive'] === 1,
      isPersonType: row['IsPersonType'] === 1,
    }));
  }

  /** The first row that is not deleted. */
  firstWhere(object: ObjectSchema, field: string, value: string): SObjectValue | undefined {
    const [row] = this.store.all(
      `SELECT * FROM "${object.name}" WHERE "${field}" = ?${object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : ''}`,
      [value],
    );
    return row === undefined ? undefined : this.recordOf(object, row);
  }
  allOf(object: ObjectSchema): readonly SObjectValue[] {
    return this.store
      .all(`SELECT * FROM "${object.name}"${object.fields.has('isdeleted') ? ' WHERE "IsDeleted" = 0' : ''}`)
      .map((row) => this.recordOf(object, row));
  }
  userField(userId: string, name: string): string {
    const [row] = this.store.all(`SELECT "${name}" AS value FROM "User" WHERE "Id" = ?`, [userId]);
    return String(row?.['value'] ?? '');
  }
  organizationName(): string {
    const [row] = this.store.all('SELECT "Name" AS name FROM "Organization"');
    return String(row?.['name'] ?? '');
  }
  /** Errors: throws if the Id belongs to no user. */
  runningUser(userId: string): RunningUser {
    const [row] = this.store.all('SELECT "ProfileId", "TimeZoneSidKey", "LocaleSidKey", "LanguageLocaleKey" FROM "User" WHERE "Id" = ?', [
      userId,
    ]);
    if (row === undefined) throw new Error(`There is no user ${userId}`);
    return {
      id: userId,
      profileId: String(row['ProfileId'] ?? ''),
      timeZone: String(row['TimeZoneSidKey'] ?? 'GMT'),
      locale: String(row['LocaleSidKey'] ?? 'en_US'),
      language: String(row['LanguageLocaleKey'] ?? 'en_US'),
    };
  }
  /** Whether a user may call an Apex class from a page. Source: Salesforce Help, "Apex Class Access"; authors of Apex may call all. */
  mayUseClass(userId: string, className: string): boolean {
    return (
      this.permissions.isGranted(userId, 'AuthorApex') ||
      isGranted(
        this.store,
        userId,
        'SELECT 1 FROM "SetupEntityAccess" e JOIN "ApexClass" c ON c."Id" = e."SetupEntityId" WHERE e."ParentId" IN (SELECT value FROM json_each(?1)) AND c."Name" = ?2 COLLATE NOCASE',
        [className],
      )
    );
  }
  /** By its name, with the prefix of its namespace or without. */
  hasCustomPermission(userId: string, name: string): boolean {
    return customPermissionsOf(this.store, userId).has(name.toLowerCase());
  }
}

/** The stored data of the running transaction. */
export function stored(): StoredData {
  return transaction().org.data as DataDoor & StoredData;
}
