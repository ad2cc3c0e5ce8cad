/** Compound values: addresses and geolocations. Source: Apex Reference Guide, "Address Class" and "Location Class". */
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexDecimal, ApexDouble } from '../../platform/values/index.ts';
import { addressPart, halfOf, type FieldSchema } from '../schema/index.ts';
import type { SqlValue } from '../store/values.ts';

export const coordinate = (value: number | undefined): ApexDouble | null => (value === undefined ? null : new ApexDouble(value));

export class ApexLocation {
  readonly typeName = 'System.Location';
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly isOfRecord: boolean;
  constructor(latitude: number | undefined, longitude: number | undefined, isOfRecord = false) {
    this.latitude = latitude;
    this.longitude = longitude;
    this.isOfRecord = isOfRecord;
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return [
      ['latitude', coordinate(this.latitude)],
      ['longitude', coordinate(this.longitude)],
    ];
  }
  /** Source: results of an org, for places that code makes. */
  toApexText(): string {
    if (this.isOfRecord) return `API location: [latitude=${String(this.latitude)}, longitude=${String(this.longitude)}]`;
    return `System.Location[getLatitude=${textOf(this.latitude)};getLongitude=${textOf(this.longitude)};]`;
  }
}
const textOf = (value: number | undefined): string => coordinate(value)?.toString() ?? 'null';

export function isWhole(location: ApexLocation): location is ApexLocation & { readonly latitude: number; readonly longitude: number } {
  return location.latitude !== undefined && location.longitude !== undefined;
}
export class ApexAddress {
  readonly typeName = 'System.Address';
  /** By part: `street`, `city`, `postalcode`, ... */
  readonly parts: ReadonlyMap<string, string>;
  readonly location: ApexLocation | undefined;
  constructor(parts: ReadonlyMap<string, string>, location: ApexLocation | undefined) {
    this.parts = parts;
    this.location = location;
  }
  /** State and country codes exist only with state and country picklists. */
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    const { latitude, longitude } = this.location ?? {};
    return JSON_PARTS.filter((name) => !name.endsWith('Code') || name === 'postalCode' || this.parts.has(name.toLowerCase())).map(
      (name) => [
        name,
        name === 'latitude' || name === 'longitude'
          ? coordinate(name === 'latitude' ? latitude : longitude)
          : (this.parts.get(name.toLowerCase()) ?? null),
      ],
    );
  }
}
const JSON_PARTS = [
  'city',
  'country',
  'countryCode',
  'geocodeAccuracy',
  'latitude',
  'longitude',
  'postalCode',
  'state',
  'stateCode',
  'street',
] as const;

/** Reads a compound value from JSON. */
type Member = (name: string, type: ApexType) => ApexValue;
const STRING: ApexType = { kind: 'primitive', name: 'String' };
const DOUBLE: ApexType = { kind: 'primitive', name: 'Double' };

export function placeFromJson(_values: never, member: Member): ApexLocation {
  const [latitude, longitude] = ['latitude', 'longitude'].map((name) => (member(name, DOUBLE) as ApexDouble | null)?.value);
  return new ApexLocation(latitude, longitude);
}
export function addressFromJson(values: never, member: Member): ApexAddress {
  const texts = JSON_PARTS.flatMap((name) => {
    const value = name === 'latitude' || name === 'longitude' ? null : member(name, STRING);
    return value === null ? [] : [[name.toLowerCase(), String(value)] as const];
  });
  const location = placeFromJson(values, member);
  return new ApexAddress(new Map(texts), isWhole(location) ? location : undefined);
}

/** @param part reads a part by its lower-case field name. A compound without any part is null. */
export function compoundOf(field: FieldSchema, part: (name: string) => SqlValue | ApexValue): ApexValue {
  const number = (name: string): number | undefined => {
    const value = part(name);
    return value === null
      ? undefined
      : value instanceof ApexDecimal
        ? value.toNumber()
        : value instanceof ApexDouble
          ? value.value
          : Number(value);
  };
  if (field.kind === 'location') {
    const half = (name: 'Latitude' | 'Longitude'): number | undefined => {
      const whole = number(halfOf(field, name).toLowerCase());
      return whole === undefined ? undefined : Number(whole.toFixed(field.scale));
    };
    return locationOf(half('Latitude'), half('Longitude'));
  }
  const partNamed = (name: string): string => addressPart(field, name).toLowerCase();
  const texts = ['street', 'city', 'state', 'postalcode', 'country', 'statecode', 'countrycode', 'geocodeaccuracy'].flatMap((name) => {
    const value = part(partNamed(name));
    return value === null || value === '' ? [] : [[name, String(value)] as const];
  });
  const location = locationOf(number(partNamed('latitude')), number(partNamed('longitude')));
  return texts.length === 0 && location === null ? null : new ApexAddress(new Map(texts), location ?? undefined);
}

function locationOf(latitude: number | undefined, longitude: number | undefined): ApexLocation | null {
  return latitude === undefined || longitude === undefined ? null : new ApexLocation(latitude, longitude, true);
}
