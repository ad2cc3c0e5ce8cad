/** The written rules of docs/people.md, each as a search for rows that break it after an hour of changes on both sides. Empty when the rule holds. */
import { keyOf, text, type Deed, type Happened, type Member, type PeopleHour, type Row } from './hour.ts';

type Broken = readonly string[];
export type Rule = (hour: PeopleHour, happened: Happened) => Broken | Promise<Broken>;

/** The members of each address. */
function byKey(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) groups.set(member.key, [...(groups.get(member.key) ?? []), member]);
  return groups;
}
const statesOf = (groups: ReadonlyMap<string, readonly Member[]>, key: string): readonly string[] =>
  (groups.get(key) ?? []).map(({ listId, state }) => `${listId} ${state}`).sort();
const quoted = (values: readonly unknown[]): string => values.map((value) => `'${text(value).replaceAll("'", "''")}'`).join(',');
const idsOf = (happened: Happened, deed: Deed): string => quoted(happened.peopleOf[deed].map(({ Id }) => Id));
const emailsOf = (rows: readonly Row[]): Broken => rows.map(keyOf);
/** What one list has and the other has not. */
function differences(wanted: readonly string[], found: readonly string[]): Broken {
  const open = new Map<string, number>();
  for (const row of wanted) open.set(row, (open.get(row) ?? 0) + 1);
  for (const row of found) open.set(row, (open.get(row) ?? 0) - 1);
  return [...open].filter(([, count]) => count !== 0).map(([row, count]) => `${count > 0 ? 'missing' : 'too many'}: ${row}`);
}

/** Who is created, before anything happens. */
export async function createdAsWritten(hour: PeopleHour): Promise<Broken> {
  const members = await hour.members();
  const activeOn = (title: string): ReadonlySet<string> =>
    new Set(members.filter(({ listId, state }) => listId === hour.serviceIdOf(title) && state === 'Active').map(({ key }) => key));
  const newsletter = activeOn('Newsletter');
  const emails = (table: string): Broken => emailsOf(hour.rows(`SELECT "Email" FROM "${table}" WHERE "IsDeleted" = 0`));
  const cityOf = new Map(members.filter(({ listId }) => listId === hour.serviceIdOf('Newsletter')).map(({ key, city }) => [key, city]));
  return [
    ...differences([...newsletter], emails('Contact')),
    ...differences(
      [...activeOn('Members only')].filter((key) => !newsletter.has(key)),
      emails('Lead'),
    ),
    ...hour
      .contacts()
      .filter((person) => (person['MailingCity'] ?? undefined) !== cityOf.get(keyOf(person)))
      .map((person) => `city of ${keyOf(person)}`),
  ];
}

export const RULES: Readonly<Record<string, Rule>> = {
  'who was ticked is unsubscribed from every list': (_hour, { peopleOf, after }) => {
    const groups = byKey(after);
    return peopleOf.tick.flatMap((person) =>
      statesOf(groups, keyOf(person))
        .filter((state) => /Active|Unconfirmed/.test(state))
        .map((state) => `${keyOf(person)} ${state}`),
    );
  },
  'who has another address has it on every list, with its state': (_hour, { peopleOf, before, after }) => {
    const [then, now] = [byKey(before), byKey(after)];
    return peopleOf.move.flatMap((person) =>
      differences(
        statesOf(then, keyOf(person)).filter((state) => !state.endsWith('Deleted')),
        statesOf(now, `moved.${keyOf(person)}`),
      ).map((row) => `${keyOf(person)} ${row}`),
    );
  },
  'the subscribers of who was deleted are deleted': (_hour, { peopleOf, after }) => {
    const groups = byKey(after);
    return peopleOf.delete.flatMap((person) =>
      (groups.get(keyOf(person)) ?? []).filter(({ state }) => state !== 'Deleted').map(({ state }) => `${keyOf(person)} ${state}`),
    );
  },
  'nobody who was deleted is created again': (hour, { peopleOf }) =>
    emailsOf(
      hour.rows(
        `SELECT "Email" FROM "Contact" WHERE "IsDeleted" = 0 AND "Email" IN (${quoted(peopleOf.delete.map(({ Email }) => Email))})`,
      ),
    ),
  'nobody is there twice': (hour) =>
    hour
      .rows(
        'SELECT LOWER("Email") AS email FROM (SELECT "Email" FROM "Contact" WHERE "IsDeleted" = 0 UNION ALL SELECT "Email" FROM "Lead" WHERE "IsDeleted" = 0) WHERE "Email" IS NOT NULL GROUP BY 1 HAVING COUNT(*) > 1',
      )
      .map(({ email }) => text(email)),
  'what was edited in Campaign Monitor is copied': (hour, happened) =>
    emailsOf(
      hour.rows(`SELECT "Email" FROM "Contact" WHERE "Id" IN (${idsOf(happened, 'edit')}) AND COALESCE("MailingCity", '') <> 'Adelaide'`),
    ),
  'what was edited here is taken back where Campaign Monitor wins': (hour, happened) => {
    const cityOf = new Map(
      happened.before.filter(({ listId }) => listId === hour.serviceIdOf('Newsletter')).map(({ key, city }) => [key, city]),
    );
    return emailsOf(
      hour
        .rows(`SELECT "Email", "MailingCity" FROM "Contact" WHERE "Id" IN (${idsOf(happened, 'rename')})`)
        .filter((person) => person['MailingCity'] !== (cityOf.get(keyOf(person)) ?? 'Elsewhere')),
    );
  },
  'who left a list is ticked': (hour, happened) =>
    emailsOf(hour.rows(`SELECT "Email" FROM "Contact" WHERE "HasOptedOutOfEmail" = 0 AND "Id" IN (${idsOf(happened, 'unsubscribe')})`)),
  'nothing of that is sent back': (hour, happened) =>
    hour
      .rows(`SELECT "EmailAddress__c" AS email FROM "PendingAction__c" WHERE "PersonId__c" IN (${idsOf(happened, 'unsubscribe')})`)
      .map(({ email }) => text(email)),
  'the org holds every member of the service': (hour, { after }) => {
    const copied = hour.rows(
      'SELECT m."EmailAddress__c" AS email, m."Status__c" AS state, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE m."IsDeleted" = 0',
    );
    return differences(
      after.map(({ listId, email, state }) => `${listId} ${email} ${state}`),
      copied.map(({ list, email, state }) => `${text(list)} ${text(email)} ${text(state)}`),
    );
  },
  'each member is linked with whoever has the address': (hour) => {
    const idOf = new Map(hour.contacts().map((person) => [keyOf(person), text(person['Id'])]));
    return hour
      .rows('SELECT "EmailAddress__c" AS email, "Contact__c" AS contact FROM "ListMember__c" WHERE "IsDeleted" = 0')
      .filter(({ email, contact }) => (idOf.get(text(email).toLowerCase()) ?? '') !== text(contact))
      .map(({ email }) => text(email));
  },
  'nothing waits, nothing failed': (hour) =>
    hour
      .rows(
        `SELECT "Action__c" AS action, "State__c" AS state, "EmailAddress__c" AS email, "Error__c" AS error FROM "PendingAction__c" WHERE "IsDeleted" = 0 AND "State__c" NOT IN ('Sent', 'Not Needed')`,
      )
      .map((row) => Object.values(row).map(text).join(' ')),
  'each change was sent once': async (hour, { peopleOf }) => {
    const calls = await hour.calls();
    const count = (action: string, state: string): number =>
      Number(
        hour.rows(`SELECT COUNT(*) AS n FROM "PendingAction__c" WHERE "Action__c" = '${action}' AND "State__c" = '${state}'`)[0]?.['n'],
      );
    const moves = count('Change Email', 'Sent');
    return [
      ...((calls['unsubscribeSubscriber'] ?? 0) <= count('Unsubscribe', 'Sent') + count('Unsubscribe', 'Not Needed')
        ? []
        : [`${String(calls['unsubscribeSubscriber'])} calls to unsubscribe ${String(count('Unsubscribe', 'Sent'))}`]),
      ...(calls['updateSubscriber'] === moves + peopleOf.edit.length
        ? []
        : [
            `${String(calls['updateSubscriber'])} calls to update for ${String(moves)} moves and ${String(peopleOf.edit.length)} edits of the service's own users`,
          ]),
      ...(moves >= peopleOf.move.length ? [] : [`${String(moves)} moves sent for ${String(peopleOf.move.length)} people`]),
    ];
  },
};
