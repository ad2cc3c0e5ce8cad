/** Totals of campaign hierarchies. Source: Object Reference, "Campaign", HierarchyActualCost and its like. */
import type { Store } from '../../../store/store.ts';

const COUNTED = [
  'ActualCost',
  'AmountAllOpportunities',
  'AmountWonOpportunities',
  'BudgetedCost',
  'ExpectedRevenue',
  'NumberOfContacts',
  'NumberOfConvertedLeads',
  'NumberOfLeads',
  'NumberOfOpportunities',
  'NumberOfResponses',
  'NumberOfWonOpportunities',
  'NumberSent',
] as const;
export const TREE_FIELDS = COUNTED.filter((name) => !name.startsWith('NumberOf') && !name.startsWith('Amount'));

const BELOW =
  'WITH RECURSIVE below(campaign) AS (SELECT "Id" FROM "Campaign" WHERE "Id" = ?1 UNION SELECT "Id" FROM "Campaign" JOIN below ON "ParentId" = campaign)';
const SUMS = COUNTED.map((name) => `COALESCE(SUM("${name}"), 0) AS "${name}"`).join(', ');
const TOTAL = `${BELOW} SELECT ${SUMS} FROM "Campaign" WHERE "Id" IN (SELECT campaign FROM below) AND "IsDeleted" = 0`;
const KEEP = `UPDATE "Campaign" SET ${COUNTED.map((name) => `"Hierarchy${name}" = ?`).join(', ')} WHERE "Id" = ?`;
const ABOVE =
  'WITH RECURSIVE above(campaign, parent) AS (SELECT "Id", "ParentId" FROM "Campaign" WHERE "Id" = ?1 UNION SELECT "Id", "ParentId" FROM "Campaign" JOIN above ON "Id" = parent) SELECT campaign FROM above';

/** Recomputes the totals of a campaign and of its ancestors. */
export function countTree(store: Store, campaignId: string): void {
  for (const { campaign } of store.all(ABOVE, [campaignId])) countOwn(store, String(campaign));
}

/** Recomputes the totals of a campaign: of itself and of those below it. */
export function countOwn(store: Store, campaignId: string): void {
  const [sums] = store.all(TOTAL, [campaignId]);
  store.run(KEEP, [...COUNTED.map((name) => sums?.[name] ?? 0), campaignId]);
}
