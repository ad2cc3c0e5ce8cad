/** Small tables that describe picklists, and the standard price book. Source: Object Reference, "OpportunityStage", "LeadStatus", "CaseStatus", "TaskStatus", "ContractStatus", "OrderStatus", "Pricebook2". */
import type { Project } from '../project/model.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import type { Store } from '../store/store.ts';
import type { Rows } from '../store/rows.ts';

export interface Stage {
  readonly probability: number;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly category: string;
}
const stage = (probability: number, category: string): Stage => ({
  probability,
  isClosed: probability === 100 || category === 'Omitted',
  isWon: probability === 100,
  category,
});
const STAGES: Readonly<Record<string, Stage>> = {
  Prospecting: stage(10, 'Pipeline'),
  Qualification: stage(10, 'Pipeline'),
  'Needs Analysis': stage(20, 'Pipeline'),
  'Value Proposition': stage(50, 'Pipeline'),
  'Id. Decision Makers': stage(60, 'Pipeline'),
  'Perception Analysis': stage(70, 'Pipeline'),
  'Proposal/Price Quote': stage(75, 'Pipeline'),
  'Negotiation/Review': stage(90, 'Pipeline'),
  'Closed Won': stage(100, 'Closed'),
  'Closed Lost': stage(0, 'Omitted'),
};

/** The meaning of a stage that no metadata declares, by its name. */
function guessedStage(name: string): Stage {
  return (
    STAGES[name] ??
    (/closed.*won/i.test(name) ? stage(100, 'Closed') : /closed|lost/i.test(name) ? stage(0, 'Omitted') : stage(10, 'Pipeline'))
  );
}
const isGuessedClosed = (object: string, status: string): boolean =>
  object === 'Task' ? /^completed$/i.test(status) : /^closed/i.test(status);
const isGuessedConverted = (status: string): boolean => /converted$/i.test(status) && !/not converted/i.test(status);

/** What a stage means in this org. */
export function stageOf(store: Store, name: string): Stage {
  const [row] = store.all(
    'SELECT "DefaultProbability" AS probability, "IsClosed" AS closed, "IsWon" AS won, "ForecastCategory" AS category FROM "OpportunityStage" WHERE "ApiName" = ?',
    [name],
  );
  return row === undefined
    ? guessedStage(name)
    : {
        probability: Number(row['probability']),
        isClosed: row['closed'] === 1,
        isWon: row['won'] === 1,
        category: String(row['category']),
      };
}
/** Whether a case or task of that status is closed. */
export function isClosedStatus(store: Store, object: 'Case' | 'Task', status: string): boolean {
  const [row] = store.all(`SELECT "IsClosed" AS closed FROM "${object}Status" WHERE "ApiName" = ?`, [status]);
  return row === undefined ? isGuessedClosed(object, status) : row['closed'] === 1;
}

/** The values of a standard value set as the project declares them, by name. */
function declared(project: Project, set: string): ReadonlyMap<string, Xml> {
  const xml = project.metadata.get('standardValueSet')?.get(set);
  return new Map(xml === undefined ? [] : many(xml, 'standardValue').map((value) => [text(value, 'fullName') ?? '', value] as const));
}
const CATEGORIES: Readonly<Record<string, string>> = { BestCase: 'Best Case', MostLikely: 'Most Likely', Forecast: 'Commit' };

/** Source: Metadata API Developer Guide, "StandardValue": closed, won, probability, forecastCategory. */
function declaredStage(name: string, xml: Xml | undefined): Stage {
  if (xml === undefined) return guessedStage(name);
  return {
    probability: Number(text(xml, 'probability') ?? 0),
    isClosed: flag(xml, 'closed'),
    isWon: flag(xml, 'won'),
    category: text(xml, 'forecastCategory') ?? 'Pipeline',
  };
}
/** The Id of the standard price book. */
export const STANDARD_PRICEBOOK = '01s000000000001AAA';

interface PicklistValue {
  readonly value: string;
  readonly isDefault: boolean;
}

export function seedLookups(rows: Rows, project: Project): void {
  seedStages(rows, project);
  for (const object of ['Lead', 'Case', 'Task'] as const) seedStatuses(rows, project, object);
  for (const object of ['Contract', 'Order'] as const) seedStatusCodes(rows, object);
  seedPriorities(rows);
  seedStandardPricebook(rows);
}

function picklistOf(rows: Rows, object: string, field: string): readonly PicklistValue[] {
  return rows.schema.get(object).fields.get(field)?.picklist ?? [];
}

function seedStages(rows: Rows, project: Project): void {
  const declaredByName = declared(project, 'OpportunityStage');
  for (const [index, { value }] of picklistOf(rows, 'Opportunity', 'stagename').entries()) {
    const { probability, isClosed, isWon, category } = declaredStage(value, declaredByName.get(value));
    rows.ensure(
      'OpportunityStage',
      { ApiName: value },
      {
        MasterLabel: value,
        IsActive: true,
        SortOrder: index + 1,
        IsClosed: isClosed,
        IsWon: isWon,
        DefaultProbability: probability,
        ForecastCategory: category,
        ForecastCategoryName: CATEGORIES[category] ?? category,
      },
    );
  }
}

function seedStatuses(rows: Rows, project: Project, object: 'Lead' | 'Case' | 'Task'): void {
  const table = `${object}Status`;
  const declaredByName = declared(project, table);
  for (const [index, { value, isDefault }] of picklistOf(rows, object, 'status').entries()) {
    const xml = declaredByName.get(value);
    const isClosed = xml === undefined ? isGuessedClosed(object, value) : flag(xml, 'closed');
    const isConverted = xml === undefined ? isGuessedConverted(value) : flag(xml, 'converted');
    rows.ensure(
      table,
      { ApiName: value },
      {
        MasterLabel: value,
        SortOrder: index + 1,
        IsDefault: isDefault,
        IsClosed: isClosed,
        IsConverted: isConverted,
      },
    );
  }
}

function seedStatusCodes(rows: Rows, object: 'Contract' | 'Order'): void {
  for (const [index, { value, isDefault }] of picklistOf(rows, object, 'status').entries())
    rows.ensure(
      `${object}Status`,
      { ApiName: value },
      {
        MasterLabel: value,
        SortOrder: index + 1,
        IsDefault: isDefault,
        StatusCode: rows.schema.statusCategory(rows.schema.get(object), value) ?? 'Draft',
      },
    );
}

function seedPriorities(rows: Rows): void {
  for (const [index, { value, isDefault }] of picklistOf(rows, 'Task', 'priority').entries())
    rows.ensure(
      'TaskPriority',
      { ApiName: value },
      { MasterLabel: value, SortOrder: index + 1, IsDefault: isDefault, IsHighPriority: value === 'High' },
    );
}

/** Its fixed Id is the first that the object's sequence would give: that one is used up. */
function seedStandardPricebook(rows: Rows): void {
  if (rows.store.all('SELECT 1 AS found FROM "Pricebook2"').length === 0) rows.store.newId(rows.schema.get('Pricebook2'));
  rows.ensure('Pricebook2', { Id: STANDARD_PRICEBOOK }, { Name: 'Standard Price Book', IsStandard: true, IsActive: true });
}
