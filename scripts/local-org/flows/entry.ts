import { many, text } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import { compares, holdsBy, isChanged } from './conditions.ts';
import type { FlowDefinition } from './definition.ts';
import { Resources } from './resources.ts';
import { valueUnder } from './values.ts';

/** Whether a record meets a flow's entry conditions. */
export function meetsEntry(flow: FlowDefinition, row: SObjectValue, old: SObjectValue | undefined): boolean {
  const resources = new Resources(flow);
  resources.record = row;
  resources.prior = old ?? null;
  const formula = text(flow.start, 'filterFormula');
  if (formula !== undefined) return resources.formula(formula) === true;
  return holdsBy(
    text(flow.start, 'filterLogic'),
    many(flow.start, 'filters').map((filter) => () => {
      const field = text(filter, 'field') ?? '';
      const operator = text(filter, 'operator') ?? 'EqualTo';
      const value = valueUnder(filter, 'value', resources);
      return operator === 'IsChanged' ? isChanged(field, resources) === (value !== false) : compares(row.get(field), operator, value);
    }),
  );
}
