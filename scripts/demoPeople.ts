/** Contacts and Leads for an org that has none, so that the product does not open empty: the people of `config/demo`, and subscribers of the service who then turn out to be known. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './compose.ts';
import type { LocalOrg } from './local-org/org.ts';

/** How many subscribers are people of the org as well; every other one is a Lead. */
const KNOWN_SUBSCRIBERS = 12;
const PAGE = 500;

export interface Service {
  readonly url: string;
  readonly apiKey: string;
  readonly clientId: string;
}
interface Subscriber {
  readonly EmailAddress: string;
  readonly Name: string;
}
type Fields = Readonly<Record<string, unknown>>;

/** Makes them as the administrator, once: an org with people is left as it is. @return how many. Errors: what the org or the service refuses. */
export async function makeDemoPeople(org: LocalOrg, service: Service): Promise<number> {
  if (hasPeople(org)) return 0;
  const subscribers = await wellKnownSubscribers(service);
  const contacts = [...demoRecords('contacts'), ...subscribers.filter((_, index) => index % 2 === 0).map(toContact)];
  const leads = [...demoRecords('leads'), ...subscribers.filter((_, index) => index % 2 === 1).map(toLead)];
  insert(org, 'Contact', contacts);
  insert(org, 'Lead', leads);
  return contacts.length + leads.length;
}

const hasPeople = (org: LocalOrg): boolean =>
  org.data.store.all('SELECT "Id" FROM "Contact" UNION ALL SELECT "Id" FROM "Lead" LIMIT 1').length > 0;

const demoRecords = (name: 'contacts' | 'leads'): readonly Fields[] =>
  (JSON.parse(readFileSync(join(PACKAGE_ROOT, `config/demo/${name}.json`), 'utf8')) as { readonly records: readonly Fields[] }).records.map(
    ({ attributes: _, ...fields }) => fields,
  );

/** Those who are on most lists, because their pages have most to show. */
async function wellKnownSubscribers(service: Service): Promise<readonly Subscriber[]> {
  const lists = await get<readonly { readonly ListID: string }[]>(service, `clients/${service.clientId}/lists.json`);
  const pages = await Promise.all(
    lists.map(({ ListID }) =>
      get<{ readonly Results: readonly Subscriber[] }>(service, `lists/${ListID}/active.json?pagesize=${String(PAGE)}`),
    ),
  );
  const found = new Map<string, { readonly subscriber: Subscriber; lists: number }>();
  for (const subscriber of pages.flatMap(({ Results }) => Results).filter(({ Name }) => Name.includes(' '))) {
    const email = subscriber.EmailAddress.toLowerCase();
    found.set(email, { subscriber, lists: (found.get(email)?.lists ?? 0) + 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.lists - a.lists)
    .slice(0, KNOWN_SUBSCRIBERS)
    .map(({ subscriber }) => subscriber);
}

async function get<T>({ url, apiKey }: Service, path: string): Promise<T> {
  const answer = await fetch(`${url}/api/v3.3/${path}`, {
    headers: { authorization: `Basic ${Buffer.from(`${apiKey}:x`).toString('base64')}` },
  });
  if (!answer.ok) throw new Error(`The service refused ${path}: ${String(answer.status)} ${await answer.text()}`);
  return (await answer.json()) as T;
}

function toContact({ EmailAddress, Name }: Subscriber): Fields {
  const [FirstName, ...rest] = Name.split(' ');
  return { FirstName, LastName: rest.join(' '), Email: EmailAddress };
}

const toLead = (subscriber: Subscriber): Fields => ({ ...toContact(subscriber), Company: subscriber.EmailAddress.split('@')[1] });

function insert(org: LocalOrg, type: string, records: readonly Fields[]): void {
  org.executeAnonymous(`insert (List<${type}>) JSON.deserialize('${apexText(JSON.stringify(records))}', List<${type}>.class);`);
}

const apexText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
