/** Entitlement processes and milestones of the project, as rows. Read-only for code. Source: Metadata API Developer Guide, "EntitlementProcess", "MilestoneType"; Object Reference, "SlaProcess", "MilestoneType". */
import type { Project } from '../project/model.ts';
import { flag, text } from '../project/xml.ts';
import type { Rows } from '../store/rows.ts';

/** The file's name is the process's, with its version where processes have versions; the name that people see stands inside. */
export function seedEntitlementProcesses(rows: Rows, project: Project): void {
  const known = new Set(rows.schema.objectNames());
  for (const [file, xml] of known.has('MilestoneType') ? (project.metadata.get('milestoneType') ?? []) : [])
    rows.ensure(
      'MilestoneType',
      { Name: decodeURIComponent(file) },
      {
        Description: text(xml, 'description'),
        RecurrenceType: text(xml, 'RecurrenceType') ?? text(xml, 'recurrenceType') ?? 'none',
      },
    );
  for (const [file, xml] of known.has('SlaProcess') ? (project.metadata.get('entitlementProcess') ?? []) : []) {
    const name = decodeURIComponent(file);
    const hours = text(xml, 'businessHours');
    rows.ensure(
      'SlaProcess',
      { NameNorm: name.toLowerCase() },
      {
        Name: text(xml, 'name') ?? name,
        Description: text(xml, 'description'),
        IsActive: flag(xml, 'active'),
        SobjectType: text(xml, 'SObjectType') ?? 'Case',
        StartDateField: text(xml, 'entryStartDateField'),
        BusinessHoursId: hours === undefined ? null : rows.ensure('BusinessHours', { Name: hours }),
      },
    );
  }
}
