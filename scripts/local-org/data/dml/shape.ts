/** What saves need to know of an object, computed once. */
import { isCalculated, type FieldSchema, type ObjectSchema } from '../schema/index.ts';
import { AUDIT_FIELDS } from '../schema/systemFields.ts';

export interface SaveShape {
  /** Fields that have a column. */
  readonly stored: readonly FieldSchema[];
  /** Stores a whole row: a value for each of `stored`. */
  readonly insertSql: string;
  readonly required: readonly FieldSchema[];
  readonly unique: readonly FieldSchema[];
  readonly references: readonly FieldSchema[];
  readonly autoNumbers: readonly FieldSchema[];
  /** Roll-up counts and sums: 0 without children. */
  readonly sums: readonly FieldSchema[];
  /** Fields that a new record may get by itself. */
  readonly defaulted: readonly FieldSchema[];
  /** Keys that a caller cannot give a new row. */
  readonly uncreateable: ReadonlySet<string>;
  /** Keys of the audit fields that a save sets, on new and on changed rows. */
  readonly stamps: { readonly created: Stamps; readonly changed: Stamps };
}
interface Stamps {
  readonly moments: readonly string[];
  readonly users: readonly string[];
  /** Those of them that a caller may give. */
  readonly given: ReadonlySet<string>;
}

const known = new WeakMap<ObjectSchema, SaveShape>();

export function shapeOf(object: ObjectSchema): SaveShape {
  const earlier = known.get(object);
  if (earlier !== undefined) return earlier;
  const shape = shaped(object);
  known.set(object, shape);
  return shape;
}

function shaped(object: ObjectSchema): SaveShape {
  const fields = [...object.fields.values()];
  const stored = fields.filter((field) => !isCalculated(field));
  const present = (keys: readonly string[]): readonly string[] => keys.filter((key) => object.fields.has(key));
  return {
    stored,
    insertSql: `INSERT INTO "${object.name}" (${stored.map(({ name }) => `"${name}"`).join()}) VALUES (${stored.map(() => '?').join()})`,
    required: fields.filter(({ isRequired }) => isRequired),
    unique: fields.filter(({ isUnique }) => isUnique),
    references: fields.filter(({ kind }) => kind === 'reference'),
    autoNumbers: fields.filter(({ kind }) => kind === 'autonumber'),
    sums: fields.filter(({ summary }) => summary?.operation === 'sum' || summary?.operation === 'count'),
    defaulted: fields.filter(
      (field) =>
        field.formula === undefined &&
        (field.defaultValue !== undefined || (field.isCreateable && !field.isHidden && field.picklist.some(({ isDefault }) => isDefault))),
    ),
    uncreateable: new Set(
      fields.filter((field) => !field.isCreateable && field.kind !== 'id' && field.compound === undefined).map(({ key }) => key),
    ),
    stamps: {
      created: {
        moments: present(['createddate', 'lastmodifieddate', 'systemmodstamp']),
        users: present(['createdbyid', 'lastmodifiedbyid']),
        given: new Set(AUDIT_FIELDS.map((name) => name.toLowerCase()).filter((key) => object.fields.get(key)?.isCreateable === true)),
      },
      changed: { moments: present(['lastmodifieddate', 'systemmodstamp']), users: present(['lastmodifiedbyid']), given: new Set() },
    },
  };
}
