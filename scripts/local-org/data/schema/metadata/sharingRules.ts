/** Sharing rules: which records are shared with whom. Source: Metadata API Developer Guide, "SharingRules". */
import type { Project } from '../../project/model.ts';
import { many, text, type Xml } from '../../project/xml.ts';
import { criteriaOf, type Criteria } from './filter.ts';

/** `group`, `queue`, `role`, `roleAndSubordinates`, `allInternalUsers`, ... with the developer name where there is one. */
export interface Principal {
  readonly kind: string;
  readonly name: string;
}
export interface SharingRule {
  readonly object: string;
  readonly name: string;
  readonly level: string;
  /** Access levels of child records of a shared account, by field of its share. */
  readonly otherLevels: Readonly<Record<string, string>>;
  readonly to: readonly Principal[];
  /** The owners whose records are shared; undefined for criteria-based rules. */
  readonly from: readonly Principal[] | undefined;
  readonly criteria: Criteria | undefined;
}

export function sharingRulesOf(project: Project): readonly SharingRule[] {
  return [...(project.metadata.get('sharingRules') ?? [])].flatMap(([object, xml]) => [
    ...many(xml, 'sharingOwnerRules').map((rule) => ({
      ...common(object, rule),
      from: principals(rule, 'sharedFrom'),
      criteria: undefined,
    })),
    ...many(xml, 'sharingCriteriaRules').map((rule) => ({ ...common(object, rule), from: undefined, criteria: criteriaOf(rule) })),
  ]);
}

function common(object: string, rule: Xml): Pick<SharingRule, 'object' | 'name' | 'level' | 'otherLevels' | 'to'> {
  const [account = {}] = many(rule, 'accountSettings');
  const others = ['Case', 'Contact', 'Opportunity'].flatMap((name) => {
    const level = text(account, `${name.toLowerCase()}AccessLevel`);
    return level === undefined ? [] : [[`${name}AccessLevel`, level] as const];
  });
  return {
    object,
    name: text(rule, 'fullName') ?? '',
    level: text(rule, 'accessLevel') ?? 'Read',
    otherLevels: Object.fromEntries(others),
    to: principals(rule, 'sharedTo'),
  };
}

function principals(rule: Xml, element: string): readonly Principal[] {
  return many(rule, element).flatMap((one) =>
    Object.entries(one).flatMap(([kind, value]) =>
      (Array.isArray(value) ? value : [value]).map((name) => ({ kind, name: typeof name === 'string' ? name : '' })),
    ),
  );
}
