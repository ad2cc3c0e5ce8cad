import type { Infer } from '../../contract/schema.ts';
import type { importRequest, importResult } from '../../contract/subscribers.ts';
import type { Version } from '../../contract/endpoint.ts';
import { messageOf, type Problem, problem } from '../../contract/errors.ts';
import type { Service } from '../../state/service.ts';
import type { SubscriberList } from '../../state/subscriberList.ts';
import { comebackProblem, inputProblem, subscribe } from './subscribe.ts';

const MOST_ROWS = 1_000;

/**
 * Imports rows: valid ones are saved even if others are not; of rows with the same address the last one wins.
 * Errors: 212 none, 209 too many; 210 with the result when a row failed. Source: API reference, 7.3.
 */
export const importRows = (
  service: Service,
  list: SubscriberList,
  request: Infer<typeof importRequest>,
  version: Version,
): Infer<typeof importResult> | Problem => {
  const rows = request.Subscribers ?? [];
  if (rows.length === 0) return problem(212);
  if (rows.length > MOST_ROWS) return problem(209);
  const lastByKey = new Map<string, (typeof rows)[number]>();
  const duplicates = new Map<string, string>();
  for (const row of rows) {
    const email = (row.EmailAddress ?? '').trim();
    const key = email.toLowerCase();
    if (lastByKey.has(key)) duplicates.set(key, email);
    lastByKey.set(key, { ...row, EmailAddress: email });
  }
  const manner = {
    resubscribe: request.Resubscribe === true,
    startsJourneys: request.QueueSubscriptionBasedAutoResponders === true,
    restartsJourneys: request.RestartSubscriptionBasedAutoresponders === true,
  };
  const failures: Infer<typeof importResult>['FailureDetails'][number][] = [];
  let [existing, added] = [0, 0];
  for (const row of lastByKey.values()) {
    const email = row.EmailAddress ?? '';
    const code = inputProblem(row, version) ?? (manner.resubscribe ? undefined : comebackProblem(list, email));
    if (code !== undefined) failures.push({ EmailAddress: email, Code: code, Message: messageOf(code) });
    else if (subscribe(service, list, row, manner)) added += 1;
    else existing += 1;
  }
  const result = {
    FailureDetails: failures,
    TotalUniqueEmailsSubmitted: lastByKey.size,
    TotalExistingSubscribers: existing,
    TotalNewSubscribers: added,
    DuplicateEmailsInSubmission: [...duplicates.values()],
  };
  return failures.length > 0 ? problem(210, result) : result;
};
