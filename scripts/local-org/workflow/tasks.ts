/** Tasks of workflow rules. Source: Salesforce Help, "Task Actions"; Metadata API Developer Guide, "Workflow", WorkflowTask. */
import { data } from '../data/current.ts';
import { text, type Xml } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import { transaction } from '../platform/core/current.ts';
import { ApexDate, ApexDatetime } from '../platform/values/index.ts';
import { personOf } from './people.ts';

export function createTask(xml: Xml, row: SObjectValue): void {
  const task = data().newRecord('Task');
  const id = String(row.values.get('id'));
  const owner = personOf(text(xml, 'assignedToType') ?? '', text(xml, 'assignedTo') ?? '', row);
  const about = /^(003|00Q)/.test(id) ? 'WhoId' : 'WhatId';
  task.put('Subject', text(xml, 'subject') ?? '');
  task.put('Status', text(xml, 'status') ?? 'Not Started');
  task.put('Priority', text(xml, 'priority') ?? 'Normal');
  task.put('Description', text(xml, 'description') ?? null);
  task.put('ActivityDate', dueDate(xml, row));
  task.put('OwnerId', owner ?? transaction().user.id);
  task.put(about, id);
  data().insertUncounted(task);
}

/** Days after a date of the record, or after today. */
function dueDate(xml: Xml, row: SObjectValue): ApexDate | null {
  const days = text(xml, 'dueDateOffset');
  const field = text(xml, 'offsetFromField')?.split('.').at(-1) ?? '';
  const from = row.values.get(field.toLowerCase());
  const today = new ApexDatetime(transaction().org.clock.now()).dateIn(transaction().user.timeZone);
  const start = from instanceof ApexDate ? from : from instanceof ApexDatetime ? from.dateIn(transaction().user.timeZone) : today;
  return days === undefined ? null : start.addDays(Number(days));
}
