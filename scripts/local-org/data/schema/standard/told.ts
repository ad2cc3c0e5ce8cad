/** Facts of the objects that are told field by field. */
import { lookupOf, TOLD } from '../../../compiler/signatures/index.ts';
import type { FactTable, ObjectFacts } from './facts.ts';

type Told = (typeof TOLD)[string];

function factsOf({ fields, nameField, isReadOnly = false }: Told): ObjectFacts {
  const texts = Object.entries(fields);
  const lookups = texts.filter(([, text]) => text.startsWith('ref')).map(([name, text]) => [name, lookupOf(text)] as const);
  return {
    prefix: '',
    isReadOnly,
    ...(nameField === undefined ? {} : { nameField }),
    fields: Object.fromEntries([...texts, ...lookups.map(([name, { fact }]) => [name, fact] as const)]),
    targets: Object.fromEntries(lookups.filter(([, { targets }]) => targets.length > 1).map(([name, { targets }]) => [name, targets])),
    onDelete: Object.fromEntries(lookups.filter(([, { isDetail }]) => isDetail).map(([name]) => [name, 'cascade'])),
  };
}

export const TOLD_FACTS: FactTable = Object.fromEntries(Object.entries(TOLD).map(([name, told]) => [name, factsOf(told)]));
