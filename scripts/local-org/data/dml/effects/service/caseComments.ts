/** A case's field for a new comment. Source: Object Reference, "Case", Comments: "Used to insert a new CaseComment". */
import { SObjectValue } from '../../../records/index.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { set, text } from '../effect.ts';

/** Makes the comment that was saved with the case, whose field is empty afterwards. */
export function comment(writer: RecordWriter, row: SObjectValue): void {
  const { table } = writer;
  const body = text(row, 'Comments');
  if (body === '') return;
  const added = new SObjectValue(table.schema.get('CaseComment'));
  set(added, { ParentId: text(row, 'Id'), CommentBody: body });
  writer.insert(added.schema, [added], SYSTEM);
  table.store.run('UPDATE "Case" SET "Comments" = NULL WHERE "Id" = ?', [text(row, 'Id')]);
}
