/** Great-circle distances. Source: SOQL and SOSL Reference, "Location-Based SOQL Queries" (haversine formula); results of an org, for the radius. */
import type { Place } from '../tree.ts';

const RADIUS = { km: 6371.009, mi: 3958.761 } as const;

export function distanceBetween(from: Place, to: Place, unit: 'km' | 'mi'): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const a =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  return 2 * RADIUS[unit] * Math.asin(Math.min(1, Math.sqrt(a)));
}
