/** Source: Apex Reference Guide, "Address Class" and "Location Class". */
import { raiseSealed } from '../../platform/core/error.ts';
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

/** Null when one of the places lacks a coordinate. Errors: System.UnexpectedException for other units, past every catch. Source: results of an org. */
function distance(fromPlace: Place, toPlace: Place, name: string): ApexDouble | null {
  const [from, to] = [placeOf(fromPlace), placeOf(toPlace)];
  const unit = name.toLowerCase();
  if (unit !== 'mi' && unit !== 'km') refuse('Invalid distance unit specified');
  return isWhole(from) && isWhole(to) ? new ApexDouble(distanceBetween(from, to, unit)) : null;
}

/** A place has both coordinates or none. Errors: System.UnexpectedException, past every catch. Source: results of an org. */
function newInstance(latitude: ApexDecimal | null, longitude: ApexDecimal | null): ApexLocation {
  const place = new ApexLocation(numberOf(latitude), numberOf(longitude));
  if (latitude === null && longitude === null) return place;
  if (!isWhole(place)) refuse(`${latitude === null ? 'Latitude' : 'Longitude'} value is missing `);
  if (Math.abs(place.latitude) > 90) refuse('Latitude outside valid range.  Should be between -90 and 90.');
  if (Math.abs(place.longitude) > 180) refuse('Longitude outside valid range. Should be between -180 and 180.');
  return place;
}
function refuse(message: string): never {
  return raiseSealed(message, 'System.UnexpectedException');
}

definePlatformClass({
  name: 'System.Location',
  instances: ApexLocation,
  fromJson: placeFromJson,
  constructors: { '()': () => new ApexLocation(undefined, undefined) },
  statics: {
    newInstance,
    ...strictStatics({ getDistance: distance }, 'numbered'),
  },
  methods: {
    getLatitude: (self: Place) => coordinate(placeOf(self).latitude),
    getLongitude: (self: Place) => coordinate(placeOf(self).longitude),
    ...strictMethods({ getDistance: distance }, 'numbered'),
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
    ...strictMethods({ getDistance: distance }, 'numbered'),
  },
  fields: properties(PARTS),
});
