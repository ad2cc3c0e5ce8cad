/**
 * Feature management: feature parameters, and the visibility of custom permissions and objects.
 * Source: Apex Reference Guide, "FeatureManagement Class"; Second-Generation Managed Packaging Developer Guide, "Manage Features" and "Hide Custom Objects and Custom Permissions in Your Subscribers' Orgs".
 */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { strictStatics } from '../../platform/system/strict.ts';
import { ApexDate } from '../../platform/values/index.ts';
import { runningCustomPermissions } from '../access/permissions/customPermissions.ts';
import { data } from '../current.ts';
import { text } from '../project/xml.ts';
import type { SqlValue } from '../store/values.ts';

type Kind = 'Boolean' | 'Date' | 'Integer';
const TABLE = '_feature_parameter';

/** A feature parameter's value: set by code, else that of its metadata. */
function parameter(kind: Kind, name: string): ApexValue {
  const { project } = transaction().org;
  const xml = [...(project.metadata.get(`featureParameter${kind}`) ?? [])].find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
  if (xml === undefined) raise('System.NoDataFoundException', `Unable to retrieve feature parameter ${name}. No results found.`);
  const [set] = data().store.all(`SELECT value FROM ${TABLE} WHERE kind = ? AND name = ?`, [kind, name.toLowerCase()]);
  const value = set === undefined ? (text(xml, 'value') ?? '') : String(set['value']);
  return kind === 'Boolean' ? value === 'true' : kind === 'Integer' ? Number(value) : ApexDate.parse(value);
}

function setParameter(kind: Kind): (name: string, value: ApexValue) => void {
  return (name, value) => {
    parameter(kind, name);
    change(`INSERT OR REPLACE INTO ${TABLE} (kind, name, value) VALUES (?, ?, ?)`, [
      kind,
      name.toLowerCase(),
      value instanceof ApexDate ? value.toText() : String(value),
    ]);
  };
}

/** It counts as DML, and is rolled back with the transaction. */
function change(sql: string, values: readonly SqlValue[]): void {
  const tx = transaction();
  tx.count('dmlStatements');
  tx.count('dmlRows', 1);
  tx.hasUncommittedWork = true;
  data().store.run(sql, values);
}

/** Objects can be revealed, but not hidden again. */
function changeProtection(name: string, type: string, protection: string): void {
  const isHidden = protection.toLowerCase() === 'protected';
  if (!isHidden && protection.toLowerCase() !== 'unprotected') refuse(`Invalid protection: ${protection}`);
  switch (type.toLowerCase()) {
    case 'custompermission': {
      const [found] = data().store.all('SELECT "Id" FROM "CustomPermission" WHERE "DeveloperName" = ? COLLATE NOCASE', [name]);
      if (found === undefined) refuse(`Invalid custom permission: ${name}`);
      return change('UPDATE "CustomPermission" SET "IsProtected" = ? WHERE "Id" = ?', [isHidden ? 1 : 0, String(found['Id'])]);
    }
    case 'customobject':
      if (data().schema.find(name)?.isCustom !== true) refuse(`Invalid custom object: ${name}`);
      if (isHidden) refuse('The protection of a custom object can only be changed to Unprotected');
      return;
    default:
      return refuse(`Invalid type: ${type}`);
  }
}

function refuse(message: string): never {
  raise('System.InvalidParameterValueException', message);
}

definePlatformClass({
  name: 'System.FeatureManagement',
  statics: {
    checkPermission: (name: string | null) => name !== null && runningCustomPermissions(data().store).has(name.toLowerCase()),
    // an unknown parameter has no value (seen in an org)
    checkPackageBooleanValue: (name: string | null) => name !== null && parameter('Boolean', name),
    checkPackageDateValue: (name: string | null) => (name === null ? null : parameter('Date', name)),
    checkPackageIntegerValue: (name: string | null) => (name === null ? null : parameter('Integer', name)),
  },
});
definePlatformClass({
  name: 'System.FeatureManagement',
  statics: strictStatics({
    changeProtection,
    setPackageBooleanValue: setParameter('Boolean'),
    setPackageDateValue: setParameter('Date'),
    setPackageIntegerValue: setParameter('Integer'),
  }),
});
