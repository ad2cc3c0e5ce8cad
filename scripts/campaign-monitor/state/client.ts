import type { Campaign } from './campaign.ts';
import type { Journey } from './journey.ts';
import type { Order } from './sortedRows.ts';
import type { SubscriberList } from './subscriberList.ts';
import { Table } from './table.ts';
import type { Template } from './template.ts';
import type { Transactional } from './transactional.ts';
import { type Moment, type Zone, zoneOf } from './zone.ts';

/** Why an address may not be mailed. */
export type SuppressionReason = 'Unsubscribed' | 'Bounced' | 'Reason Unavailable';

/** An address on a client's suppression list. */
export interface Suppressed {
  readonly email: string;
  readonly key: string;
  readonly reason: SuppressionReason;
  readonly at: Moment;
}

/** Somebody who may work with a client or, without a level, with the account. */
export interface Person {
  email: string;
  name: string;
  accessLevel: number;
  isActive: boolean;
}

/** How a client pays. */
export interface Billing {
  kind: 'payg' | 'monthly';
  credits: number;
  currency: string;
  clientPays: boolean;
  canPurchaseCredits: boolean;
  canUseAccountCredits: boolean;
  markupPercentage: number;
  markupOnDelivery: number;
  markupPerRecipient: number;
  scheme: string;
}

/** A domain a client may send from. */
export interface SendingDomain {
  readonly domain: string;
  readonly selector: string;
  isAuthenticated: boolean;
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const SUPPRESSION_ORDERS: { readonly email: Order<Suppressed>; readonly date: Order<Suppressed> } = {
  email: (left, right) => compare(left.key, right.key),
  date: (left, right) => left.at - right.at || compare(left.key, right.key),
};

/** A client: a company with its lists, campaigns and suppression list. */
export class Client {
  readonly id: string;
  readonly apiKey: string;
  name: string;
  country: string;
  zone: Zone;
  readonly lists: SubscriberList[] = [];
  readonly campaigns: Campaign[] = [];
  readonly templates: Template[] = [];
  readonly journeys: Journey[] = [];
  readonly people: Person[] = [];
  readonly sendingDomains: SendingDomain[] = [];
  readonly transactional: Transactional = { smartEmails: [], messages: [], groups: new Map() };
  /** The times of recent test mails, one for each address. */
  readonly previews: Moment[] = [];
  primaryContact = '';
  billing: Billing = {
    kind: 'payg',
    credits: 500,
    currency: 'AUD',
    clientPays: true,
    canPurchaseCredits: true,
    canUseAccountCredits: false,
    markupPercentage: 0,
    markupOnDelivery: 0.5,
    markupPerRecipient: 0.2,
    scheme: 'Basic',
  };
  readonly suppression = new Table<Suppressed>(SUPPRESSION_ORDERS, (row) => row.at);
  private readonly suppressedByKey = new Map<string, Suppressed>();

  constructor(id: string, apiKey: string, name: string, country: string, timeZone: string) {
    this.id = id;
    this.apiKey = apiKey;
    this.name = name;
    this.country = country;
    this.zone = zoneOf(timeZone);
  }

  suppressed(email: string): Suppressed | undefined {
    return this.suppressedByKey.get(email.toLowerCase());
  }

  /** Puts an address on the suppression list, if it is not there yet. */
  suppress(email: string, reason: SuppressionReason, at: Moment): void {
    const key = email.toLowerCase();
    if (this.suppressedByKey.has(key)) return;
    const row: Suppressed = { email, key, reason, at };
    this.suppressedByKey.set(key, row);
    this.suppression.add(row);
  }

  /** Puts many addresses on an empty suppression list. */
  loadSuppression(rows: Iterable<Omit<Suppressed, 'key'>>): void {
    for (const row of rows) {
      const key = row.email.toLowerCase();
      this.suppressedByKey.set(key, { ...row, key });
    }
    this.suppression.load([...this.suppressedByKey.values()]);
  }

  /** Removes an address from the suppression list. @return whether it was there. */
  unsuppress(email: string): boolean {
    const row = this.suppressedByKey.get(email.toLowerCase());
    if (row === undefined) return false;
    this.suppressedByKey.delete(row.key);
    this.suppression.delete(row);
    return true;
  }
}
