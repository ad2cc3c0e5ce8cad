/** The value classes and exceptions of the Reports namespace. Source: Apex Reference Guide, "Reports Namespace". */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { PlatformException } from '../../platform/core/error.ts';
import { defineHolder, hold, Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { platformEnum } from '../../platform/core/platformEnum.ts';
import { enumOf } from './convert.ts';
import { CONSTRUCTORS, ENUMS, SHAPES } from './shapes.ts';

for (const [name, constants] of Object.entries(ENUMS)) platformEnum(`reports.${name}`, constants);
const LISTS = { element: { kind: 'primitive', name: 'String' } } as const;

for (const [name, shape] of Object.entries(SHAPES)) {
  const qualified = `reports.${name}`;
  const getters = Object.keys(shape);
  // setReportFormat and its like take the enum or its name
  const setters = getters
    .filter((getter) => shape[getter]?.startsWith('enum '))
    .map(
      (getter) =>
        [
          `set${getter}`,
          (self: Holder, value: ApexValue) =>
            hold(self, getter, typeof value === 'string' ? enumOf((shape[getter] ?? '').slice(5), value) : value),
        ] as const,
    );
  const parameters = CONSTRUCTORS[name];
  defineHolder(qualified, {
    accessors: getters,
    parts: {
      methods: {
        ...Object.fromEntries(setters),
        toString: (self: Holder) =>
          `Reports.${name}[${getters.map((getter) => `${getter.charAt(0).toLowerCase()}${getter.slice(1)}=${String((self as unknown as Record<string, ApexValue>)[getter] ?? null)}`).join(', ')}]`,
      },
      constructors: {
        '()': () => new Holder(qualified),
        ...(parameters === undefined
          ? {}
          : {
              '*': (...values: ApexValue[]) =>
                new Holder(qualified, Object.fromEntries(parameters.map((parameter, index) => [parameter, values[index] ?? null]))),
            }),
      },
    },
  });
}
/** Facts are told apart by their class. */
definePlatformClass({
  name: 'reports.ReportFact',
  isInstance: (value) => value instanceof Holder && /^reports\.ReportFactWith/.test(value.typeName),
  methods: {
    getKey: (self: Holder) => (self as unknown as { Key: ApexValue }).Key,
    getAggregates: (self: Holder) => (self as unknown as { Aggregates: ApexValue }).Aggregates,
  },
});

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
    constructors: {
      '()': () => new PlatformException(typeName),
      '(String)': (message: string | null) => new PlatformException(typeName, message),
      '*': (message: string | null) => new PlatformException(typeName, message),
    },
    ...(listing === undefined ? {} : { methods: { [listing]: texts } }),
  });
}
