/**
 * Which record an email belongs to: a token in its subject or text holds the record's Id.
 * Source: Apex Reference Guide, "EmailMessages Class"; Salesforce Help, "How Email Threading Works" (`thread::...::`).
 */
import { raise } from '../../platform/core/error.ts';
import { toId } from '../../platform/core/operators.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';

const TOKEN = /thread::([\w-]+)::/;

function tokenOf(recordId: string | null): string {
  return recordId === null
    ? raise('System.NullPointerException', 'Argument cannot be null.')
    : `thread::${Buffer.from(recordId).toString('base64url')}::`;
}

/** The record of the first token found: subject before text before HTML; null when there is none, or the record is gone. */
function recordOf(...texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const [, token = ''] = TOKEN.exec(text ?? '') ?? [];
    const id = Buffer.from(token, 'base64url').toString();
    if (/^\w{18}$/.test(id) && exists(id)) return id;
  }
  return null;
}

function exists(id: string): boolean {
  const object = data().schema.byPrefix(id.slice(0, 3));
  return object !== undefined && data().store.all(`SELECT 1 AS found FROM "${object.name}" WHERE "Id" = ?`, [id]).length > 0;
}

/** `ref:_00D0x1abc._5000x1xyz:ref`, the threads before tokens: Ids without the zeros in their middle. Source: Apex Reference Guide, "Cases Class". */
function caseOfThread(thread: string | null): string | null {
  const [, written = ''] = /\._(500\w+):ref/.exec(thread ?? '') ?? [];
  const PREFIX = 5;
  const id = written.length < PREFIX ? '' : toId(`${written.slice(0, PREFIX)}${written.slice(PREFIX).padStart(15 - PREFIX, '0')}`);
  return id !== '' && exists(id) ? id : null;
}

definePlatformClass({ name: 'System.Cases', statics: { getCaseIdFromEmailThreadId: caseOfThread } });
definePlatformClass({ name: 'System.EmailMessages', statics: { getFormattedThreadingToken: tokenOf, getRecordIdFromEmail: recordOf } });
