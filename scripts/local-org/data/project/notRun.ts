/** Parts of a project that the local org does not run, for a warning. */
import type { Project } from './model.ts';
import { flag, many, text, type Xml } from './xml.ts';

/** One line for each: `flow Lead_Scoring (runs when Lead is saved)`. */
export function notRun(project: Project): readonly string[] {
  const files = (kind: string): readonly (readonly [string, Xml])[] => [...(project.metadata.get(kind) ?? [])];
  return [
    ...files('flow').flatMap(([name, xml]) => flowParts(name, xml)),
    ...files('flowtest').map(([name]) => `flow test ${name}`),
    ...files('workflow').flatMap(([object, xml]) =>
      many(xml, 'rules')
        .filter((rule) => flag(rule, 'active'))
        .flatMap((rule) => workflowParts(object, rule)),
    ),
    ...files('sharingRules').flatMap(([object, xml]) =>
      ['sharingGuestRules', 'sharingTerritoryRules'].flatMap((kind) =>
        many(xml, kind).map((rule) => `sharing rule ${object}.${text(rule, 'fullName') ?? ''}`),
      ),
    ),
    ...files('rule')
      .filter(
        ([, xml]) => flag(xml, 'active') && (text(xml, 'enforcementType') === 'Scoping' || /__x$/.test(text(xml, 'targetEntity') ?? '')),
      )
      .map(([name, xml]) =>
        text(xml, 'enforcementType') === 'Scoping' ? `scoping rule ${name} in lists and reports` : `restriction rule ${name}`,
      ),
    ...files('settings')
      .filter(([name]) => name.toLowerCase() === 'businesshours')
      .flatMap(([, xml]) => many(xml, 'holidays'))
      .filter((holiday) => flag(holiday, 'isRecurring') && text(holiday, 'recurrenceType') === undefined)
      .map((holiday) => `holiday ${text(holiday, 'name') ?? ''} (recurs without a recurrenceType)`),
    ...files('entitlementProcess')
      .filter(([, xml]) => flag(xml, 'active') && many(xml, 'milestones').some(actsLater))
      .map(([name]) => `actions of milestones of entitlement process ${name}`),
    ...files('duplicateRule')
      .filter(
        ([, xml]) =>
          flag(xml, 'isActive') &&
          many(xml, 'duplicateRuleMatchRules').some((rule) => UNKNOWN_MATCHING_RULE.test(text(rule, 'matchingRule') ?? '')),
      )
      .map(([name]) => `standard matching rule of duplicate rule ${name}`),
  ];
}

/** Whether a milestone does more than begin and end, or a class computes its time. */
const actsLater = (milestone: Xml): boolean =>
  ['successActions', 'timeTriggers', 'minutesCustomClass'].some((element) => milestone[element] !== undefined);

const UNKNOWN_MATCHING_RULE = /^Standard_(?!(Account|Contact|Lead)_Match_Rule)/;

/** Field updates, email alerts, tasks and outbound messages run. */
function workflowParts(object: string, rule: Xml): readonly string[] {
  const name = `workflow rule ${object}.${text(rule, 'fullName') ?? ''}`;
  const actions = [...many(rule, 'actions'), ...many(rule, 'workflowTimeTriggers').flatMap((trigger) => many(trigger, 'actions'))];
  return actions
    .filter((action) => !/^(FieldUpdate|Alert|Task|OutboundMessage)$/.test(text(action, 'type') ?? ''))
    .map((action) => `${text(action, 'type') ?? 'action'} ${text(action, 'name') ?? ''} of ${name}`);
}

/** Flows of stages: orchestrations, and approval processes of flows. Source: Metadata API Developer Guide, "Flow", FlowProcessType. */
export const isOrchestration = (xml: Xml): boolean => /^(Orchestrator|ApprovalWorkflow)$/.test(text(xml, 'processType') ?? '');

const STARTED = /^(Record|PlatformEvent$|Scheduled$)/;
/** Active flows of types that are not started here, and elements that are not resumed. */
function flowParts(name: string, xml: Xml): readonly string[] {
  const [start = {}] = many(xml, 'start');
  const trigger = text(start, 'triggerType') ?? 'None';
  if (text(xml, 'status') !== 'Active') return [];
  if (text(xml, 'processType') === 'CustomEvent') return [`process ${name} (started by a platform event)`];
  if (isOrchestration(xml)) return [`orchestration ${name}`];
  if (trigger !== 'None' && !STARTED.test(trigger)) return [`flow ${name} (started by ${trigger})`];
  return many(xml, 'waits').length > 0 ? [`what flow ${name} does after it has waited`] : [];
}
