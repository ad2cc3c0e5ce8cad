/** Objects whose queries need a filter or a limit. Source: Object Reference, "ContentDocumentLink" ("Special Access Rules"), "EntitySubscription" ("Usage"), "FieldDefinition", "EntityParticle", and the texts that orgs answer. */
import type { Condition, SoqlQuery } from '../../../language/soqlAst.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { entryOf } from '../../../platform/core/entry.ts';
import { raise } from '../../../platform/core/error.ts';
import { Values } from './values.ts';

interface Need {
  /** First parts of the paths that satisfy the need, lower case. */
  readonly fields: readonly string[];
  readonly message: string;
}
const NEEDS: Readonly<Record<string, Need>> = {
  contentdocumentlink: {
    fields: ['id', 'contentdocumentid', 'linkedentityid'],
    message:
      "Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or LinkedEntityId using the equals operator or multiple Id's using the IN operator.",
  },
  fielddefinition: {
    fields: ['entitydefinition', 'entitydefinitionid', 'durableid'],
    message: 'FieldDefinition: a filter on a reified column is required [EntityDefinitionId,DurableId]',
  },
  entityparticle: {
    fields: ['entitydefinition', 'entitydefinitionid', 'fielddefinition', 'fielddefinitionid', 'durableid'],
    message: 'EntityParticle: a filter on a reified column is required [EntityDefinitionId,FieldDefinitionId,DurableId]',
  },
  contentfoldermember: {
    fields: ['id', 'childrecordid', 'parentcontentfolderid'],
    message:
      'Implementation restriction: ContentFolderMember requires a filter by a single Id, ChildRecordId or ParentContentFolderId using the equals operator',
  },
  vote: {
    fields: ['id', 'parentid', 'parent'],
    message:
      "Implementation restriction: When querying the Vote object, you must filter using the following syntax: ParentId = [single ID], Parent.Type = [single Type], Id = [single ID], or Id IN [list of ID's].",
  },
};

/** Errors: System.QueryException for a query without the filter that its object asks for. */
export function checkNeededFilter(query: SoqlQuery): void {
  const need = entryOf(NEEDS, query.from.toLowerCase());
  if (need !== undefined && !(query.where !== undefined && isMet(query.where, need))) raise('System.QueryException', need.message);
}

const MOST_SUBSCRIPTIONS = 1000;
/** Errors: System.QueryException when a user who may not view all data reads subscriptions without a limit. */
export function checkNeededLimit(query: SoqlQuery, binds: readonly ApexValue[], viewsAllData: () => boolean): void {
  if (query.from.toLowerCase() !== 'entitysubscription' || viewsAllData()) return;
  const limit = query.limit === undefined ? Number.POSITIVE_INFINITY : new Values(query, binds).wholeNumber(query.limit, 'Limit');
  if (limit > MOST_SUBSCRIPTIONS)
    raise(
      'System.QueryException',
      `Implementation restriction: EntitySubscription only allows security evaluation for non-admin users when LIMIT is specified and at most ${String(MOST_SUBSCRIPTIONS)}`,
    );
}

/** Whether a top-level `=` or IN of the condition is on one of the fields. */
function isMet(condition: Condition, need: Need): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.terms.some((term) => isMet(term, need));
    case 'compare': {
      const { left, operator } = condition;
      return (operator === '=' || operator === 'IN') && left.kind === 'path' && need.fields.includes(left.path[0]?.toLowerCase() ?? '');
    }
    default:
      return false;
  }
}
