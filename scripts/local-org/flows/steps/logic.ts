/** Decisions, loops, collections and custom errors. Source: Salesforce Help, "Flow Elements"; Metadata API Developer Guide, "Flow". */
import { data } from '../../data/current.ts';
import { valueOrBlank } from '../../data/formula/evaluate.ts';
import { parseFormula } from '../../data/formula/parse.ts';
import { scopeOver } from '../../data/formula/scope.ts';
import { flag, many, text, type Xml } from '../../data/project/xml.ts';
import { formulaValue } from '../../data/platform/formulas/values.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented } from '../../platform/core/error.ts';
import { SObjectValue } from '../../data/records/index.ts';
import { conditionsHold } from '../conditions.ts';
import { targetOf, type FlowElement } from '../definition.ts';
import type { Resources } from '../resources.ts';
import { fittedToField, valueUnder } from '../values.ts';
import { next, plainStep } from './step.ts';

/** The first outcome whose conditions hold. */
export const decide = plainStep(({ xml }, { resources }) => {
  const rule = many(xml, 'rules').find(
    (candidate) =>
      conditionsHold(candidate, resources) &&
      (!flag(candidate, 'doesRequireRecordChangedToMeetCriteria') || changedToMeet(candidate, resources)),
  );
  if (rule !== undefined) resources.store(text(rule, 'name') ?? '', true);
  return rule === undefined ? targetOf(xml, 'defaultConnector') : targetOf(rule, 'connector');
});

/** "Only if the record that triggered the flow to run is updated to meet the condition requirements." */
function changedToMeet(rule: Xml, resources: Resources): boolean {
  const { record, prior } = resources;
  if (prior === null || record === null) return true;
  resources.record = prior;
  try {
    return !conditionsHold(rule, resources);
  } finally {
    resources.record = record;
  }
}

/** Every pass sets the next item; after the last the loop starts anew when it is met again. */
export const loop = plainStep(({ xml, name }, { resources, positions }) => {
  const list = resources.read(text(xml, 'collectionReference') ?? '');
  const items = list instanceof ApexList ? list.items : [];
  const at = positions.get(name) ?? 0;
  const index = text(xml, 'iterationOrder') === 'Desc' ? items.length - 1 - at : at;
  if (at >= items.length) {
    positions.delete(name);
    return targetOf(xml, 'noMoreValuesConnector');
  }
  positions.set(name, at + 1);
  const item = items[index] ?? null;
  const target = text(xml, 'assignNextValueToReference');
  if (target === undefined) resources.store(name, item);
  else resources.write(target, item);
  return targetOf(xml, 'nextValueConnector');
});

export const processCollection = plainStep((element, { resources }) => {
  const { xml, name } = element;
  const list = resources.read(text(xml, 'collectionReference') ?? '');
  if (list instanceof ApexList) {
    const type = text(xml, 'collectionProcessorType') ?? '';
    if (type === 'SortCollectionProcessor') {
      list.items.splice(0, list.items.length, ...sorted(xml, list.items));
      resources.store(name, list);
    } else if (type === 'RecommendationMapCollectionProcessor') resources.store(name, mapped(element, list, resources));
    else if (type === 'FilterCollectionProcessor')
      resources.store(name, new ApexList(list.elementType, filtered(xml, list.items, resources)));
    else throw new NotImplemented(`the collection processor ${type} of flow ${resources.flow.name}`);
  }
  return next(element);
});

function sorted(xml: Xml, items: readonly ApexValue[]): readonly ApexValue[] {
  const options = many(xml, 'sortOptions');
  const limit = Number(text(xml, 'limit') ?? items.length);
  return items
    .toSorted((a, b) => options.reduce((order, option) => (order !== 0 ? order : compared(keyOf(a, option), keyOf(b, option), option)), 0))
    .slice(0, limit);
}
const keyOf = (item: ApexValue, option: Xml): ApexValue =>
  item instanceof SObjectValue ? (item.values.get((text(option, 'sortField') ?? '').toLowerCase()) ?? null) : item;
function compared(a: ApexValue, b: ApexValue, option: Xml): number {
  const emptyFirst = flag(option, 'doesPutEmptyStringAndNullFirst');
  if (a === null || b === null) return a === b ? 0 : (a === null) === emptyFirst ? -1 : 1;
  const isAfter = (x: ApexValue, y: ApexValue): boolean =>
    valueOrBlank(
      parseFormula('a > b'),
      scopeOver(([name]) => formulaValue(name === 'a' ? x : y)),
    ) === true;
  const order = isAfter(a, b) ? 1 : isAfter(b, a) ? -1 : 0;
  return text(option, 'sortOrder') === 'Desc' ? -order : order;
}

function filtered(xml: Xml, items: readonly ApexValue[], resources: Resources): ApexValue[] {
  const current = text(xml, 'assignNextValueToReference') ?? '';
  const formula = text(xml, 'formula');
  return items.filter((item) => {
    resources.write(current, item);
    return formula === undefined ? conditionsHold(xml, resources) : resources.formula(formula) === true;
  });
}

/** A new record for each item, its fields from the map's items: `Map.Field__c`. Source: Metadata API Developer Guide, "Flow", FlowCollectionMapItem. */
function mapped({ xml, name }: FlowElement, list: ApexList, resources: Resources): ApexList {
  const type = text(xml, 'outputSObjectType') ?? '';
  const made = list.items.map((item) => {
    const record = data().newRecord(type);
    resources.write(text(xml, 'assignNextValueToReference') ?? '', item);
    for (const one of many(xml, 'mapItems')) {
      const field = record.fieldNamed((text(one, 'assignToFieldReference') ?? '').replace(`${name}.`, ''));
      record.load(field.name.toLowerCase(), fittedToField(valueUnder(one, 'value', resources), field));
    }
    return record;
  });
  return new ApexList({ kind: 'sobject', name: type }, made);
}

/** Refuses the record that started the flow, at a field or as a whole. */
export const customError = plainStep((element, running) => {
  for (const message of many(element.xml, 'customErrorMessages')) {
    running.refuse(
      running.resources.merge(text(message, 'errorMessage') ?? ''),
      flag(message, 'isFieldError') ? text(message, 'fieldSelection') : undefined,
    );
  }
  return next(element);
});
