/** Hierarchy settings fall back from user to profile to organisation. Source: Apex Reference Guide, "Custom Settings Methods". */
import { transaction } from '../platform/core/current.ts';
import { raise } from '../platform/core/error.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import { applyDefaults } from './dml/defaults.ts';
import { SObjectValue } from './records/index.ts';
import type { ObjectSchema } from './schema/index.ts';
import { stored } from './stored.ts';

/**
 * The merged record of a user, a profile or the organisation, never null. It has no Id unless a record of this very owner is saved, so that it can be
 * inserted for the owner; when no record applies it has the fields' defaults.
 */
export function settingsOf(objectName: string, ownerId: string): SObjectValue {
  const schema = stored().objectNamed(objectName);
  const merged = new SObjectValue(schema);
  for (const owner of fallbacks(checkedOwner(ownerId))) {
    const found = stored().firstWhere(schema, 'SetupOwnerId', owner);
    const values = [...(found?.values ?? [])].filter(([key]) => owner === ownerId || isSetting(schema, key));
    for (const [key, value] of values) if (value !== null || !merged.values.has(key)) merged.load(key, value);
  }
  const isSaved = merged.values.size > 0;
  if (!isSaved) fillIn(merged);
  if (isSaved || ownerId !== transaction().org.id) merged.load('setupownerid', ownerId);
  return merged;
}

/** Only settings have defaults: without any, no field is populated. Source: results of an org. */
function fillIn(merged: SObjectValue): void {
  applyDefaults(merged);
  for (const key of merged.values.keys()) if (!isSetting(merged.schema, key)) merged.values.delete(key);
}

/** Whether a saved record applies to the owner. */
export function isSettingSaved(objectName: string, ownerId: string): boolean {
  const schema = stored().objectNamed(objectName);
  return fallbacks(checkedOwner(ownerId)).some((owner) => stored().firstWhere(schema, 'SetupOwnerId', owner) !== undefined);
}

/** The record of this very owner. Errors: System.InvalidParameterValueException for an Id of something that owns no settings. */
export function ownSettings(objectName: string, ownerId: string | null): SObjectValue | undefined {
  const found = stored().firstWhere(stored().objectNamed(objectName), 'SetupOwnerId', checkedOwner(ownerId ?? ''));
  return found === undefined ? undefined : fromCache(found);
}

/** The row of a name, case-sensitive, or of an Id. Source: seen in an org. */
export function rowNamed(objectName: string, fields: readonly string[], name: string): SObjectValue | undefined {
  const schema = stored().objectNamed(objectName);
  const found = fields
    .map((field) => [field, stored().firstWhere(schema, field, name)] as const)
    .find(([field, row]) => row !== undefined && (field === 'Id' || row.get(field) === name))?.[1];
  return found === undefined ? undefined : fromCache(found);
}

/** Settings and custom metadata come from a cache that holds numbers as doubles: 12.50 is 12.5 there, and 3 is 3.0. Source: seen in an org. */
export function fromCache(record: SObjectValue): SObjectValue {
  for (const [key, value] of record.values) if (value instanceof ApexDecimal) record.load(key, ApexDecimal.ofNumber(value.toNumber()));
  return record;
}

/** An organisation, a profile or a user. */
const OWNER = /^(00D|00e|005)\w{12}(\w{3})?$/;
function checkedOwner(id: string): string {
  return OWNER.test(id) ? id : raise('System.InvalidParameterValueException', `Invalid SetupOwner for Custom Settings: ${id}`);
}

/** The owners whose records apply, least specific first. */
function fallbacks(ownerId: string): readonly string[] {
  const { org } = transaction();
  const profileId = ownerId.startsWith('005') ? stored().userField(ownerId, 'ProfileId') : undefined;
  return [org.id, ...(profileId === undefined ? [] : [profileId]), ...(ownerId === org.id ? [] : [ownerId])];
}

const isSetting = (schema: ObjectSchema, key: string): boolean => schema.fields.get(key)?.isCustom === true;
