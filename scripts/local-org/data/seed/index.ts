/** Rows of a new org: the organisation, profiles, an administrator, and those of the project's metadata. */
import { makeRecordTypeTable } from '../access/permissions/recordTypeAccess.ts';
import type { Project } from '../project/model.ts';
import { flag, text } from '../project/xml.ts';
import type { Schema } from '../schema/index.ts';
import { atomically } from '../store/atomically.ts';
import type { Store } from '../store/store.ts';
import { seedPermissionSets, seedProfileRights, seedProfiles } from './access.ts';
import { seedCurrencies } from './currencies.ts';
import { seedAppDefinitions, seedApps, seedCachePartitions, seedTabDefinitions } from './apps.ts';
import { seedBusinessHours } from './businessHours.ts';
import { seedCustomMetadata } from './customMetadata.ts';
import { seedDeployed } from './deployed.ts';
import { seedDefinitions } from './definitions.ts';
import { seedGroups } from './groups.ts';
import { seedFiscalYears } from './fiscalYears.ts';
import { seedFlows } from './flows.ts';
import { countLicenses } from './licenses.ts';
import { openLogins } from './logins.ts';
import { seedOrganizationRow } from './organization.ts';
import { seedLibraries } from './libraries.ts';
import { seedLookups } from './lookups.ts';
import { seedDuplicateRules } from './duplicateRules.ts';
import { seedEntitlementProcesses } from './entitlementProcesses.ts';
import { seedTerritories } from './territories.ts';
import { Rows } from '../store/rows.ts';
import { seedTemplates } from './templates.ts';
import { seedAdministrator, seedPlatformUsers } from './users.ts';
import { seedWebLinks } from './webLinks.ts';

export interface Seed {
  readonly organizationId: string;
  readonly adminUserId: string;
  readonly standardProfileId: string;
}

/** Idempotent: an existing org gets only what is new in the metadata. */
export function seedOrganization(store: Store, schema: Schema, project: Project, now: number): Seed {
  makeTables(store);
  const rows = new Rows(store, schema, now);
  return atomically(store, () => seedRows(rows, project, now));
}

function seedRows(rows: Rows, project: Project, now: number): Seed {
  const organizationId = seedOrganizationRow(rows, project);
  const profiles = seedProfiles(rows, project);
  const adminUserId = seedAdministrator(rows, profiles.admin);
  seedPlatformUsers(rows);
  countLicenses(rows, now);
  seedPermissionSets(rows, project);
  seedRecordTypes(rows, project);
  seedGroups(rows, project);
  seedAssignmentRules(rows);
  seedDuplicateRules(rows, project);
  seedNotificationTypes(rows, project);
  seedTemplates(rows, project, organizationId);
  seedLookups(rows, project);
  seedLibraries(rows);
  seedBusinessHours(rows, project);
  seedEntitlementProcesses(rows, project);
  seedDeployed(rows, project);
  seedWebLinks(rows, project);
  seedCurrencies(rows);
  seedFiscalYears(rows, now);
  seedCustomMetadata(rows, project);
  seedDefinitions(rows, project);
  seedTerritories(rows, project);
  seedFlows(rows, project);
  seedApps(rows, project);
  seedAppDefinitions(rows, project);
  seedTabDefinitions(rows, project);
  seedCachePartitions(rows, project);
  openLogins(rows, adminUserId);
  return { organizationId, adminUserId, standardProfileId: profiles.standard };
}

/** Tables for what no object of the platform stores. */
function makeTables(store: Store): void {
  store.database.exec(
    'CREATE TABLE IF NOT EXISTS _principal_access (permission_set TEXT NOT NULL, principal TEXT NOT NULL, PRIMARY KEY (permission_set, principal))',
  );
  makeRecordTypeTable(store);
  store.database.exec(
    'CREATE TABLE IF NOT EXISTS _limited_field (permission_set TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (permission_set, field))',
  );
  store.database.exec(
    'CREATE TABLE IF NOT EXISTS _feature_parameter (kind TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, name))',
  );
  store.database.exec('CREATE TABLE IF NOT EXISTS _deployed_record (name TEXT PRIMARY KEY, content TEXT NOT NULL)');
  store.database.exec('CREATE TABLE IF NOT EXISTS _saved_by_test (id TEXT PRIMARY KEY)');
}

function seedRecordTypes(rows: Rows, { namespace }: Project): void {
  for (const object of rows.schema.stored())
    for (const type of object.recordTypes)
      rows.ensure(
        'RecordType',
        { SobjectType: object.name, DeveloperName: type.developerName },
        {
          Name: type.label,
          IsActive: type.isActive,
          IsPersonType: type.isPersonType === true,
          Description: type.description,
          NamespacePrefix: namespace,
        },
      );
}

function seedAssignmentRules(rows: Rows): void {
  for (const { object, name, isActive } of rows.schema.assignmentRules)
    rows.ensure('AssignmentRule', { SobjectType: object, Name: name }, { Active: isActive });
}

function seedNotificationTypes(rows: Rows, project: Project): void {
  for (const [name, xml] of project.metadata.get('notiftype') ?? [])
    rows.ensure(
      'CustomNotificationType',
      { DeveloperName: name },
      {
        CustomNotifTypeName: text(xml, 'customNotifTypeName') ?? name,
        MasterLabel: text(xml, 'masterLabel') ?? name,
        Description: text(xml, 'description'),
        Desktop: flag(xml, 'desktop'),
        Mobile: flag(xml, 'mobile'),
        Language: 'en_US',
        NamespacePrefix: project.namespace,
      },
    );
}

/** Gives profiles their rights to objects that are added to an open org, and users their rows in them. */
export function seedRights(store: Store, schema: Schema, now: number, adminUserId: string): void {
  const rows = new Rows(store, schema, now);
  atomically(store, () => {
    seedProfileRights(rows);
    openLogins(rows, adminUserId);
  });
}
