/** Global values of formulas: `$User.Id`, `$Profile.Name`, `$Setup.X__c.Y__c`, ... Source: Salesforce Help, "Understanding Global Variables". */
import { transaction } from '../../platform/core/current.ts';
import { DoesNotCompile, NotImplemented } from '../../platform/core/error.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { stored } from '../stored.ts';
import { apiValue } from './api.ts';
import { fromSql } from '../store/values.ts';
import { formulaValueOf } from './fields.ts';
import type { FormulaValue } from './tree.ts';

/** Source: Salesforce Help, "Understanding Global Variables", $System. */
const ORIGIN = new ApexDatetime(Date.UTC(1900, 0, 1));

/** A global value as formulas on records read it: Ids in 15 characters. */
export function pageGlobal(path: readonly string[]): FormulaValue {
  const value = globalValue(path);
  const isId = /^\$(user|profile|userrole|organization)$/i.test(path[0] ?? '') && /id$/i.test(path.at(-1) ?? '');
  return isId && typeof value === 'string' && value.length === 18 ? value.slice(0, 15) : value;
}

/** Errors: NotImplemented for a global unknown here. */
export function globalValue(path: readonly string[]): FormulaValue {
  const [root = '', first = '', ...rest] = path;
  const { user, org } = transaction();
  switch (root.toLowerCase()) {
    case '$user':
      return rowValue('User', 'Id', user.id, first);
    case '$profile':
      return rowValue('Profile', 'Id', user.profileId, first);
    case '$userrole':
      return rowValue('UserRole', 'Id', String(rowValue('User', 'Id', user.id, 'UserRoleId') ?? ''), first);
    case '$organization':
      return rowValue('Organization', 'Id', org.id, first);
    case '$permission':
      return stored().hasCustomPermission(user.id, first);
    case '$label':
      return labelOf(first, rest);
    case '$setup':
      return stored().schema.find(first) === undefined ? doesNotExist(path) : settingOf(first, rest[0] ?? '');
    case '$custommetadata':
      return stored().schema.find(first) === undefined
        ? doesNotExist(path)
        : rowValue(first, 'DeveloperName', rest[0] ?? '', rest[1] ?? '');
    case '$system':
      return first.toLowerCase() === 'origindatetime' ? ORIGIN : null;
    case '$api':
      return apiValue(first) ?? notBuilt(path);
    default:
      return notBuilt(path);
  }
}

/** Labels of sites have a part more. */
function labelOf(first: string, rest: readonly string[]): string {
  const name = first.toLowerCase() === 'site' ? `site.${rest[0] ?? ''}` : (rest.at(-1) ?? first);
  return transaction().org.label(name) ?? '';
}

/** A field of the settings that count for the user. */
function settingOf(object: string, name: string): FormulaValue {
  const record = stored().settingsOf(object, transaction().user.id);
  const field = record.fieldNamed(name);
  return formulaValueOf(field, record.values.get(field.name.toLowerCase()) ?? null);
}

function notBuilt(path: readonly string[]): never {
  throw new NotImplemented(`the formula value ${path.join('.')}`);
}

/** An org does not deploy such a formula: see missing.ts. */
function doesNotExist(path: readonly string[]): never {
  throw new DoesNotCompile(`Field ${path.join('.')} does not exist. Check spelling.`);
}

function rowValue(object: string, key: string, value: string, name: string): FormulaValue {
  const schema = stored().schema.get(object);
  const field = schema.fields.get(name.toLowerCase());
  if (field === undefined) throw new NotImplemented(`the formula value ${object}.${name}`);
  const [row] = stored().store.all(`SELECT "${field.name}" AS value FROM "${schema.name}" WHERE "${key}" = ?`, [value]);
  return formulaValueOf(field, fromSql(field, row?.['value'] ?? null));
}
