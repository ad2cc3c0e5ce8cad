/** Source: Apex Reference Guide, "Address Class" and "Location Class". */
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { strictMethods, strictStatics } from '../../platform/system/strict.ts';
import { ApexDouble, type ApexDecimal } from '../../platform/values/index.ts';
import { distanceBetween } from '../formula/functions/index.ts';
import { properties } from './describe/members.ts';
import { ApexAddress, ApexLocation, addressFromJson, coordinate, isWhole, placeFromJson } from '../records/compounds.ts';

const numberOf = (value: ApexDecimal | null): number | undefined => value?.toNumber();
const part =
  (name: string) =>
  (self: ApexAddress): string | null =>
    self.parts.get(name) ?? null;

type Place = ApexLocation | ApexAddress;
const placeOf = (place: Place): ApexLocation =>
  place instanceof ApexLocation ? place : (place.location ?? new ApexLocation(undefined, undefined));

/** Null when one of the places lacks a coordinate. Errors: System.IllegalArgumentException for other units; the words are ours. */
function distance(fromPlace: Place, toPlace: Place, unit: string): ApexDouble | null {
  const [from, to] = [placeOf(fromPlace), placeOf(toPlace)];
  if (unit !== 'mi' && unit !== 'km') raise('System.IllegalArgumentException', `The unit of a distance is 'mi' or 'km': ${unit}`);
  return isWhole(from) && isWhole(to) ? new ApexDouble(distanceBetween(from, to, unit)) : null;
}

definePlatformClass({
  name: 'System.Location',
  instances: ApexLocation,
  fromJson: placeFromJson,
  constructors: { '()': () => new ApexLocation(undefined, undefined) },
  statics: {
    newInstance: (latitude: ApexDecimal | null, longitude: ApexDecimal | null) => new ApexLocation(numberOf(latitude), numberOf(longitude)),
    ...strictStatics({ getDistance: distance }),
  },
  methods: {
    getLatitude: (self: Place) => coordinate(placeOf(self).latitude),
    getLongitude: (self: Place) => coordinate(placeOf(self).longitude),
    ...strictMethods({ getDistance: distance }),
  },
  fields: {
    latitude: { get: (self: Place) => coordinate(placeOf(self).latitude) },
    longitude: { get: (self: Place) => coordinate(placeOf(self).longitude) },
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
  fromJson: addressFromJson,
  constructors: { '()': () => new ApexAddress(new Map(), undefined) },
  methods: {
    ...PARTS,
    ...strictMethods({ getDistance: distance }),
  },
  fields: properties(PARTS),
});
