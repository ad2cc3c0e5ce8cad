/** Auto-response rules of leads and cases. Source: Metadata API Developer Guide, "AutoResponseRules". */
import type { Project } from '../../project/model.ts';
import { flag, many, text } from '../../project/xml.ts';
import { criteriaOf, type Criteria } from './filter.ts';

export interface ResponseEntry extends Criteria {
  /** `Folder/Name`. */
  readonly template: string | undefined;
}
export interface AutoResponseRule {
  readonly object: string;
  readonly name: string;
  readonly entries: readonly ResponseEntry[];
}

/** The active ones: at most one of an object. */
export function autoResponseRulesOf(project: Project): readonly AutoResponseRule[] {
  return [...(project.metadata.get('autoResponseRules') ?? [])].flatMap(([object, xml]) =>
    many(xml, 'autoResponseRule')
      .filter((rule) => flag(rule, 'active'))
      .map((rule) => ({
        object,
        name: text(rule, 'fullName') ?? '',
        entries: many(rule, 'ruleEntry').map((entry) => ({ ...criteriaOf(entry), template: text(entry, 'template') })),
      })),
  );
}
