/** Whether a record may be saved at all, before triggers see it: rights, parents, locks. */
import { frozenError } from './frozenFields.ts';
import { selfReference } from '../automation/fire.ts';
import { resolveParents } from '../parents.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { userLabel } from '../../translated.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';
import { PLATFORM, SYSTEM, type SaveManner } from '../writing.ts';
import type { RecordLocks } from './locks.ts';
import type { UserMode } from './userMode.ts';

export class Admission {
  private readonly table: Table;
  private readonly userMode: UserMode;
  private readonly locks: RecordLocks;
  constructor(table: Table, userMode: UserMode, locks: RecordLocks) {
    this.table = table;
    this.userMode = userMode;
    this.locks = locks;
  }

  insertError(object: ObjectSchema, given: SObjectValue, manner: SaveManner): RowError | undefined {
    if (given.values.get('id') != null) return rowError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    return (
      typeError(given) ??
      this.userMode.fieldError(object, given, manner.mode) ??
      this.userMode.shareError(object, given, manner.mode) ??
      resolveParents(this.table, given) ??
      this.tieError(object, given, manner)
    );
  }

  /** @param old the stored row, absent where there is none. */
  updateError(object: ObjectSchema, given: SObjectValue, old: SObjectValue | undefined, manner: SaveManner): RowError | undefined {
    const id = given.values.get('id');
    if (old === undefined) return this.absent(object, id);
    return (
      this.userMode.fieldError(object, given, manner.mode) ??
      this.userMode.recordError(object, String(id), manner.mode) ??
      resolveParents(this.table, given) ??
      this.tieError(object, given, manner, old) ??
      (manner === SYSTEM || manner === PLATFORM ? undefined : selfReference(String(id), 'update')) ??
      (manner.isPlatform === true ? undefined : frozenError(object, given, old)) ??
      this.userMode.lockError(old) ??
      this.locks.changeError(object, String(id))
    );
  }

  /** The platform's own saves are not checked. */
  private tieError(object: ObjectSchema, given: SObjectValue, manner: SaveManner, old?: SObjectValue): RowError | undefined {
    return manner === SYSTEM || manner.isPlatform === true ? undefined : this.userMode.tieError(object, given, manner.mode, old);
  }

  private absent(object: ObjectSchema, id: unknown): RowError {
    if (typeof id !== 'string') return rowError('MISSING_ARGUMENT', 'Id not specified in an update call');
    if (!id.startsWith(object.keyPrefix)) return rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return this.table.absent(object, id);
  }
}

/** A new record may leave its type open, but not set it to null. Source: results of an org; the words are those for other wrong types. */
function typeError({ schema, touched, values }: SObjectValue): RowError | undefined {
  const field = schema.fields.get('recordtypeid');
  if (field === undefined || values.get('recordtypeid') !== null || !touched.includes('recordtypeid')) return undefined;
  return rowError('INVALID_CROSS_REFERENCE_KEY', `${userLabel(field)}: this ID value isn't valid for the user: `, [field.name]);
}
