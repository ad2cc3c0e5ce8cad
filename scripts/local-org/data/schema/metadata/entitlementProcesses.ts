/** Entitlement processes of cases: which milestones a case has to reach, and when it leaves. Source: Metadata API Developer Guide, "EntitlementProcess". */
import type { Project } from '../../project/model.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';
import { criteriaOf, type Criteria } from './filter.ts';

export interface Milestone {
  /** The name of its milestone type. */
  readonly type: string;
  readonly minutes: number;
  readonly businessHours: string | undefined;
  readonly criteria: Criteria;
  /** Whether its time begins when the case meets its criteria; else when the case entered the process. */
  readonly startsWhenMet: boolean;
}
export interface EntitlementProcess {
  /** That of the file, in lower case, as `SlaProcess.NameNorm`. */
  readonly name: string;
  /** The field of the case whose value the process begins with: `CreatedDate`. */
  readonly startField: string;
  readonly businessHours: string | undefined;
  /** Undefined for a process that is left when its milestones are done. */
  readonly exit: Criteria | undefined;
  readonly milestones: readonly Milestone[];
}

/** Active ones. Milestones whose time a class computes are not built. */
export function entitlementProcessesOf(project: Project): readonly EntitlementProcess[] {
  return [...(project.metadata.get('entitlementProcess') ?? [])]
    .filter(([, xml]) => flag(xml, 'active') && (text(xml, 'SObjectType') ?? 'Case') === 'Case')
    .map(([file, xml]) => ({
      name: decodeURIComponent(file).toLowerCase(),
      startField: (text(xml, 'entryStartDateField') ?? 'Case.CreatedDate').replace(/^Case\./i, ''),
      businessHours: text(xml, 'businessHours'),
      exit: exitOf(xml),
      milestones: many(xml, 'milestones')
        .filter((milestone) => text(milestone, 'minutesToComplete') !== undefined)
        .map((milestone) => ({
          type: text(milestone, 'milestoneName') ?? '',
          minutes: Number(text(milestone, 'minutesToComplete')),
          businessHours: text(milestone, 'businessHours'),
          criteria: criteriaIn(milestone, 'criteriaBooleanFilter', 'milestoneCriteriaFilterItems', 'milestoneCriteriaFormula'),
          startsWhenMet: flag(milestone, 'useCriteriaStartTime'),
        })),
    }));
}

function exitOf(xml: Xml): Criteria | undefined {
  const isTold = xml['exitCriteriaFilterItems'] !== undefined || xml['exitCriteriaFormula'] !== undefined;
  return isTold ? criteriaIn(xml, 'exitCriteriaBooleanFilter', 'exitCriteriaFilterItems', 'exitCriteriaFormula') : undefined;
}

/** Criteria under other names than those of rules. */
const criteriaIn = (xml: Xml, logic: string, items: string, formula: string): Criteria =>
  criteriaOf({ booleanFilter: xml[logic], criteriaItems: xml[items], formula: xml[formula] });
