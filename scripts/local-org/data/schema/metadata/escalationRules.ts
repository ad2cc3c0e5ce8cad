/** Escalation rules of cases. Source: Metadata API Developer Guide, "EscalationRules". */
import type { Project } from '../../project/model.ts';
import { flag, many, text, texts, type Xml } from '../../project/xml.ts';
import { criteriaOf, type Criteria } from './filter.ts';

export interface EscalationAction {
  readonly minutes: number;
  /** `User` or `Queue`; none leaves the owner as it is. */
  readonly toType: string | undefined;
  readonly to: string;
  /** `Folder/Name`, for whoever gets the case. */
  readonly toTemplate: string | undefined;
  /** A username. */
  readonly notifies: string | undefined;
  readonly notifiesOwner: boolean;
  readonly emails: readonly string[];
  /** `Folder/Name`, for all who are notified. */
  readonly notifyTemplate: string | undefined;
}
export interface EscalationEntry extends Criteria {
  /** Which hours count; `Static` ones have a name. */
  readonly hours: { readonly source: 'None' | 'Case' | 'Static'; readonly name: string };
  readonly isFromLastChange: boolean;
  /** Whether the first change of the case ends it. */
  readonly endsWithChange: boolean;
  readonly actions: readonly EscalationAction[];
}
export interface EscalationRule {
  readonly object: string;
  readonly name: string;
  readonly entries: readonly EscalationEntry[];
}

/** The active ones: at most one of an object. */
export function escalationRulesOf(project: Project): readonly EscalationRule[] {
  return [...(project.metadata.get('escalationRules') ?? [])].flatMap(([object, xml]) =>
    many(xml, 'escalationRule')
      .filter((rule) => flag(rule, 'active'))
      .map((rule) => ({ object, name: text(rule, 'fullName') ?? '', entries: many(rule, 'ruleEntry').map(entryOf) })),
  );
}

function entryOf(xml: Xml): EscalationEntry {
  const source = text(xml, 'businessHoursSource');
  return {
    ...criteriaOf(xml),
    hours: { source: source === 'Case' || source === 'Static' ? source : 'None', name: text(xml, 'businessHours') ?? '' },
    isFromLastChange: text(xml, 'escalationStartTime') === 'CaseLastModified',
    endsWithChange: flag(xml, 'disableEscalationWhenModified'),
    actions: many(xml, 'escalationAction').map(actionOf),
  };
}

const actionOf = (xml: Xml): EscalationAction => ({
  minutes: Number(text(xml, 'minutesToEscalation') ?? 0),
  toType: text(xml, 'assignedToType'),
  to: text(xml, 'assignedTo') ?? '',
  toTemplate: text(xml, 'assignedToTemplate'),
  notifies: text(xml, 'notifyTo'),
  notifiesOwner: flag(xml, 'notifyCaseOwner'),
  emails: texts(xml, 'notifyEmail'),
  notifyTemplate: text(xml, 'notifyToTemplate'),
});
