/** Approval requests and what became of locks, as Apex holds them. Locks themselves are the data room's. Source: Apex Reference Guide, "Approval Namespace". */
import { defineHolder } from '../core/holder.ts';

const COMMON = ['Comments', 'NextApproverIds'];
defineHolder('Approval.ProcessRequest', { accessors: COMMON });
defineHolder('Approval.ProcessSubmitRequest', {
  accessors: [...COMMON, 'ObjectId', 'ProcessDefinitionNameOrId', 'SkipEntryCriteria', 'SubmitterId'],
});
defineHolder('Approval.ProcessWorkitemRequest', { accessors: [...COMMON, 'Action', 'WorkitemId'] });
for (const name of ['Approval.LockResult', 'Approval.UnlockResult']) defineHolder(name, { accessors: ['Errors', 'Id', 'Success'] });
