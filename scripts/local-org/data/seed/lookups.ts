/** Small tables that describe picklists, and the standard price book. Source: Object Reference, "OpportunityStage", "LeadStatus", "CaseStatus", "TaskStatus", "Pricebook2". */
import type { Rows } from './rows.ts';

export interface Stage {
  readonly probability: number;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly category: string;
}
const stage = (probability: number, category: string): Stage => ({ probability, isClosed: probability === 100 || category === 'Omitted', isWon: probability === 100, category });
const STAGES: Readonly<Record<string, Stage>> = {
  Prospecting: stage(10, 'Pipeline'), Qualification: stage(10, 'Pipeline'), 'Needs Analysis': stage(20, 'Pipeline'), 'Value Proposition': stage(50, 'Pipeline'), 'Id. Decision Makers': stage(60, 'Pipeline'),
  'Perception Analysis': stage(70, 'Pipeline'), 'Proposal/Price Quote': stage(75, 'Pipeline'), 'Negotiation/Review': stage(90, 'Pipeline'), 'Closed Won': stage(100, 'Closed'), 'Closed Lost': stage(0, 'Omitted'),
};

/** Of stages that the project adds only the name is known. */
export function stageOf(name: string): Stage {
  return STAGES[name] ?? (/closed.*won/i.test(name) ? stage(100, 'Closed') : /closed|lost/i.test(name) ? stage(0, 'Omitted') : stage(10, 'Pipeline'));
}
export function isClosedStatus(object: string, status: string): boolean {
  return object === 'Task' ? /^completed$/i.test(status) : /^closed/i.test(status);
}
/** The one price book that every org has. */
export const STANDARD_PRICEBOOK = '01s000000000001AAA';

export function seedLookups(rows: Rows): void {
  const values = (object: string, field: string): readonly { readonly value: string; readonly isDefault: boolean }[] => rows.schema.get(object).fields.get(field)?.picklist ?? [];
  for (const [index, { value }] of values('Opportunity', 'stagename').entries()) {
    const { probability, isClosed, isWon, category } = stageOf(value);
    rows.ensure('OpportunityStage', { ApiName: value }, { MasterLabel: value, IsActive: 1, SortOrder: index + 1, IsClosed: isClosed ? 1 : 0, IsWon: isWon ? 1 : 0, DefaultProbability: probability, ForecastCategory: category, ForecastCategoryName: category });
  }
  for (const [table, object] of [['LeadStatus', 'Lead'], ['CaseStatus', 'Case'], ['TaskStatus', 'Task']] as const) {
    for (const [index, { value, isDefault }] of values(object, 'status').entries()) rows.ensure(table, { ApiName: value }, { MasterLabel: value, SortOrder: index + 1, IsDefault: isDefault ? 1 : 0, IsClosed: isClosedStatus(object, value) ? 1 : 0, IsConverted: /converted$/i.test(value) && !/not converted/i.test(value) ? 1 : 0 });
  }
  for (const [index, { value, isDefault }] of values('Task', 'priority').entries()) rows.ensure('TaskPriority', { ApiName: value }, { MasterLabel: value, SortOrder: index + 1, IsDefault: isDefault ? 1 : 0, IsHighPriority: value === 'High' ? 1 : 0 });
  // the fixed Id is the first of its object: it is taken out of the numbers for others
  if (rows.store.all('SELECT 1 AS found FROM "Pricebook2"').length === 0) rows.store.newId(rows.schema.get('Pricebook2'));
  rows.ensure('Pricebook2', { Id: STANDARD_PRICEBOOK }, { Name: 'Standard Price Book', IsStandard: 1, IsActive: 1 });
  rows.ensure('BusinessHours', { Name: 'Default' }, { IsActive: 1, IsDefault: 1, TimeZoneSidKey: 'GMT' });
}
