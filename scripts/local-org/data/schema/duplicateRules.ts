/** Duplicate rules with their matching rules. Source: Metadata API Developer Guide, "DuplicateRule" and "MatchingRule". */
import type { Project } from '../project/model.ts';
import { flag, many, text, texts, type Xml } from '../project/xml.ts';

export interface FilterItem {
  readonly field: string;
  readonly operation: string;
  readonly value: string;
  /** `$Source.Account__c`: compared with a field of the other record instead. */
  readonly valueField?: string | undefined;
}
export interface Filter {
  readonly items: readonly FilterItem[];
  /** `1 AND (2 OR 3)`; all items when absent. */
  readonly logic: string | undefined;
}
export interface MatchItem {
  readonly field: string;
  /** `Exact`, or a fuzzy one: `FirstName`, `Phone`, ... */
  readonly method: string;
  readonly matchesBlanks: boolean;
}
export interface MatchingRule {
  readonly name: string;
  readonly label: string;
  readonly object: string;
  readonly isActive: boolean;
  readonly items: readonly MatchItem[];
  readonly logic: string | undefined;
}
/** One matching rule within a duplicate rule: which object is searched, and which of its fields stands for which of the saved record's. */
export interface Matcher {
  readonly rule: MatchingRule;
  /** By lower-case field of the searched object: the field of the saved record. */
  readonly sources: ReadonlyMap<string, string>;
}
export interface DuplicateAction {
  readonly isBlocked: boolean;
  readonly isAlerted: boolean;
}
export interface DuplicateRule {
  readonly name: string;
  readonly label: string;
  readonly object: string;
  readonly isActive: boolean;
  readonly order: number;
  readonly onInsert: DuplicateAction;
  readonly onUpdate: DuplicateAction;
  readonly alert: string;
  readonly respectsSharing: boolean;
  readonly filter: Filter;
  readonly matchers: readonly Matcher[];
}

export class DuplicateRules {
  readonly all: readonly DuplicateRule[];
  readonly matching: readonly MatchingRule[];
  constructor(project: Project) {
    this.matching = [...(project.metadata.get('matchingRule') ?? [])].flatMap(([object, xml]) =>
      many(xml, 'matchingRules').map((rule) => matchingRule(object, rule)),
    );
    this.all = [...(project.metadata.get('duplicateRule') ?? [])]
      .map(([file, xml]) => this.duplicateRule(file, xml))
      .sort((a, b) => a.order - b.order);
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
      onInsert: { isBlocked: text(xml, 'actionOnInsert') === 'Block', isAlerted: texts(xml, 'operationsOnInsert').includes('Alert') },
      onUpdate: { isBlocked: text(xml, 'actionOnUpdate') === 'Block', isAlerted: texts(xml, 'operationsOnUpdate').includes('Alert') },
      alert: text(xml, 'alertText') ?? 'Use one of these records?',
      respectsSharing: text(xml, 'securityOption') === 'EnforceSharingRules',
      filter: {
        items: filter === undefined ? [] : many(filter, 'duplicateRuleFilterItems').map(filterItem),
        logic: filter === undefined ? undefined : text(filter, 'booleanFilter'),
      },
      matchers: many(xml, 'duplicateRuleMatchRules').flatMap((match) => this.matcher(match)),
    };
  }

  /** Standard matching rules are not in the project: they find nothing here. */
  private matcher(xml: Xml): readonly Matcher[] {
    const rule = this.matching.find(
      (one) => one.isActive && one.name === text(xml, 'matchingRule') && one.object === text(xml, 'matchRuleSObjectType'),
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

export function filterItem(xml: Xml): FilterItem {
  return {
    field: text(xml, 'field') ?? '',
    operation: text(xml, 'operation') ?? 'equals',
    value: text(xml, 'value') ?? '',
    valueField: text(xml, 'valueField'),
  };
}

function matchingRule(object: string, xml: Xml): MatchingRule {
  const name = text(xml, 'fullName') ?? '';
  return {
    name,
    object,
    label: text(xml, 'label') ?? name,
    isActive: text(xml, 'ruleStatus') === 'Active',
    items: many(xml, 'matchingRuleItems').map((item) => ({
      field: text(item, 'fieldName') ?? '',
      method: text(item, 'matchingMethod') ?? 'Exact',
      matchesBlanks: text(item, 'blankValueBehavior') === 'MatchBlanks',
    })),
    logic: text(xml, 'booleanFilter'),
  };
}
