/**
 * Which record an email belongs to: a token in its subject or text holds the record's Id.
 * Source: Apex Reference Guide, "EmailMessages Class"; Salesforce Help, "How Email Threading Works" (`thread::...::`).
 */
import type { ApexList } from '../../platform/collections/index.ts';
import { raise } from '../../platform/core/error.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { toId } from '../../platform/core/operators.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';

const TOKEN = /thread::([\w-]+)::/;

function tokenOf(recordId: string | null): string {
  return recordId === null
    ? raise('System.NullPointerException', 'Argument cannot be null.')
    : `thread::${Buffer.from(recordId).toString('base64url')}::`;
}

/** The record of the first token in subject, text or HTML; null when there is none, or the record is deleted. */
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

/** Formats of thread Ids, which leave out zeros of the Ids. */
const THREADS: readonly { readonly shape: RegExp; readonly kept: number }[] = [
  { shape: /^!00D\w+\.!(500\w+)$/, kept: 6 },
  { shape: /^_00D\w+\._(500\w+)$/, kept: 5 },
];

/** `!00Dxx01gEW.!500xx0Yktl`, or `_00Dxx1gEW._500xxYktl` as before: Ids without the zeros in their middle. No other forms, nor one with `ref:`. Source: Apex Reference Guide, "Cases Class". */
function caseOfThread(thread: string | null): string | null {
  for (const { shape, kept } of THREADS) {
    const [, written = ''] = shape.exec(thread ?? '') ?? [];
    if (written.length < kept) continue;
    const id = toId(`${written.slice(0, kept)}${written.slice(kept).padStart(15 - kept, '0')}`);
    return exists(id) ? id : null;
  }
  return null;
}

const MESSAGE_ID = /<case\.([\w-]+)@[^<>]+>/;

/** The message Id that emails about a case have in their References. Source: RFC 2822, 3.6.4 (its form); what stands in it is ours. */
function messageIdOf(caseId: string | null): string {
  return caseId === null
    ? raise('System.NullPointerException', 'Argument cannot be null.')
    : `<case.${Buffer.from(caseId).toString('base64url')}@sfdc.net>`;
}

/** The case of the message that this one answers, by In-Reply-To and References, then by the thread that Outlook names. Source: Apex Reference Guide, "Cases Class", getCaseIdFromEmailHeaders. */
function caseOfHeaders(headers: ApexList | null): string | null {
  const values = (name: string): readonly string[] =>
    (headers?.items ?? []).flatMap((header) =>
      header instanceof Holder && String(held(header, 'name')).toLowerCase() === name ? [String(held(header, 'value') ?? '')] : [],
    );
  for (const text of [...values('in-reply-to'), ...values('references')]) {
    const found = caseOfReferences(text);
    if (found !== null) return found;
  }
  const [thread] = values('thread-index');
  return thread === undefined
    ? null
    : caseOfMessage('ClientThreadIdentifier', Buffer.from(thread, 'base64').subarray(0, THREAD_BYTES).toString('base64'));
}
/** The length of the common prefix of one thread. */
const THREAD_BYTES = 22;

function caseOfReferences(text: string): string | null {
  for (const id of text.match(/<[^<>]+>/g) ?? []) {
    const [, token = ''] = MESSAGE_ID.exec(id) ?? [];
    const named = Buffer.from(token, 'base64url').toString();
    const found = /^500\w{15}$/.test(named) && exists(named) ? named : caseOfMessage('MessageIdentifier', id);
    if (found !== null) return found;
  }
  return null;
}

function caseOfMessage(field: 'MessageIdentifier' | 'ClientThreadIdentifier', value: string): string | null {
  const [row] = data().store.all(`SELECT "ParentId" AS id FROM "EmailMessage" WHERE "${field}" = ? AND "ParentId" LIKE '500%'`, [value]);
  return row === undefined ? null : String(row['id']);
}

definePlatformClass({
  name: 'System.Cases',
  statics: { generateThreadingMessageId: messageIdOf, getCaseIdFromEmailHeaders: caseOfHeaders, getCaseIdFromEmailThreadId: caseOfThread },
});
definePlatformClass({ name: 'System.EmailMessages', statics: { getFormattedThreadingToken: tokenOf, getRecordIdFromEmail: recordOf } });
