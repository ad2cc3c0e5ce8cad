/** The value classes and exceptions of the Reports namespace. Source: Apex Reference Guide, "Reports Namespace". */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { exceptionConstructors } from '../../platform/core/derived.ts';
import { PlatformException } from '../../platform/core/error.ts';
import { held, hold, Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { platformEnum } from '../../platform/core/platformEnum.ts';
import { emptyList, emptyMap, enumOf, fieldOf } from './convert.ts';
import { CONSTRUCTORS, ENUMS, SHAPES } from './shapes.ts';

for (const [name, constants] of Object.entries(ENUMS)) platformEnum(`reports.${name}`, constants);
const LISTS = { element: { kind: 'primitive', name: 'String' } } as const;
/** Values that constructors set implicitly. Source: seen in an org. */
const IMPLIED: Readonly<Record<string, () => Readonly<Record<string, ApexValue>>>> = {
  ReportFilter: () => ({ filterType: enumOf('ReportFilterType', 'fieldValue') }),
};
/** Classes by their superclass. */
const KINDS: Readonly<Record<string, RegExp>> = {
  ReportFact: /^reports\.ReportFact(With\w+)?$/,
  StandardFilterInfo: /^reports\.StandardFilterInfo(Picklist)?$/,
};

for (const [name, shape] of Object.entries(SHAPES)) {
  const typeName = `reports.${name}`;
  const parameters = CONSTRUCTORS[name] ?? [];
  const kind = KINDS[name];
  definePlatformClass({
    name: typeName,
    isInstance: (value) => value instanceof Holder && (kind === undefined ? value.typeName === typeName : kind.test(value.typeName)),
    constructors: {
      '()': () => new Holder(typeName),
      '*': (...values: ApexValue[]) =>
        new Holder(typeName, {
          ...IMPLIED[name]?.(),
          ...Object.fromEntries(values.map((value, index) => [fieldOf(parameters[index] ?? ''), value])),
        }),
    },
    methods: {
      ...Object.fromEntries(Object.entries(shape).flatMap(([getter, type]) => accessors(getter, type))),
      toString: (self: Holder) => self.toApexText(),
    },
  });
}

function accessors(getter: string, type: string): readonly (readonly [string, (self: Holder, value: ApexValue) => ApexValue | void])[] {
  const field = fieldOf(getter);
  return [
    [`get${getter}`, (self) => held(self, field) ?? unset(type)],
    [`set${getter}`, (self, value) => hold(self, field, isNamed(type, value) ? enumOf(type.slice(5), value) : value)],
  ];
}
/** Unset lists and maps are empty. Source: seen in an org. */
function unset(type: string): ApexValue {
  if (type.endsWith('[]')) return emptyList(type);
  return type.endsWith('{}') ? emptyMap(type) : null;
}
/** Setters of enums, which also take the name. */
function isNamed(type: string, value: ApexValue): value is string {
  return type.startsWith('enum ') && typeof value === 'string';
}
const texts = (self: PlatformException): ApexList =>
  new ApexList(LISTS.element, ((self.detail as readonly string[] | undefined) ?? []).slice());
const LISTING: Readonly<Record<string, string>> = {
  InvalidReportMetadataException: 'getReportMetadataErrors',
  InvalidFilterException: 'getFilterErrors',
  InvalidSnapshotDateException: 'getSnapshotDateErrors',
};
for (const name of [
  'FeatureNotSupportedException',
  'InstanceAccessException',
  'InvalidFilterException',
  'InvalidReportMetadataException',
  'InvalidSnapshotDateException',
  'MetadataException',
  'ReportRunException',
  'UnsupportedOperationException',
]) {
  const typeName = `reports.${name}`;
  const listing = LISTING[name];
  definePlatformClass({
    name: typeName,
    isInstance: (value) => value instanceof PlatformException && value.typeName === typeName,
    constructors: exceptionConstructors(typeName),
    ...(listing === undefined ? {} : { methods: { [listing]: texts } }),
  });
}
