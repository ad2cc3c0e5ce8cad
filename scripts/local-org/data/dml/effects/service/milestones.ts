/**
 * What a case in an entitlement process has to reach, and by when.
 * A case enters the process of its entitlement when it gets the entitlement, and leaves it when it meets the exit criteria; a milestone begins when its criteria are met. Their actions do not run.
 * Source: Object Reference, "CaseMilestone", "SlaProcess", "Case", SlaStartDate, SlaExitDate, MilestoneStatus; Salesforce Help, "Entitlement Processes", "Milestones".
 */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import { OpenHours } from '../../../openHours.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { EntitlementProcess, Milestone } from '../../../schema/metadata/entitlementProcesses.ts';
import { meetsCriteria } from '../../../criteria/criteria.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, ownRows, set, text, value } from '../effect.ts';

const MINUTE_MS = 60_000;
const now = (): ApexDatetime => new ApexDatetime(Math.floor(transaction().org.clock.now() / 1000) * 1000);

function processOf(table: Table, entitlementId: string): EntitlementProcess | undefined {
  if (entitlementId === '' || table.schema.entitlementProcesses.length === 0) return undefined;
  const [process] = table.store.all(
    'SELECT p."NameNorm" AS name FROM "Entitlement" e JOIN "SlaProcess" p ON p."Id" = e."SlaProcessId" WHERE e."Id" = ?',
    [entitlementId],
  );
  return table.schema.entitlementProcesses.find(({ name }) => name === process?.['name']);
}

/** Sets when the case entered the process and when it left it. */
export function passThroughProcess(table: Table, row: SObjectValue, old: SObjectValue | undefined): void {
  const process = processOf(table, text(row, 'EntitlementId'));
  if (process === undefined) return;
  if (changed(row, old, 'EntitlementId')) set(row, { SlaStartDate: value(row, process.startField) ?? now(), SlaExitDate: null });
  if (process.exit !== undefined && value(row, 'SlaExitDate') === null && meetsCriteria(process.exit, row, old))
    set(row, { SlaExitDate: now() });
}

/** Begins the milestones whose criteria the case has come to meet. */
export function beginMilestones({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const process = processOf(table, text(row, 'EntitlementId'));
  if (process === undefined || value(row, 'SlaExitDate') !== null || !isAsked(table)) return;
  for (const milestone of process.milestones) {
    const [type] = table.store.all('SELECT "Id" AS id FROM "MilestoneType" WHERE "Name" = ?', [milestone.type]);
    if (type !== undefined && meetsCriteria(milestone.criteria, row, old) && !hasBegun(table, row, String(type['id'])))
      begin(table, row, { ...milestone, businessHours: milestone.businessHours ?? process.businessHours }, String(type['id']));
  }
  showStatus(table, text(row, 'Id'));
}

/** Only where code knows of milestones. */
const isAsked = ({ schema }: Table): boolean => ['CaseMilestone', 'MilestoneType'].every((name) => schema.isStored(schema.get(name)));

const hasBegun = ({ store }: Table, row: SObjectValue, typeId: string): boolean =>
  store.all('SELECT 1 AS found FROM "CaseMilestone" WHERE "CaseId" = ? AND "MilestoneTypeId" = ? AND "IsDeleted" = 0', [
    text(row, 'Id'),
    typeId,
  ]).length > 0;

function begin(table: Table, row: SObjectValue, { minutes, businessHours, startsWhenMet }: Milestone, typeId: string): void {
  const entered = value(row, 'SlaStartDate');
  const start = startsWhenMet || !(entered instanceof ApexDatetime) ? now() : entered;
  const [hours] =
    businessHours === undefined ? [] : table.store.all('SELECT "Id" AS id FROM "BusinessHours" WHERE "Name" = ?', [businessHours]);
  const hoursId = hours === undefined ? text(row, 'BusinessHoursId') : String(hours['id']);
  /** Hours that never open make nothing due. */
  const targetMs = OpenHours.find(table, hoursId)?.after(start.ms, minutes * MINUTE_MS);
  ownRows(table).add('CaseMilestone', {
    CaseId: text(row, 'Id'),
    MilestoneTypeId: typeId,
    BusinessHoursId: hoursId,
    StartDate: start.ms,
    TargetDate: targetMs ?? null,
    TargetResponseInMins: minutes,
    TargetResponseInHrs: minutes / 60,
    TargetResponseInDays: minutes / 60 / 24,
    IsCompleted: 0,
    IsViolated: targetMs !== undefined && targetMs < now().ms ? 1 : 0,
  });
}

/** A milestone is completed by its CompletionDate, and violated if that is after its target. */
export function completeMilestone(row: SObjectValue): void {
  const [completed, target] = [value(row, 'CompletionDate'), value(row, 'TargetDate')];
  const end = completed instanceof ApexDatetime ? completed : now();
  set(row, { IsCompleted: completed !== null, IsViolated: target instanceof ApexDatetime && end.ms > target.ms });
}

/** Source: Object Reference, "Case", MilestoneStatus: Compliant, Open Violation, Closed Violation. */
export function showStatus({ store }: Table, caseId: string): void {
  store.run(
    `UPDATE "Case" SET "MilestoneStatus" = (SELECT CASE WHEN COUNT(*) = 0 THEN NULL WHEN SUM("IsViolated" AND NOT "IsCompleted") > 0 THEN 'Open Violation'
       WHEN SUM("IsViolated") > 0 THEN 'Closed Violation' ELSE 'Compliant' END FROM "CaseMilestone" WHERE "CaseId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1`,
    [caseId],
  );
}
