/** Duplicate and matching rules as rows. Source: Object Reference, "DuplicateRule", "MatchingRule", "MatchingRuleItem". */
import type { Project } from '../project/model.ts';
import type { Rows } from '../store/rows.ts';

export function seedDuplicateRules(rows: Rows, project: Project): void {
  const { duplicateRules } = rows.schema;
  for (const { name, label, object, isActive } of duplicateRules.all)
    rows.ensure(
      'DuplicateRule',
      { DeveloperName: name, SobjectType: object },
      {
        MasterLabel: label,
        IsActive: isActive,
        Language: 'en_US',
        NamespacePrefix: project.metadata.get('duplicateRule')?.has(`${object}.${name}`) === true ? project.namespace : undefined,
      },
    );
  for (const { name, label, object, isActive, isStandard, logic, items } of duplicateRules.matching) {
    const rule = rows.ensure(
      'MatchingRule',
      { DeveloperName: name, SobjectType: object },
      {
        MasterLabel: label,
        RuleStatus: isActive ? 'Active' : 'Inactive',
        BooleanFilter: isStandard ? undefined : logic,
        MatchEngine: 'FuzzyMatchEngine',
        NamespacePrefix: isStandard ? undefined : project.namespace,
        Language: 'en_US',
      },
    );
    for (const [index, { field, method, matchesBlanks }] of isStandard ? [] : items.entries())
      rows.ensure(
        'MatchingRuleItem',
        { MatchingRuleId: rule, SortOrder: index + 1 },
        { Field: field, MatchingMethod: method, BlankValueBehavior: matchesBlanks ? 'MatchBlanks' : 'NullNotAllowed' },
      );
  }
}
