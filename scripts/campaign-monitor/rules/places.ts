import { mix } from '../state/random.ts';

/** A place from which somebody opens or clicks. */
export interface Place {
  readonly Latitude: number;
  readonly Longitude: number;
  readonly City: string;
  readonly Region: string;
  readonly CountryCode: string;
  readonly CountryName: string;
}

const place = (City: string, Region: string, CountryCode: string, CountryName: string, Latitude: number, Longitude: number): Place => ({
  Latitude,
  Longitude,
  City,
  Region,
  CountryCode,
  CountryName,
});

const PLACES: readonly Place[] = [
  place('Sydney', 'New South Wales', 'AU', 'Australia', -33.8688, 151.2093),
  place('Melbourne', 'Victoria', 'AU', 'Australia', -37.8136, 144.9631),
  place('Perth', 'Western Australia', 'AU', 'Australia', -31.9523, 115.8613),
  place('Auckland', 'Auckland', 'NZ', 'New Zealand', -36.8509, 174.7645),
  place('London', 'England', 'GB', 'United Kingdom', 51.5072, -0.1276),
  place('Berlin', 'Berlin', 'DE', 'Germany', 52.52, 13.405),
  place('Montréal', 'Quebec', 'CA', 'Canada', 45.5019, -73.5674),
  place('New York', 'New York', 'US', 'United States', 40.7128, -74.006),
  place('São Paulo', 'São Paulo', 'BR', 'Brazil', -23.5558, -46.6396),
  place('Tokyo', 'Tokyo', 'JP', 'Japan', 35.6764, 139.65),
  place('Kraków', 'Małopolskie', 'PL', 'Poland', 50.0647, 19.945),
  place('', '', '', '', 0, 0),
];

/** The place of an event, and an IP address from the ranges reserved for documentation: always the same for the same event. */
export const placeOf = (seed: number, serial: number): Place & { readonly IPAddress: string } => {
  const hash = mix(seed, 0x1f);
  const found = PLACES[hash % PLACES.length] as Place;
  const range = (['203.0.113', '198.51.100', '192.0.2'] as const)[hash % 3];
  return { IPAddress: `${range}.${(mix(hash, serial >> 3) % 254) + 1}`, ...found };
};
