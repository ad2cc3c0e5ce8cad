import type { bounceRow, clickRow, openRow, spamRow, unsubscribeRow } from '../contract/campaigns.ts';
import type { Infer } from '../contract/schema.ts';
import type { Tracked, TrackedBounce, TrackedClick } from '../state/campaign.ts';
import { placeOf } from './places.ts';

const common = ({ to, at }: Tracked): { readonly EmailAddress: string; readonly ListID: string; readonly Date: string } => ({
  EmailAddress: to.email,
  ListID: to.member.list.id,
  Date: to.member.list.client.zone.text(at),
});

/** An open as its report shows it. */
export const openOf = (event: Tracked): Infer<typeof openRow> => ({
  ...common(event),
  ...placeOf(event.to.member.seed, event.serial),
});

/** A click as its report shows it. */
export const clickOf = (event: TrackedClick): Infer<typeof clickRow> => {
  const { EmailAddress, ListID, Date } = common(event);
  return { EmailAddress, URL: event.url, ListID, Date, ...placeOf(event.to.member.seed, event.serial) };
};

/** A bounce as its report shows it. */
export const bounceOf = (event: TrackedBounce): Infer<typeof bounceRow> => {
  const { EmailAddress, ListID, Date } = common(event);
  return { EmailAddress, ListID, BounceType: event.isHard ? 'Hard' : 'Soft', Date, Reason: event.reason };
};

/** An unsubscribe through a campaign as its report shows it. */
export const leftOf = (event: Tracked): Infer<typeof unsubscribeRow> => ({
  ...common(event),
  IPAddress: placeOf(event.to.member.seed, event.serial).IPAddress,
});

/** A spam complaint as its report shows it. */
export const spamOf = (event: Tracked): Infer<typeof spamRow> => common(event);
