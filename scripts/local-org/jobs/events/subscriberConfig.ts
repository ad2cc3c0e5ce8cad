/** PlatformEventSubscriberConfig: batch size and user of an event trigger. Source: Metadata API Developer Guide, "PlatformEventSubscriberConfig". */
import type { Project } from '../../data/index.ts';
import { text } from '../../data/project/xml.ts';

export interface SubscriberConfig {
  readonly batchSize: number | undefined;
  /** A username; undefined for the Automated Process user. */
  readonly user: string | undefined;
}

/** By the trigger's name in lower case. */
export function subscriberConfigs(project: Project): ReadonlyMap<string, SubscriberConfig> {
  return new Map(
    [...(project.metadata.get('platformEventSubscriberConfig')?.values() ?? [])].map((xml) => {
      const batchSize = text(xml, 'batchSize');
      return [
        (text(xml, 'platformEventConsumer') ?? '').toLowerCase(),
        { batchSize: batchSize === undefined ? undefined : Number(batchSize), user: text(xml, 'user') },
      ] as const;
    }),
  );
}
