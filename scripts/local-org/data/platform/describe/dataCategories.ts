/** Groups of data categories and their trees. Source: Apex Reference Guide, "Schema Class", describeDataCategoryGroups, describeDataCategoryGroupStructures, and the pages of their results. */
import { ApexList } from '../../../platform/collections/index.ts';
import { raise } from '../../../platform/core/error.ts';
import { held, Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raiseNullArgument } from '../../../platform/system/strict.ts';
import { data } from '../../current.ts';
import { withDescendants, type DataCategory, type DataCategoryGroup } from '../../schema/metadata/dataCategories.ts';
import { platformType } from './members.ts';

/** Objects that data categories sort. */
const SORTED: readonly string[] = ['KnowledgeArticleVersion', 'Question'];
const same = (name: string, other: string): boolean => name.toLowerCase() === other.toLowerCase();

const told = ({ name, label, description }: DataCategoryGroup, sobject: string) => ({
  Name: name,
  Label: label,
  Description: description ?? null,
  Sobject: sobject,
});

/** Errors: System.InvalidParameterValueException for objects that could have none. */
function describeDataCategoryGroups(names: ApexList | null): ApexList {
  if (names === null) raiseNullArgument(1);
  return new ApexList(
    platformType('Schema.DescribeDataCategoryGroupResult'),
    (names.items as readonly (string | null)[]).map(sorted).flatMap((object) =>
      groupsOf(object).map(
        (group) =>
          new Holder('Schema.DescribeDataCategoryGroupResult', {
            ...told(group, object),
            CategoryCount: group.top.flatMap(withDescendants).length,
          }),
      ),
    ),
  );
}

/** @param topOnly whether the trees end below their first categories */
function describeDataCategoryGroupStructures(pairs: ApexList | null, topOnly: boolean | null): ApexList {
  if (pairs === null) raiseNullArgument(1);
  const asked = (pairs.items as readonly Holder[]).map((pair) => ({
    object: sorted(held(pair, 'Sobject') as string | null),
    name: held(pair, 'DataCategoryGroupName') as string | null,
  }));
  return new ApexList(
    platformType('Schema.DescribeDataCategoryGroupStructureResult'),
    asked.flatMap(({ object, name }) =>
      groupsOf(object)
        .filter((group) => same(group.name, name ?? ''))
        .map(
          (group) =>
            new Holder('Schema.DescribeDataCategoryGroupStructureResult', {
              ...told(group, object),
              TopCategories: categoryList(group.top, topOnly === true),
            }),
        ),
    ),
  );
}

const groupsOf = (object: string): readonly DataCategoryGroup[] =>
  data().schema.dataCategories.filter(({ objects }) => objects.some((one) => same(one, object)));

const categoryList = (categories: readonly DataCategory[], isCut: boolean): ApexList =>
  new ApexList(
    platformType('Schema.DataCategory'),
    categories.map(
      ({ name, label, children }) =>
        new Holder('Schema.DataCategory', { Name: name, Label: label, ChildCategories: categoryList(isCut ? [] : children, isCut) }),
    ),
  );

/** The object's own name. The names of the first method are told, whichever asks. Source: seen in an org. */
function sorted(name: string | null): string {
  const known = name === null ? undefined : SORTED.find((one) => same(one, name));
  if (known !== undefined) return known;
  const isKnown = name !== null && data().schema.find(name) !== undefined;
  return raise(
    'System.InvalidParameterValueException',
    `Invalid sobject provided. The Schema.describeDataCategoryGroups() methods does not support the ${String(name)} sobject as a parameter. The sobject provided ${isKnown ? 'can not be associated with data category groups' : 'does not exist'}.`,
  );
}

definePlatformClass({ name: 'System.Schema', statics: { describeDataCategoryGroups, describeDataCategoryGroupStructures } });
