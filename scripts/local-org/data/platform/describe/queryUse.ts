/**
 * How queries and searches may use a field.
 * Source: Apex Reference Guide, "DescribeFieldResult Class"; Object Reference, "API Field Properties", "Field Types"; which lookups narrow searches: seen in an org.
 */
import {
  isLongText,
  isOfAnyType,
  isPost,
  isUngroupedFormula,
  LONGEST_GROUPED,
  type FieldKind,
  type FieldSchema,
  type ObjectSchema,
} from '../../schema/index.ts';
import { isSearchable } from '../../schema/feedsAndSearch.ts';

const among =
  (...kinds: readonly FieldKind[]) =>
  ({ kind }: FieldSchema): boolean =>
    kinds.includes(kind);
const isCompound = among('address', 'location');
const isLarge = among('longtext', 'encrypted', 'blob');
const isNeverGrouped = among('multipicklist', 'number', 'datetime', 'time', 'autonumber');
const isNeverAggregated = among('boolean', 'multipicklist');

const isComment = (field: FieldSchema): boolean => field.kind === 'longtext' && !isPost(field) && !isLongText(field);

/** Compound fields too: by their distance. */
export const mayBeFiltered = (field: FieldSchema): boolean =>
  field.isFilterable && !isOfAnyType(field) && (!isLarge(field) || isComment(field));
export const mayBeSorted = (field: FieldSchema): boolean =>
  isOfAnyType(field) || isPost(field) || (mayBeFiltered(field) && !isCompound(field) && field.kind !== 'multipicklist');
export const mayBeGrouped = (field: FieldSchema): boolean =>
  !isOfAnyType(field) &&
  !isLarge(field) &&
  !isCompound(field) &&
  !isUngroupedFormula(field) &&
  (field.isFilterable || field.display !== 'TEXTAREA') &&
  field.display !== 'COMBOBOX' &&
  field.length <= LONGEST_GROUPED &&
  !isNeverGrouped(field);
export const mayBeAggregated = (field: FieldSchema): boolean =>
  !isOfAnyType(field) && !isLarge(field) && !isCompound(field) && !isNeverAggregated(field);

const OF_EVERY_OBJECT = new Set(['OwnerId', 'CreatedById', 'LastModifiedById', 'RecordTypeId', 'MasterRecordId']);

/** Lookups of searchable objects, except those that most objects have and those without a relationship. */
export const narrowsSearches = (object: ObjectSchema, field: FieldSchema): boolean =>
  field.kind === 'reference' && field.relationshipName !== undefined && isSearchable(object) && !OF_EVERY_OBJECT.has(field.name);
