/** The day in the time zone of the running user. */
import { transaction } from '../../../platform/core/current.ts';
import { ApexDatetime, type ApexDate } from '../../../platform/values/index.ts';

export function userToday(): ApexDate {
  const { org, user } = transaction();
  return new ApexDatetime(org.clock.now()).dateIn(user.timeZone);
}
