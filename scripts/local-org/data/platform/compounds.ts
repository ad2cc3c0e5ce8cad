/** Source: Apex Reference Guide, "Address Class" and "Location Class". */
import { ApexDouble } from '../../platform/values/index.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { distanceBetween } from '../formula/functions/index.ts';
import { properties } from './describe/members.ts';
import { ApexAddress, ApexLocation } from '../records/compounds.ts';

const coordinate = (value: number | undefined): ApexDouble | null => (value === undefined ? null : new ApexDouble(value));
const asNumber = (value: { toNumber?: () => number; value?: number } | number): number =>
  typeof value === 'number' ? value : (value.value ?? value.toNumber?.() ?? 0);
const part =
  (name: string) =>
  (self: ApexAddress): string | null =>
    self.parts.get(name) ?? null;

definePlatformClass({
  name: 'System.Location',
  instances: ApexLocation,
  statics: {
    newInstance: (latitude: number, longitude: number) => new ApexLocation(asNumber(latitude), asNumber(longitude)),
    getDistance: (from: ApexLocation, to: ApexLocation, unit: string) =>
      new ApexDouble(distanceBetween(from, to, unit === 'km' ? 'km' : 'mi')),
  },
  methods: {
    getLatitude: (self: ApexLocation) => coordinate(self.latitude),
    getLongitude: (self: ApexLocation) => coordinate(self.longitude),
    getDistance: (self: ApexLocation, to: ApexLocation, unit: string) =>
      new ApexDouble(distanceBetween(self, to, unit === 'km' ? 'km' : 'mi')),
  },
  fields: {
    latitude: { get: (self: ApexLocation) => coordinate(self.latitude) },
    longitude: { get: (self: ApexLocation) => coordinate(self.longitude) },
  },
});

const PARTS = {
  getStreet: part('street'),
  getCity: part('city'),
  getState: part('state'),
  getStateCode: part('statecode'),
  getPostalCode: part('postalcode'),
  getCountry: part('country'),
  getCountryCode: part('countrycode'),
  getGeocodeAccuracy: part('geocodeaccuracy'),
  getLatitude: (self: ApexAddress) => coordinate(self.location?.latitude),
  getLongitude: (self: ApexAddress) => coordinate(self.location?.longitude),
};
definePlatformClass({
  name: 'System.Address',
  instances: ApexAddress,
  methods: {
    ...PARTS,
    getDistance: (self: ApexAddress, to: ApexLocation, unit: string) =>
      self.location === undefined ? null : new ApexDouble(distanceBetween(self.location, to, unit === 'km' ? 'km' : 'mi')),
  },
  fields: properties(PARTS),
});
