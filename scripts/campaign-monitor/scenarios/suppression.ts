import type { Client } from '../state/client.ts';
import type { Moment } from '../state/zone.ts';
import { fateOf, type MemberPlan } from './members.ts';
import type { People } from './people.ts';

/** Puts whoever unsubscribed or bounced on a list that follows the suppression list on it. */
export const suppressTheGone = (client: Client, peopleCount: number, plan: MemberPlan, people: People): void => {
  const lists = client.lists.filter((list) => list.heedsSuppression);
  const rows: { email: string; reason: 'Unsubscribed' | 'Bounced'; at: Moment }[] = [];
  for (let number = 0; number < peopleCount; number++) {
    const fate = fateOf(number, plan);
    if (fate === undefined) continue;
    const { email } = people.person(number);
    if (lists.some((list) => list.find(email) !== undefined)) rows.push({ email, reason: fate.state, at: fate.at + (number % 60) });
  }
  client.loadSuppression(rows);
};
