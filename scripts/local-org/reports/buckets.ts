/** Bucket fields: columns that group the values of another column. Source: Salesforce Help, "Bucketing Fields"; Metadata API Developer Guide, "ReportBucketField"; Reports and Dashboards REST API Developer Guide, "Report Metadata", buckets. */
import type { Condition } from '../language/soqlAst.ts';
import { valueAt } from '../data/records/paths.ts';
import type { SObjectValue } from '../data/index.ts';
import { many, text, texts, type Xml } from '../data/project/xml.ts';
import { makeField, picklistOf } from '../data/schema/field.ts';
import { splitValues } from '../filters/criteria.ts';
import { compare } from '../filters/queries.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import type { Bucket } from './model.ts';
import type { ReportColumn } from './types/index.ts';

/** A bucket field in place of its source: rows carry its value under its own name. */
export interface BucketColumn extends ReportColumn {
  readonly bucket: { readonly definition: Bucket; readonly source: ReportColumn };
}
export const isBucket = (column: ReportColumn): column is BucketColumn => column.bucket !== undefined;

export function readBucket(xml: Xml): Bucket {
  return {
    bucketType: text(xml, 'bucketType') ?? 'text',
    developerName: text(xml, 'developerName') ?? '',
    label: text(xml, 'masterLabel') ?? '',
    nullTreatedAsZero: text(xml, 'nullTreatment') === 'z',
    otherBucketLabel: text(xml, 'otherBucketLabel') ?? null,
    sourceColumnName: text(xml, 'sourceColumnName') ?? '',
    values: many(xml, 'values').map((value) => {
      const sources = many(value, 'sourceValues');
      const to = sources.map((source) => text(source, 'to')).find((one) => one !== undefined);
      return {
        label: text(value, 'value') ?? '',
        rangeUpperBound: to === undefined ? null : Number(to),
        sourceDimensionValues: sources.flatMap((source) => texts(source, 'sourceValue')),
      };
    }),
  };
}

/** Resolves names of bucket fields, and passes other names on. */
export function withBuckets(buckets: readonly Bucket[], columnNamed: (name: string) => ReportColumn): (name: string) => ReportColumn {
  return (name) => {
    const definition = buckets.find(({ developerName }) => developerName.toLowerCase() === name.toLowerCase());
    return definition === undefined ? columnNamed(name) : bucketColumn(definition, columnNamed(definition.sourceColumnName));
  };
}
function bucketColumn(definition: Bucket, source: ReportColumn): BucketColumn {
  const { developerName, label, values, otherBucketLabel } = definition;
  const labels = [...values.map((value) => value.label), ...(otherBucketLabel === null ? [] : [otherBucketLabel])];
  return {
    name: developerName,
    label,
    category: 'Bucket Fields',
    path: developerName,
    object: source.object,
    field: makeField({ name: developerName, label, kind: 'text', picklist: picklistOf(labels) }),
    link: undefined,
    bucket: { definition, source },
  };
}

/** Writes the bucket's value into a row. */
export function fillBucket(row: SObjectValue, { bucket: { definition, source }, path }: BucketColumn): void {
  row.load(path.toLowerCase(), labelFor(definition, valueAt(row, source.path)));
}

const isRange = ({ bucketType }: Bucket): boolean => /^(number|percent|currency)$/i.test(bucketType);

function labelFor(bucket: Bucket, value: unknown): string | null {
  if (isRange(bucket)) {
    const number =
      value === null ? (bucket.nullTreatedAsZero ? 0 : undefined) : value instanceof ApexDecimal ? value.toNumber() : Number(value);
    return number === undefined
      ? null
      : (bucket.values.find(({ rangeUpperBound }) => rangeUpperBound === null || number <= rangeUpperBound)?.label ??
          bucket.otherBucketLabel);
  }
  if (value === null || value === '') return null;
  return (
    bucket.values.find(({ sourceDimensionValues }) =>
      sourceDimensionValues.some((one) => one.toLowerCase() === String(value).toLowerCase()),
    )?.label ??
    bucket.otherBucketLabel ??
    String(value)
  );
}

/** A filter on a bucket field as one on its source. Errors: throws, in plain words, for an operator that buckets do not have. */
export function bucketCondition({ bucket: { definition, source } }: BucketColumn, operator: string, value: string | null): Condition {
  const wanted = splitValues(value ?? '');
  const conditions = wanted.map((label) => conditionFor(definition, source, label));
  const any: Condition = conditions.length === 0 ? compare(source.path, '=', { kind: 'null' }) : { kind: 'or', terms: conditions };
  switch (operator.toLowerCase()) {
    case 'equals':
      return any;
    case 'notequal':
      return { kind: 'not', term: any };
    default:
      throw new Error(`The operator ${operator} does not suit the bucket field ${definition.label}.`);
  }
}

function conditionFor(bucket: Bucket, { path }: ReportColumn, label: string): Condition {
  const at = bucket.values.findIndex((one) => one.label === label);
  const isGiven = compare(path, '!=', { kind: 'null' });
  if (!isRange(bucket)) {
    const list = (names: readonly string[]) =>
      ({ kind: 'list', values: names.map((name) => ({ kind: 'string', value: name }) as const) }) as const;
    if (at >= 0) return compare(path, 'IN', list(bucket.values[at]?.sourceDimensionValues ?? []));
    if (label !== bucket.otherBucketLabel) throw new Error(`The bucket field ${bucket.label} has no ${label}.`);
    return {
      kind: 'and',
      terms: [isGiven, compare(path, 'NOT IN', list(bucket.values.flatMap(({ sourceDimensionValues }) => sourceDimensionValues)))],
    };
  }
  if (at < 0) throw new Error(`The bucket field ${bucket.label} has no ${label}.`);
  const bound = (operator: '<=' | '>', number: number | null | undefined): readonly Condition[] =>
    number === null || number === undefined ? [] : [compare(path, operator, { kind: 'number', text: String(number) })];
  const range: Condition = {
    kind: 'and',
    terms: [isGiven, ...bound('>', bucket.values[at - 1]?.rangeUpperBound), ...bound('<=', bucket.values[at]?.rangeUpperBound)],
  };
  return bucket.nullTreatedAsZero && labelFor(bucket, null) === label
    ? { kind: 'or', terms: [range, compare(path, '=', { kind: 'null' })] }
    : range;
}
