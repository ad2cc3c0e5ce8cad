/** Work items of approvals that get another approver. Source: Object Reference, "ProcessInstanceWorkitem" and "ProcessInstanceStep", StepStatus. */
import { transaction } from '../../../../platform/core/current.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, ownRows, text, type Effects } from '../effect.ts';

function reassigned({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined || !changed(row, old, 'ActorId')) return;
  const rows = ownRows(table);
  table.store.run('UPDATE "ProcessInstanceHistory" SET "ActorId" = ? WHERE "Id" = ?', [text(row, 'ActorId'), text(row, 'Id')]);
  const facts = {
    ProcessInstanceId: text(row, 'ProcessInstanceId'),
    StepStatus: 'Reassigned',
    ActorId: transaction().user.id,
    OriginalActorId: text(old, 'ActorId'),
  };
  const [instance] = table.store.all('SELECT "TargetObjectId" AS target FROM "ProcessInstance" WHERE "Id" = ?', [facts.ProcessInstanceId]);
  rows.add('ProcessInstanceHistory', {
    ...facts,
    Id: rows.add('ProcessInstanceStep', facts),
    TargetObjectId: String(instance?.['target']),
    IsPending: 0,
  });
}

export const APPROVALS: Effects = { ProcessInstanceWorkitem: { after: reassigned } };
