/** Duplicate rules with their matching rules. Source: Metadata API Developer Guide, "DuplicateRule" and "MatchingRule". */
import type { Project } from '../../project/model.ts';
import { flag, many, text, texts, type Xml } from '../../project/xml.ts';
import type { DuplicateAction, DuplicateRule, Matcher, MatchingRule } from './duplicateRuleModel.ts';
import { filterItem } from './filter.ts';
import { STANDARD_DUPLICATE_RULES, STANDARD_MATCHING_RULES } from './standardDuplicateRules.ts';

export class DuplicateRules {
  readonly all: readonly DuplicateRule[];
  readonly matching: readonly MatchingRule[];
  constructor(project: Project) {
    const matching = [...(project.metadata.get('matchingRule') ?? [])].flatMap(([object, xml]) =>
      many(xml, 'matchingRules').map((rule) => matchingRule(object, rule)),
    );
    this.matching = [...STANDARD_MATCHING_RULES, ...matching];
    const own = [...(project.metadata.get('duplicateRule') ?? [])].map(([file, xml]) => this.duplicateRule(file, xml));
    this.all = [...STANDARD_DUPLICATE_RULES.filter((rule) => !own.some((one) => isSame(one, rule))), ...own].sort(
      (a, b) => a.order - b.order,
    );
  }

  activeFor(object: string): readonly DuplicateRule[] {
    return this.all.filter((rule) => rule.isActive && rule.object === object);
  }

  private duplicateRule(file: string, xml: Xml): DuplicateRule {
    const [object = '', name = ''] = file.split('.');
    const [filter] = many(xml, 'duplicateRuleFilter');
    return {
      name,
      object,
      label: text(xml, 'masterLabel') ?? name,
      isActive: flag(xml, 'isActive'),
      order: Number(text(xml, 'sortOrder') ?? 1),
      onInsert: actionOf(xml, 'Insert'),
      onUpdate: actionOf(xml, 'Update'),
      alert: text(xml, 'alertText') ?? 'Use one of these records?',
      respectsSharing: text(xml, 'securityOption') === 'EnforceSharingRules',
      filter: {
        items: filter === undefined ? [] : many(filter, 'duplicateRuleFilterItems').map(filterItem),
        logic: filter === undefined ? undefined : text(filter, 'booleanFilter'),
      },
      matchers: many(xml, 'duplicateRuleMatchRules').flatMap((match) => this.matcher(match)),
    };
  }

  private matcher(xml: Xml): readonly Matcher[] {
    const rule = this.matching.find(
      (one) => one.isActive && isNamed(one, text(xml, 'matchingRule') ?? '') && one.object === text(xml, 'matchRuleSObjectType'),
    );
    const fields = many(xml, 'objectMapping').flatMap((mapping) => many(mapping, 'mappingFields'));
    return rule === undefined
      ? []
      : [
          {
            rule,
            sources: new Map(fields.map((field) => [(text(field, 'outputField') ?? '').toLowerCase(), text(field, 'inputField') ?? ''])),
          },
        ];
  }
}

function actionOf(xml: Xml, when: 'Insert' | 'Update'): DuplicateAction {
  const operations = texts(xml, `operationsOn${when}`);
  return {
    isBlocked: text(xml, `actionOn${when}`) === 'Block',
    isAlerted: operations.includes('Alert'),
    isReported: operations.includes('Report'),
  };
}

/** Whether a project's file changes a standard rule. */
const isSame = (one: DuplicateRule, other: DuplicateRule): boolean => one.object === other.object && one.name === other.name;

/** Standard rules are known by any version. */
const isNamed = ({ name, isStandard }: MatchingRule, wanted: string): boolean =>
  isStandard ? versionless(name) === versionless(wanted) : name === wanted;
const versionless = (name: string): string => name.replace(/_v\d+_\d+$/, '');

function matchingRule(object: string, xml: Xml): MatchingRule {
  const name = text(xml, 'fullName') ?? '';
  return {
    name,
    object,
    label: text(xml, 'label') ?? name,
    isActive: text(xml, 'ruleStatus') === 'Active',
    isStandard: false,
    items: many(xml, 'matchingRuleItems').map((item) => ({
      field: text(item, 'fieldName') ?? '',
      method: text(item, 'matchingMethod') ?? 'Exact',
      matchesBlanks: text(item, 'blankValueBehavior') === 'MatchBlanks',
    })),
    logic: text(xml, 'booleanFilter'),
  };
}
