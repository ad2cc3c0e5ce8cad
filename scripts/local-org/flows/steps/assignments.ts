/** Assignment elements. Source: Salesforce Help, "Operators in Flow Assignment Elements"; Metadata API Developer Guide, "Flow", FlowAssignmentOperator. */
import { many, text, type Xml } from '../../data/project/xml.ts';
import { valueOrBlank } from '../../data/formula/evaluate.ts';
import { parseFormula } from '../../data/formula/parse.ts';
import { scopeOver } from '../../data/formula/scope.ts';
import { formulaValue } from '../../data/platform/formulas/values.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { sameValue } from '../../platform/core/equality.ts';
import { NotImplemented } from '../../platform/core/error.ts';
import { ApexDecimal } from '../../platform/values/index.ts';
import { copyOf } from '../copies.ts';
import { shownText } from '../shownText.ts';
import { valueUnder } from '../values.ts';
import { next, plainStep } from './step.ts';

export const assign = plainStep((element, { resources }) => {
  const items = many(element.xml, 'assignmentItems');
  const texts = items.map((item) => (isText(item) ? valueUnder(item, 'value', resources) : undefined));
  for (const [index, item] of items.entries()) {
    const target = text(item, 'assignToReference') ?? '';
    const value = texts[index] ?? valueUnder(item, 'value', resources);
    const operator = text(item, 'operator') ?? 'Assign';
    resources.write(target, operator === 'Assign' ? copied(value) : combined(resources.read(target), operator, value));
  }
  return next(element);
});

/** A written text: its merge fields show what there was before the element (seen in an org). */
const isText = (item: Xml): boolean => many(item, 'value').some((value) => text(value, 'stringValue') !== undefined);

/** Collections are values: each variable has its own. */
function copied(value: ApexValue): ApexValue {
  return value instanceof ApexList ? new ApexList(value.elementType, [...value.items]) : value;
}

/** Errors: NotImplemented for an operator unknown here. */
function combined(before: ApexValue, operator: string, value: ApexValue): ApexValue {
  if (operator === 'AssignCount') return ApexDecimal.ofInteger(value instanceof ApexList ? value.size : 0);
  if (before instanceof ApexList) return changedList(before, operator, value);
  if (operator === 'Add' && typeof before === 'string') return before + shownText(value);
  if (operator === 'AddItem') return withItem(before, shownText(value));
  if (operator === 'Add' && before === null) return value;
  if (operator !== 'Add' && operator !== 'Subtract') throw new NotImplemented(`the flow assignment operator ${operator}`);
  const scope = scopeOver(([name]) => formulaValue(name === 'a' ? before : value), true);
  return valueOrBlank(parseFormula(operator === 'Add' ? 'a + b' : 'a - b'), scope);
}

/** Adds a value to a multi-select picklist. */
function withItem(before: ApexValue, item: string): string {
  const chosen = typeof before === 'string' ? before.split(';').filter((one) => one !== '') : [];
  return chosen.includes(item) ? chosen.join(';') : [...chosen, item].join(';');
}

function changedList(list: ApexList, operator: string, value: ApexValue): ApexList {
  const given = (value instanceof ApexList ? value.items : [value]).map(copyOf);
  const made = (items: readonly ApexValue[]): ApexList => new ApexList(list.elementType, [...items]);
  const place = list.items.findIndex((item) => sameValue(item, value));
  switch (operator) {
    case 'Add':
    case 'AddItem':
      return made([...list.items, ...given]);
    case 'AddAtStart':
      return made([...given, ...list.items]);
    case 'RemoveAll':
      return made(list.items.filter((item) => !given.some((one) => sameValue(item, one))));
    case 'RemoveUncommon':
      return made(list.items.filter((item) => given.some((one) => sameValue(item, one))));
    case 'RemoveFirst':
      return made(list.items.filter((_item, index) => index !== place));
    case 'RemoveBeforeFirst':
      return made(place < 0 ? list.items : list.items.slice(place));
    case 'RemoveAfterFirst':
      return made(place < 0 ? list.items : list.items.slice(0, place + 1));
    case 'RemovePosition': {
      const position = formulaValue(value);
      return made(list.items.filter((_item, index) => !(position instanceof ApexDecimal) || index !== position.toNumber() - 1));
    }
    default:
      throw new NotImplemented(`the flow assignment operator ${operator}`);
  }
}
