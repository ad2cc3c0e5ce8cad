/** Filters of rules, workflow and lookups: items and how they are joined. Source: Metadata API Developer Guide, "FilterItem". */
import { many, text, type Xml } from '../../project/xml.ts';

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

/** The criteria of a rule: filter items or a formula. */
export interface Criteria {
  readonly filter: Filter;
  readonly formula: string | undefined;
}

export function filterItem(xml: Xml): FilterItem {
  return {
    field: text(xml, 'field') ?? '',
    operation: text(xml, 'operation') ?? 'equals',
    value: text(xml, 'value') ?? '',
    valueField: text(xml, 'valueField'),
  };
}

export function criteriaOf(xml: Xml): Criteria {
  return {
    filter: { items: many(xml, 'criteriaItems').map(filterItem), logic: text(xml, 'booleanFilter') },
    formula: text(xml, 'formula'),
  };
}
