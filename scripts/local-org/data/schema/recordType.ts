/** The schema as the compiler sees it. */
import type { RecordType } from '../../compiler/types/schemaDoor.ts';
import { localName } from '../project/namespace.ts';
import { comparisonProblem } from './comparable.ts';
import { makeField } from './field.ts';
import { isIdLookup } from './idLookup.ts';
import { isCalculated, soleParent } from './fieldTraits.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';
import { isOutOfReach } from './outOfReach.ts';
import { accessField, parentField } from './parents.ts';

const EVENT_ID = makeField({ name: 'Id', kind: 'id', isCreateable: false });

/** The record type Id of records without one; it is stored as null. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export function recordTypeOf(object: ObjectSchema): RecordType {
  return {
    name: object.name,
    kind: object.kind,
    isHierarchy: object.isHierarchy,
    isReadOnly: object.isReadOnly || isOutOfReach(object.name),
    field: (name) => {
      const field = object.fields.get(name.toLowerCase()) ?? (name.toLowerCase() === 'id' ? eventId(object) : undefined);
      return field === undefined
        ? undefined
        : {
            name: field.name,
            type: field.apexType,
            isWriteable: isWriteable(object, field),
            isKey: isIdLookup(object, field),
            comparisonProblem: (operator, value) => comparisonProblem(field, operator, value),
          };
    },
    parent: (relation) => {
      const field = parentField(object, relation) ?? (relation.toLowerCase() === 'userrecordaccess' ? accessField(object) : undefined);
      return field?.relationshipName === undefined ? undefined : { name: field.relationshipName, object: soleParent(field) ?? 'Name' };
    },
    child: (relation) => object.children.get(relation.toLowerCase()),
    cause: (name) => causeOf(object, name),
  };
}

/** Code can read the Id of a project's event, though the event has no such field. Source: seen in an org. */
const eventId = ({ name, kind }: ObjectSchema): FieldSchema | undefined =>
  kind === 'event' && name.endsWith('__e') ? EVENT_ID : undefined;

/** A package's code leaves out the prefix. */
function causeOf({ fields }: ObjectSchema, name: string): string | undefined {
  const causes = fields.get('rowcause')?.picklist;
  const wanted = name.toLowerCase();
  return causes === undefined
    ? undefined
    : (causes.find(({ value }) => [value, localName(value)].some((one) => one.toLowerCase() === wanted))?.value ?? name);
}

/** Fields of metadata, events and feeds can be assigned in code, though the records are not saved. */
export function isWriteable(object: ObjectSchema, field: FieldSchema): boolean {
  if (field.kind === 'id' || field.isCreateable || field.isUpdateable) return !isCalculated(field) || field.kind === 'idlist';
  if (object.kind === 'event' && object.name.endsWith('__e')) return false; // what the bus sets (seen in an org)
  if (field.kind === 'autonumber') return false; // of a change event too (seen in an org)
  return (object.kind !== 'object' && object.kind !== 'custom-setting') || /Feed/.test(object.name);
}
