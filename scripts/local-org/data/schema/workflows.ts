/** Workflow rules with their field updates. Source: Metadata API Developer Guide, "Workflow". */
import type { Project } from '../project/readProject.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import { filterItem, type Filter } from './duplicateRules.ts';

export interface FieldUpdate {
  readonly name: string;
  readonly field: string;
  /** The lookup to the record that is changed, when it is not the rule's own. */
  readonly parent: string | undefined;
  readonly operation: string;
  /** The formula, the literal or the name that is looked up. */
  readonly value: string;
}
export interface WorkflowRule {
  readonly name: string;
  readonly when: 'onCreateOnly' | 'onCreateOrTriggeringUpdate' | 'onAllChanges';
  readonly filter: Filter;
  readonly formula: string | undefined;
  readonly updates: readonly FieldUpdate[];
}

export class Workflows {
  private readonly byObject: ReadonlyMap<string, readonly WorkflowRule[]>;
  constructor(project: Project) {
    this.byObject = new Map([...(project.metadata.get('workflow') ?? [])].map(([object, xml]) => [object.toLowerCase(), rulesOf(xml)]));
  }

  /** Active rules that change fields. */
  of(object: string): readonly WorkflowRule[] {
    return this.byObject.get(object.toLowerCase()) ?? [];
  }
}

function rulesOf(xml: Xml): readonly WorkflowRule[] {
  const updates = new Map(many(xml, 'fieldUpdates').map((update) => [text(update, 'fullName') ?? '', fieldUpdate(update)]));
  const rules = many(xml, 'rules').filter((rule) => flag(rule, 'active')).map((rule) => workflowRule(rule, updates));
  return rules.filter((rule) => rule.updates.length > 0);
}

function fieldUpdate(xml: Xml): FieldUpdate {
  return {
    name: text(xml, 'fullName') ?? '',
    field: text(xml, 'field') ?? '',
    parent: text(xml, 'targetObject'),
    operation: text(xml, 'operation') ?? '',
    value: text(xml, 'formula') ?? text(xml, 'literalValue') ?? text(xml, 'lookupValue') ?? '',
  };
}

function workflowRule(xml: Xml, updates: ReadonlyMap<string, FieldUpdate>): WorkflowRule {
  return {
    name: text(xml, 'fullName') ?? '',
    when: (text(xml, 'triggerType') ?? 'onCreateOrTriggeringUpdate') as WorkflowRule['when'],
    filter: { items: many(xml, 'criteriaItems').map(filterItem), logic: text(xml, 'booleanFilter') },
    formula: text(xml, 'formula'),
    updates: many(xml, 'actions').filter((action) => text(action, 'type') === 'FieldUpdate').flatMap((action) => updates.get(text(action, 'name') ?? '') ?? []),
  };
}
