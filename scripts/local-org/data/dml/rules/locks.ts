/**
 * Two kinds of locks on records. Approval locks are kept with the org until somebody unlocks; only users who may modify all data pass them.
 * Held rows are locked by another transaction: saving one fails with UNABLE_TO_LOCK_ROW.
 * Source: Apex Reference Guide, "Approval Class"; Apex Developer Guide, "Locking Statements" and "Record Locking"; SOAP API Developer Guide, status codes.
 */
import { transaction } from '../../../platform/core/current.ts';
import type { Permissions } from '../../access/permissions/permissions.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { Store } from '../../store/store.ts';
import { rowError, type RowError } from '../rowError.ts';

const LOCKED = 'This record is locked. If you need to edit it, contact your admin.';

export class RecordLocks {
  /** Ids of rows that another transaction holds: a dial of tests. */
  readonly held = new Set<string>();
  private readonly store: Store;
  private readonly permissions: Permissions;

  constructor(store: Store, permissions: Permissions) {
    this.store = store;
    this.permissions = permissions;
    store.database.exec('CREATE TABLE IF NOT EXISTS _record_lock (id TEXT PRIMARY KEY) WITHOUT ROWID');
    store.database.exec('CREATE TABLE IF NOT EXISTS _approver_edit (id TEXT PRIMARY KEY) WITHOUT ROWID');
  }

  /** A rollback undoes the lock. */
  lock(id: string): void {
    this.store.run('INSERT OR IGNORE INTO _record_lock (id) VALUES (?)', [id]);
  }
  unlock(id: string): void {
    for (const table of ['_record_lock', '_approver_edit']) this.store.run(`DELETE FROM ${table} WHERE id = ?`, [id]);
  }
  /** Lets the approvers of a locked record change it. */
  openToApprovers(id: string): void {
    this.store.run('INSERT OR IGNORE INTO _approver_edit (id) VALUES (?)', [id]);
  }
  isLocked(id: string): boolean {
    return this.store.all('SELECT 1 AS found FROM _record_lock WHERE id = ?', [id]).length > 0;
  }

  /** Why a record can't be changed or deleted now. */
  changeError(object: ObjectSchema, id: string): RowError | undefined {
    return this.heldError(id) ?? this.approvalError(object, id);
  }

  /** Saving a contact locks its account, saving a detail its master. */
  parentError(row: SObjectValue): RowError | undefined {
    if (this.held.size === 0) return undefined;
    for (const field of row.schema.fields.values()) {
      if (!field.isMasterDetail && !(row.objectName === 'Contact' && field.name === 'AccountId')) continue;
      const parent = row.values.get(field.name.toLowerCase());
      const error = typeof parent === 'string' ? this.heldError(parent) : undefined;
      if (error !== undefined) return error;
    }
    return undefined;
  }

  private heldError(id: string): RowError | undefined {
    return this.held.has(id)
      ? rowError('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${id}`)
      : undefined;
  }

  private approvalError(object: ObjectSchema, id: string): RowError | undefined {
    if (!this.isLocked(id)) return undefined;
    const access = this.permissions.of(transaction().user.id);
    return access.hasModifyAll || access.object(object).modifyAll || this.isApprover(id) ? undefined : rowError('ENTITY_IS_LOCKED', LOCKED);
  }
  private isApprover(id: string): boolean {
    const sql =
      'SELECT 1 AS found FROM _approver_edit e JOIN "ProcessInstance" i ON i."TargetObjectId" = e.id JOIN "ProcessInstanceWorkitem" w ON w."ProcessInstanceId" = i."Id" WHERE e.id = ? AND w."ActorId" = ?';
    return this.store.all(sql, [id, transaction().user.id]).length > 0;
  }
}
