/** Transform elements. Source: Salesforce Help, "Flow Element: Transform"; Metadata API Developer Guide, "Flow", FlowTransform. */
import { data } from '../../data/current.ts';
import { many, text, type Xml } from '../../data/project/xml.ts';
import { formulaValue } from '../../data/platform/formulas/values.ts';
import { SObjectValue } from '../../data/records/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented } from '../../platform/core/error.ts';
import { addDecimals, ApexDecimal } from '../../platform/values/index.ts';
import type { FlowElement } from '../definition.ts';
import type { Resources } from '../resources.ts';
import { emptyOf, fittedToField, typeOfVariable, valueUnder } from '../values.ts';
import { next, plainStep } from './step.ts';

/** Stands for each item of the collection before it: `Accounts[$EachItem].Name`. */
const EACH = /([A-Za-z]\w*)\[\$EachItem\]/g;

export const transform = plainStep((element, { resources }) => {
  const actions = many(element.xml, 'transformValues').flatMap((one) => many(one, 'transformValueActions'));
  const total = actions.find((action) => /^(Sum|Count)$/.test(text(action, 'transformType') ?? ''));
  resources.store(element.name, total === undefined ? mapped(element, actions, resources) : totalOf(total, resources));
  return next(element);
});

function mapped(element: FlowElement, actions: readonly Xml[], resources: Resources): ApexValue {
  const source = sourceIn(actions);
  if (source === undefined) return filled(element, actions, resources);
  const list = resources.read(source);
  const items = (list instanceof ApexList ? list.items : []).map((item) => {
    resources.store(`${source}__EachItem`, item);
    return filled(element, actions, resources);
  });
  return new ApexList(typeOfVariable(element.xml), items);
}

/** The collection whose items the values come from. */
function sourceIn(actions: readonly Xml[]): string | undefined {
  const [found] = JSON.stringify(actions).matchAll(EACH);
  return found?.[1];
}

function filled(element: FlowElement, actions: readonly Xml[], resources: Resources): ApexValue {
  const made =
    text(element.xml, 'dataType') === 'SObject'
      ? data().newRecord(text(element.xml, 'objectType') ?? '')
      : emptyOf(typeOfVariable(element.xml));
  for (const action of actions) {
    const value = valueOf(action, resources);
    const field = text(action, 'outputFieldApiName');
    if (field === undefined) return value;
    if (made instanceof SObjectValue) made.put(made.fieldNamed(field).name, fittedToField(value, made.fieldNamed(field)));
    else resources.writeIn(made, field, value);
  }
  return made;
}

function valueOf(action: Xml, resources: Resources): ApexValue {
  const type = text(action, 'transformType') ?? 'Map';
  if (type !== 'Map') throw new NotImplemented(`the transformation ${type} of flow ${resources.flow.name}`);
  const [value = {}] = many(action, 'value');
  const formula = text(value, 'formulaExpression');
  return formula === undefined
    ? valueUnder(action, 'value', resources)
    : resources.typedFormula(formula, text(value, 'formulaDataType') ?? 'String');
}

function totalOf(action: Xml, resources: Resources): ApexValue {
  const input = (name: string): ApexValue =>
    many(action, 'inputParameters')
      .filter((one) => text(one, 'name') === name)
      .map((one) => valueUnder(one, 'value', resources))[0] ?? null;
  const list = input('aggregationValues');
  const items = list instanceof ApexList ? list.items : [];
  const field = input('aggregationField');
  if (text(action, 'transformType') === 'Count') return ApexDecimal.ofInteger(items.length);
  const numbers = items.map((item) => formulaValue(item instanceof SObjectValue && typeof field === 'string' ? item.get(field) : item));
  return numbers.reduce<ApexDecimal>((sum, one) => (one instanceof ApexDecimal ? addDecimals(sum, one) : sum), ApexDecimal.ofInteger(0));
}
