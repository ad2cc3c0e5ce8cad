/** What can be done with a field, and the parts of compound fields. */
import type { FieldKind, FieldSchema } from './model.ts';

/**
 * The object of a lookup's parent: its only target, or the folder of templates and documents. Undefined for polymorphic lookups, whose parents are read as the object Name.
 * Source: Object Reference, "Folder", "EmailTemplate", "Document"; SELECT Folder.DeveloperName FROM EmailTemplate is asked in orgs.
 */
export const soleParent = ({ referenceTo, relationshipName }: FieldSchema): string | undefined =>
  referenceTo.length === 1 || (relationshipName === 'Folder' && referenceTo[0] === 'Folder') ? referenceTo[0] : undefined;

/** Whether it has no column of its own: its value is computed when a row is read. */
export const isCalculated = (field: FieldSchema): boolean =>
  field.formula !== undefined || field.kind === 'address' || field.kind === 'location' || field.kind === 'idlist';

/** The field that holds half of a geolocation: `Place__Latitude__s`, `LastKnownLatitude`. */
export const halfOf = ({ name }: FieldSchema, half: 'Latitude' | 'Longitude'): string =>
  name.endsWith('__c') ? name.replace(/__c$/, `__${half}__s`) : name.replace(/Location$/, half);

/** The field that holds a part of an address: `Home__Street__s`, `BillingStreet`. Source: Object Reference, "Address Compound Fields"; Salesforce Help, "Custom Address Fields". */
export const addressPart = ({ name }: Pick<FieldSchema, 'name'>, part: string): string =>
  name.endsWith('__c') ? name.replace(/__c$/, `__${part}__s`) : `${name.replace(/Address$/, '')}${part}`;

const TEXTS: ReadonlySet<FieldKind> = new Set([
  'text',
  'longtext',
  'email',
  'url',
  'phone',
  'picklist',
  'multipicklist',
  'autonumber',
  'encrypted',
] as const);
export const isText = ({ kind }: FieldSchema): boolean => TEXTS.has(kind);

/** Texts that queries may not filter, sort or compare. Source: SOQL and SOSL Reference, "SOQL Object Limits and Limitations"; Metadata API Developer Guide, "LongTextArea". */
export const isLongText = (field: FieldSchema): boolean =>
  field.kind === 'longtext' && (field.isCustom || field.name === 'Description' || field.length >= 32_000);

/** Fields of any type, which queries may only sort by. Source: Object Reference, "StandardObjectNameHistory", OldValue and NewValue. */
export const isOfAnyType = ({ display }: FieldSchema): boolean => display === 'ANYTYPE';

/** Texts of more characters take no part in comparisons. Source: Object Reference, "CaseComment": CommentBody (Filter, Sort). */
const LONGEST_COMPARED = 4000;
/** Posts are sorted by, and neither filtered nor grouped. Source: Object Reference, "FeedItem", "ChatterMessage", Body: Nillable and Sort. */
export const isPost = (field: FieldSchema): boolean => field.kind === 'longtext' && !isLongText(field) && field.length > LONGEST_COMPARED;

const UNFILTERABLE: ReadonlySet<FieldKind> = new Set(['encrypted', 'blob', 'address', 'location'] as const);

/** Whether WHERE refuses it. Source: SOQL and SOSL Reference, "WHERE"; Object Reference, "Field Types". */
export const isUnfilterable = (field: FieldSchema): boolean =>
  isOfAnyType(field) || !field.isFilterable || isLongText(field) || isPost(field) || UNFILTERABLE.has(field.kind);

/** Whether ORDER BY refuses it. Source: SOQL and SOSL Reference, "ORDER BY". */
export const isUnsortable = (field: FieldSchema): boolean =>
  !isOfAnyType(field) && !isPost(field) && (isUnfilterable(field) || field.kind === 'multipicklist');

/** Characters of texts by which queries still group. Source: Object Reference, "EmailMessage": MessageIdentifier (765) is groupable, FromName (1000) and CcAddress (4000) are not. */
export const LONGEST_GROUPED = 765;

/** Formulas are not grouped, but those of checkboxes and dates are. Source: SOQL and SOSL Reference, "Considerations for GROUP BY"; Salesforce Stack Exchange, answer 235529: describes of orgs. */
export const isUngroupedFormula = ({ formula, kind }: FieldSchema): boolean =>
  formula !== undefined && kind !== 'boolean' && kind !== 'date';

/** Whether GROUP BY refuses it. Source: SOQL and SOSL Reference, "GROUP BY", "Considerations for GROUP BY"; Object Reference, "Task", Subject: a combobox without Group. */
export const isUngroupable = (field: FieldSchema): boolean =>
  isOfAnyType(field) ||
  isUngroupedFormula(field) ||
  field.display === 'COMBOBOX' ||
  (field.isFilterable && isUnsortable(field)) ||
  (!field.isFilterable && field.display === 'TEXTAREA') ||
  field.kind === 'longtext' ||
  field.kind === 'number' ||
  field.kind === 'datetime' ||
  field.kind === 'time' ||
  field.kind === 'autonumber' ||
  field.length > LONGEST_GROUPED;

export const isNumber = ({ kind }: FieldSchema): boolean => kind === 'number' || kind === 'integer' || kind === 'long';
