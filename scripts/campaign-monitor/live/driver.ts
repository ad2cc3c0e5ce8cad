import { bounce, enterState, thisMinute, unsubscribe } from '../rules/subscribers/membership.ts';
import { subscribe, update } from '../rules/subscribers/subscribe.ts';
import { People } from '../scenarios/people.ts';
import type { Campaign } from '../state/campaign.ts';
import type { Member, MemberState } from '../state/member.ts';
import { stream } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';

/** What people do when time passes. */
export const ACTS = ['subscribe', 'confirm', 'unsubscribe', 'bounce', 'delete', 'edit', 'changeAddress', 'open', 'click'] as const;
/** Something a person does. */
export type Act = (typeof ACTS)[number];

const WEIGHTS: Readonly<Record<Act, number>> = {
  subscribe: 22,
  confirm: 5,
  unsubscribe: 8,
  bounce: 4,
  delete: 2,
  edit: 15,
  changeAddress: 3,
  open: 31,
  click: 10,
};
const BY_FORM = { resubscribe: false, startsJourneys: true, restartsJourneys: false };
/** Newcomers have numbers that no scenario uses. */
const FIRST_NEWCOMER = 1_500_000;

/** Simulates subscribers' actions as time passes. The same seed gives the same actions in the same order. */
export class Driver {
  private readonly service: Service;
  private readonly random: () => number;
  private readonly people: People;
  private newcomers = 0;
  private timer: NodeJS.Timeout | undefined;
  private rate = 0;

  constructor(service: Service, seed: number) {
    this.service = service;
    this.random = stream(seed ^ 0x5eed);
    this.people = new People(seed);
  }

  /** How many acts there are in a minute of real time; 0 when nothing happens by itself. */
  get perMinute(): number {
    return this.rate;
  }

  /** Lets people act continuously. @param perMinute how often in a minute of real time */
  run(perMinute: number): void {
    clearInterval(this.timer);
    this.rate = perMinute;
    if (perMinute > 0) this.timer = setInterval(() => this.act(), 60_000 / perMinute).unref();
  }

  /** Lets somebody act. Without a wish the act is chosen at random. @return what was done, or undefined when nobody could act. */
  act(wanted?: Act): Act | undefined {
    const act = wanted ?? this.pickAct();
    return this.perform(act) ? act : undefined;
  }

  private pickAct(): Act {
    let share = this.random() * Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);
    return ACTS.find((act) => (share -= WEIGHTS[act]) < 0) ?? 'open';
  }

  private pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.random() * from.length)];
  }

  private pickList(): SubscriberList | undefined {
    return this.pick([...this.service.lists.values()]);
  }

  private pickMember(state: MemberState): Member | undefined {
    const lists = [...this.service.lists.values()].filter((list) => list.inState(state).size > 0);
    const table = this.pick(lists)?.inState(state);
    return table?.at(Math.floor(this.random() * table.size));
  }

  private perform(act: Act): boolean {
    switch (act) {
      case 'subscribe':
        return this.newcomer();
      case 'open':
      case 'click':
        return this.readMail(act);
      case 'confirm':
        return this.with('Unconfirmed', (member) => enterState(this.service, member, 'Active'));
      case 'unsubscribe':
        return this.with('Active', (member) => unsubscribe(this.service, member));
      case 'bounce':
        return this.with('Active', (member) => bounce(this.service, member));
      case 'delete':
        return this.with('Active', (member) => enterState(this.service, member, 'Deleted'));
      case 'edit':
        return this.with('Active', (member) => this.edit(member));
      case 'changeAddress':
        return this.with('Active', (member) => this.changeAddress(member));
    }
  }

  private with(state: MemberState, act: (member: Member) => void): boolean {
    const member = this.pickMember(state);
    if (member !== undefined) act(member);
    return member !== undefined;
  }

  private newcomer(): boolean {
    const list = this.pickList();
    if (list === undefined) return false;
    this.newcomers += 1;
    const { email, name } = this.people.person(FIRST_NEWCOMER + this.newcomers);
    subscribe(this.service, list, { EmailAddress: email, Name: name, ConsentToTrack: 'Yes' }, BY_FORM);
    return true;
  }

  private edit(member: Member): void {
    const field = this.pick(member.list.fields.filter(({ type }) => type === 'Text' || type === 'Number'));
    const value = String(Math.floor(this.random() * 100));
    const changes = field === undefined ? [] : [{ Key: field.key, Value: field.type === 'Number' ? value : `Place ${value}` }];
    update(this.service, member, { Name: `${member.name.replace(/ \(\d+\)$/, '')} (${value})`.trim(), CustomFields: changes }, BY_FORM);
  }

  private changeAddress(member: Member): void {
    const [local = '', domain = ''] = member.email.split('@');
    const email = `${local.replace(/\.moved\d+$/, '')}.moved${Math.floor(this.random() * 1_000_000)}@${domain}`;
    if (member.list.find(email) === undefined) update(this.service, member, { EmailAddress: email }, BY_FORM);
  }

  private readMail(act: 'open' | 'click'): boolean {
    const sent: Campaign[] = [...this.service.campaigns.values()].filter(
      ({ status, recipients }) => status === 'sent' && recipients.size > 0,
    );
    const campaign = this.pick(sent);
    const to = campaign?.recipients.at(Math.floor(this.random() * campaign.recipients.size));
    if (campaign === undefined || to === undefined) return false;
    const at = thisMinute(this.service);
    campaign.opens.add({ to, at, serial: campaign.nextSerial() });
    if (act === 'click') campaign.clicks.add({ to, at, serial: campaign.nextSerial(), url: this.pick(campaign.links) ?? '' });
    return true;
  }
}
