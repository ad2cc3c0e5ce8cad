/** Partitions of the platform cache. Source: Metadata API Developer Guide, "PlatformCachePartition". */
import type { CachePartitions } from '../../platform/core/contract.ts';
import type { Project } from './model.ts';
import { flag, many, text, type Xml } from './xml.ts';

const CAPACITIES = ['allocatedCapacity', 'allocatedPartnerCapacity', 'allocatedPurchasedCapacity', 'allocatedTrialCapacity'];
const TYPES = { org: 'Organization', session: 'Session' };

export function cachePartitionsOf(project: Project): CachePartitions {
  const all = project.metadata.get('cachePartition') ?? new Map<string, Xml>();
  return {
    names: new Set(all.keys()),
    standard: [...all].find(([, xml]) => flag(xml, 'isDefaultPartition'))?.[0],
    hasRoom: (name, kind) => {
      const xml = all.get(name);
      const type =
        xml === undefined ? undefined : many(xml, 'platformCachePartitionTypes').find((one) => text(one, 'cacheType') === TYPES[kind]);
      return type === undefined || CAPACITIES.some((capacity) => Number(text(type, capacity) ?? 0) > 0);
    },
  };
}
