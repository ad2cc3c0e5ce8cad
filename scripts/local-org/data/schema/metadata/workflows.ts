/** Workflow rules and their actions, which approval processes use, too. Source: Metadata API Developer Guide, "Workflow". */
import type { Project } from '../../project/model.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';
import { criteriaOf, type Criteria } from './filter.ts';

export interface FieldUpdate {
  readonly kind: 'FieldUpdate';
  readonly name: string;
  readonly field: string;
  /** The lookup to the record that is updated, when it is not the rule's own record. */
  readonly parent: string | undefined;
  readonly operation: string;
  /** The formula, the literal or the name that is looked up. */
  readonly value: string;
  /** Whether the object's workflow rules are evaluated again if the update changes something. */
  readonly reevaluates: boolean;
}
/** Email alerts and tasks, and kinds of actions that are not built. */
export interface OtherAction {
  readonly kind: 'Alert' | 'Task' | 'OutboundMessage' | 'Other';
  readonly name: string;
  readonly xml: Xml;
}
export type WorkflowAction = FieldUpdate | OtherAction;

export interface WorkflowRule extends Criteria {
  readonly name: string;
  readonly when: 'onCreateOnly' | 'onCreateOrTriggeringUpdate' | 'onAllChanges';
  readonly actions: readonly WorkflowAction[];
  readonly timeTriggers: readonly TimeTrigger[];
}
export interface TimeTrigger {
  readonly actions: readonly WorkflowAction[];
  /** The date field that it counts from; absent for the time when the rule was met. */
  readonly from: string | undefined;
  /** Below zero: before the date. */
  readonly length: number;
  readonly unit: string;
}

export class Workflows {
  private readonly rules = new Map<string, readonly WorkflowRule[]>();
  private readonly actions = new Map<string, ReadonlyMap<string, WorkflowAction>>();
  constructor(project: Project) {
    for (const [object, xml] of project.metadata.get('workflow') ?? []) {
      this.actions.set(object.toLowerCase(), actionsIn(xml));
      this.rules.set(
        object.toLowerCase(),
        many(xml, 'rules')
          .filter((rule) => flag(rule, 'active'))
          .map((rule) => this.rule(object, rule))
          .filter(({ actions, timeTriggers }) => actions.length + timeTriggers.length > 0),
      );
    }
  }

  /** Active rules with actions. */
  of(object: string): readonly WorkflowRule[] {
    return this.rules.get(object.toLowerCase()) ?? [];
  }

  /** The actions that references (`name` and `type`) mean. */
  named(object: string, references: readonly Xml[]): readonly WorkflowAction[] {
    const known = this.actions.get(object.toLowerCase());
    return references.map((reference) => {
      const [type, name] = [text(reference, 'type') ?? '', text(reference, 'name') ?? ''];
      return known?.get(`${type}:${name}`.toLowerCase()) ?? { kind: 'Other', name: `${type} ${name}`, xml: reference };
    });
  }

  private rule(object: string, xml: Xml): WorkflowRule {
    return {
      ...criteriaOf(xml),
      name: text(xml, 'fullName') ?? '',
      when: (text(xml, 'triggerType') ?? 'onCreateOrTriggeringUpdate') as WorkflowRule['when'],
      actions: this.named(object, many(xml, 'actions')),
      timeTriggers: many(xml, 'workflowTimeTriggers').map((trigger) => this.timeTrigger(object, trigger)),
    };
  }

  private timeTrigger(object: string, xml: Xml): TimeTrigger {
    return {
      actions: this.named(object, many(xml, 'actions')),
      from: text(xml, 'offsetFromField'),
      length: Number(text(xml, 'timeLength') ?? 0),
      unit: text(xml, 'workflowTimeTriggerUnit') ?? 'Days',
    };
  }
}

function actionsIn(xml: Xml): ReadonlyMap<string, WorkflowAction> {
  const others = (element: string, kind: OtherAction['kind']): readonly WorkflowAction[] =>
    many(xml, element).map((one) => ({ kind, name: text(one, 'fullName') ?? '', xml: one }));
  const all = [
    ...many(xml, 'fieldUpdates').map(fieldUpdate),
    ...others('alerts', 'Alert'),
    ...others('tasks', 'Task'),
    ...others('outboundMessages', 'OutboundMessage'),
  ];
  return new Map(all.map((action) => [`${action.kind}:${action.name}`.toLowerCase(), action]));
}

function fieldUpdate(xml: Xml): FieldUpdate {
  return {
    kind: 'FieldUpdate',
    name: text(xml, 'fullName') ?? '',
    field: text(xml, 'field') ?? '',
    parent: text(xml, 'targetObject'),
    operation: text(xml, 'operation') ?? '',
    value: text(xml, 'formula') ?? text(xml, 'literalValue') ?? text(xml, 'lookupValue') ?? '',
    reevaluates: flag(xml, 'reevaluateOnChange'),
  };
}
