/** Approval processes and what runs through them. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from '../facts.ts';

export const APPROVALS: FactTable = {
  ProcessDefinition: {
    prefix: '04a',
    isReadOnly: true,
    fields: {
      Name: 'text(40)!',
      DeveloperName: 'text(80)!',
      Type: 'picklist: Approval|State',
      State: 'picklist: Active|Inactive|Obsolete',
      LockType: 'picklist: Total|Admin|Owner|Workitem|Node|None',
      TableEnumOrId: 'picklist',
    },
  },
  ProcessNode: { prefix: '04b', isReadOnly: true, fields: { Name: 'text(40)!', DeveloperName: 'text(80)!' } },
  ProcessInstance: {
    prefix: '04g',
    nameField: 'Id',
    isReadOnly: true,
    fields: { Status: 'picklist: Approved|Rejected|Removed|Fault|Pending|Hold|Reassigned|Started|NoResponse' },
    targets: { TargetObjectId: [] },
    onDelete: { TargetObjectId: 'cascade' },
  },
  ProcessInstanceNode: { prefix: '0OO', nameField: 'Id', isReadOnly: true, onDelete: { ProcessInstanceId: 'cascade' } },
  ProcessInstanceStep: {
    prefix: '04h',
    nameField: 'Id',
    isReadOnly: true,
    fields: { Comments: 'longtext(4000)' },
    targets: { ActorId: ['Group', 'User'], OriginalActorId: ['Group', 'User'] },
    onDelete: { ProcessInstanceId: 'cascade' },
  },
  ProcessInstanceWorkitem: {
    prefix: '04i',
    nameField: 'Id',
    targets: { ActorId: ['Group', 'User'], OriginalActorId: ['Group', 'User'] },
    onDelete: { ProcessInstanceId: 'cascade' },
  },
  ProcessInstanceHistory: {
    prefix: '04j',
    nameField: 'Id',
    isReadOnly: true,
    fields: { Comments: 'longtext(4000)' },
    targets: { ActorId: ['Group', 'User'], OriginalActorId: ['Group', 'User'], TargetObjectId: [] },
    onDelete: { ProcessInstanceId: 'cascade' },
  },
};
