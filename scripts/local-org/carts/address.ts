/** Addresses of carts. */
import { ApexAddress, ApexLocation } from '../data/records/compounds.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { ApexDecimal } from '../platform/values/index.ts';

const PARTS = ['Street', 'City', 'State', 'PostalCode', 'Country', 'GeocodeAccuracy'];

/** Null if all parts are empty. `get` reads `DeliverToCity` and the like, or those of another prefix. */
export function addressOf(get: (field: string) => ApexValue, prefix = 'DeliverTo'): ApexValue {
  const parts = new Map(
    PARTS.flatMap((part): [string, string][] => {
      const value = get(`${prefix}${part}`);
      return typeof value === 'string' ? [[part.toLowerCase(), value]] : [];
    }),
  );
  const [latitude, longitude] = ['Latitude', 'Longitude'].map((part) => {
    const value = get(`${prefix}${part}`);
    return value instanceof ApexDecimal ? value.toNumber() : undefined;
  });
  if (parts.size === 0 && latitude === undefined) return null;
  return new ApexAddress(parts, latitude === undefined ? undefined : new ApexLocation(latitude, longitude));
}
