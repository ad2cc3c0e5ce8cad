/** All filters of a report as one SOQL condition. */
import type { Condition, SoqlQuery } from '../language/soqlAst.ts';
import { parentField, type FieldSchema, type ObjectSchema, type Schema } from '../data/schema/index.ts';
import { joinConditions } from '../filters/booleanFilter.ts';
import { criterion, type FilterContext } from '../filters/criteria.ts';
import { compare, queryOf } from '../filters/queries.ts';
import { ApexDatetime } from '../platform/values/index.ts';
import { bucketCondition, isBucket } from './buckets.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { raiseReport } from './errors.ts';
import type { CrossFilter, ReportFilter, ReportMetadata } from './model.ts';
import { daysOf } from './standardDates.ts';
import type { ReportColumn, ReportType } from './types/index.ts';

export interface ConditionContext extends FilterContext {
  readonly schema: Schema;
  readonly userId: string;
}

/** Errors: InvalidReportMetadataException names what is wrong with a filter. */
export function conditionsOf(
  metadata: ReportMetadata,
  type: ReportType,
  columnNamed: (name: string) => ReportColumn,
  context: ConditionContext,
): readonly Condition[] {
  const filters = metadata.reportFilters.map((filter) => filterCondition(filter, columnNamed(filter.column), context));
  const joined = guarded(() => joinConditions(metadata.reportBooleanFilter, filters));
  return [
    ...type.required.map((field) => compare(field, '!=', { kind: 'null' })),
    ...(joined === undefined ? [] : [joined]),
    ...dateConditions(metadata, columnNamed, context),
    ...scopeConditions(metadata, type, context.userId),
    ...metadata.crossFilters.map((filter) => crossCondition(filter, columnNamed, context)),
  ];
}

function filterCondition(filter: ReportFilter, column: ReportColumn, context: FilterContext): Condition {
  if (filter.filterType === 'fieldToField') throw new NotImplemented('filters of reports that compare two fields');
  if (isBucket(column)) return guarded(() => bucketCondition(column, filter.operator, filter.value));
  // the value of an Id column may have 15 characters; a lookup's filter names the record, or is its Id
  const isId = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(filter.value ?? '') && column.link !== undefined;
  const path = isId && column.link !== undefined ? column.link : column.path;
  const field = isId ? (column.object.fields.get('id') ?? column.field) : column.field;
  return guarded(() => criterion({ path, field, operator: filter.operator, value: filter.value }, context));
}

const isGiven = (value: string | null): value is string => value !== null && value !== '';

function dateConditions(
  { standardDateFilter: { column: name, durationValue, startDate, endDate } }: ReportMetadata,
  columnNamed: (name: string) => ReportColumn,
  context: ConditionContext,
): readonly Condition[] {
  const isCustom = !isGiven(durationValue) || durationValue === 'CUSTOM';
  if (!isGiven(name) || (isCustom && startDate === null && endDate === null)) return [];
  const column = columnNamed(name);
  if (column.field.kind !== 'date' && column.field.kind !== 'datetime')
    return raiseReport('InvalidReportMetadataException', `The standard date filter needs a date column; ${name} is none.`);
  const days = isCustom
    ? undefined
    : guarded(() => daysOf(durationValue, new ApexDatetime(context.now).dateIn(context.zone), context.schema.fiscalYear));
  const bound = (operator: string, value: string | null): readonly Condition[] =>
    !isGiven(value) ? [] : [guarded(() => criterion({ path: column.path, field: column.field, operator, value }, context))];
  return [...bound('greaterOrEqual', days?.start.toText() ?? startDate), ...bound('lessOrEqual', days?.end.toText() ?? endDate)];
}

/** The scope of a report: "my", "my team's" or all; sharing applies in any case. */
function scopeConditions({ scope }: ReportMetadata, { base }: ReportType, userId: string): readonly Condition[] {
  if (!base.fields.has('ownerid')) return [];
  if (scope === 'user' || scope === 'mine') return [compare('OwnerId', '=', { kind: 'string', value: userId })];
  if (scope === 'team')
    return [
      {
        kind: 'or',
        terms: [
          compare('OwnerId', '=', { kind: 'string', value: userId }),
          compare('OwnerId', 'IN', { kind: 'subquery', query: queryOf(`SELECT Id FROM User WHERE ManagerId = '${userId}'`) }),
        ],
      },
    ];
  return [];
}

/** The lookup of related records by its own name or, as in the guide's sample, by its relationship's. Source: Metadata API Developer Guide, "Report", ReportCrossFilter. */
const joinField = (related: ObjectSchema, name: string): FieldSchema | undefined =>
  related.fields.get(name.toLowerCase()) ?? parentField(related, name);

/** Records with, or without, related ones. */
function crossCondition(filter: CrossFilter, columnNamed: (name: string) => ReportColumn, context: ConditionContext): Condition {
  const related = context.schema.find(filter.relatedEntity);
  const join = related === undefined ? undefined : joinField(related, filter.relatedEntityJoinField);
  if (related === undefined || join === undefined)
    return raiseReport(
      'InvalidReportMetadataException',
      `The cross filter's ${filter.relatedEntity}.${filter.relatedEntityJoinField} does not exist.`,
    );
  const criteria = filter.criteria.map((one) => {
    const field =
      related.fields.get(one.column.replace(/^.*\./, '').toLowerCase()) ??
      raiseReport('InvalidReportMetadataException', `The cross filter's column ${one.column} does not exist.`);
    return guarded(() => criterion({ path: field.name, field, operator: one.operator, value: one.value }, context));
  });
  const query: SoqlQuery = {
    ...queryOf(`SELECT ${join.name} FROM ${related.name}`),
    where: { kind: 'and', terms: [compare(join.name, '!=', { kind: 'null' }), ...criteria] },
  };
  const column = columnNamed(filter.primaryEntityField);
  return compare(column.link ?? column.path, filter.includesObject ? 'IN' : 'NOT IN', { kind: 'subquery', query });
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    return raiseReport('InvalidReportMetadataException', (error as Error).message);
  }
}
