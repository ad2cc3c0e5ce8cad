/** Assignment rules of leads and cases. Source: Metadata API Developer Guide, "AssignmentRules". */
import type { Project } from '../../project/model.ts';
import { flag, many, text } from '../../project/xml.ts';
import { criteriaOf, type Criteria } from './filter.ts';

export interface AssignmentEntry extends Criteria {
  /** `User` or `Queue`; none leaves the owner as it is. */
  readonly toType: string | undefined;
  readonly to: string;
}
export interface AssignmentRule {
  readonly object: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly entries: readonly AssignmentEntry[];
}

export function assignmentRulesOf(project: Project): readonly AssignmentRule[] {
  return [...(project.metadata.get('assignmentRules') ?? [])].flatMap(([object, xml]) =>
    many(xml, 'assignmentRule').map((rule) => ({
      object,
      name: text(rule, 'fullName') ?? '',
      isActive: flag(rule, 'active'),
      entries: many(rule, 'ruleEntry').map((entry) => ({
        ...criteriaOf(entry),
        toType: text(entry, 'assignedToType'),
        to: text(entry, 'assignedTo') ?? '',
      })),
    })),
  );
}
