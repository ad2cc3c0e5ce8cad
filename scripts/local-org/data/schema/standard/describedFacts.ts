/** Facts of the objects that are described field by field. */
import { FEATURE_FIELDS, lookupOf, DESCRIBED_OBJECTS } from '../../../compiler/signatures/index.ts';
import type { FactTable, ObjectFacts } from './facts.ts';

type Described = (typeof DESCRIBED_OBJECTS)[string];

const factsOf = ({ fields, nameField, isReadOnly = false }: Described): ObjectFacts => ({
  prefix: '',
  isReadOnly,
  ...(nameField === undefined ? {} : { nameField }),
  ...fieldFacts(fields),
});

function fieldFacts(fields: Described['fields']): Required<Pick<ObjectFacts, 'fields' | 'onDelete' | 'targets'>> {
  const texts = Object.entries(fields);
  const lookups = texts.filter(([, text]) => text.startsWith('ref')).map(([name, text]) => [name, lookupOf(text)] as const);
  return {
    fields: Object.fromEntries([...texts, ...lookups.map(([name, { fact }]) => [name, fact] as const)]),
    targets: Object.fromEntries(lookups.filter(([, { targets }]) => targets.length > 1).map(([name, { targets }]) => [name, targets])),
    onDelete: Object.fromEntries(lookups.filter(([, { isDetail }]) => isDetail).map(([name]) => [name, 'cascade'])),
  };
}

export const DESCRIBED_FACTS: FactTable = Object.fromEntries(
  Object.entries(DESCRIBED_OBJECTS).map(([name, object]) => [name, factsOf(object)]),
);

/** With the facts of features' fields, which come after the object's own. */
export function withFeatureFacts(table: FactTable): FactTable {
  const added = Object.entries(FEATURE_FIELDS).map(([name, texts]) => {
    const own = table[name] ?? { prefix: '' };
    const { fields, targets } = fieldFacts(texts);
    const formulas = FORMULAS[name];
    return [
      name,
      {
        ...own,
        fields: { ...own.fields, ...fields },
        targets: { ...own.targets, ...targets },
        ...(formulas === undefined ? {} : { formulas }),
      },
    ] as const;
  });
  return { ...table, ...Object.fromEntries(added) };
}

/** Calculated at each look. Source: Object Reference, "Opportunity". */
const FORMULAS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Opportunity: {
    AgeInDays: 'TODAY() - DATEVALUE(CreatedDate)',
    LastActivityInDays: 'TODAY() - LastActivityDate',
    LastStageChangeInDays: 'TODAY() - DATEVALUE(BLANKVALUE(LastStageChangeDate, CreatedDate))',
  },
};
