/** Issues that cases and change requests are related to. Source: Object Reference, "CaseRelatedIssue" and "ChangeRequestRelatedIssue", RelatedEntityType: what type of object the related entity is. */
import { set, text, type Effect, type Effects } from '../effect.ts';

const RELATED: Effect = {
  before: (table, row) => set(row, { RelatedEntityType: table.schema.byPrefix(text(row, 'RelatedIssueId').slice(0, 3))?.name ?? null }),
};

export const INCIDENTS: Effects = { CaseRelatedIssue: RELATED, ChangeRequestRelatedIssue: RELATED };
