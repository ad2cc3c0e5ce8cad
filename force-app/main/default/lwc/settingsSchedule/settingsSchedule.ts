import { LightningElement, api } from 'lwc';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
import { FieldProblem, type Field } from 'c/fieldProblem';
import { fill } from 'c/format';
import { frequencies, hours, quietHours, weekDays } from 'c/settingsCatalog';
import { labels } from './labels';

const NEVER = '';

/** How often the sync runs by itself, and when it never does. Fires `schedulechange` (`change` is the base components' own, and comes up through here) with the schedule that is wanted; nothing is saved here. */
export default class SettingsSchedule extends LightningElement {
    @api draft?: SyncSchedule;

    /** Shows what is wrong with a choice of the schedule, and goes there; of others nothing. */
    @api
    showProblem(name: string, words: string): void {
        this.problem.show(this.template?.querySelector<Field>(`[data-name="${name}"]`), words);
    }

    /** What was discarded is wrong no more, but a field says so until it is asked again. */
    @api
    forgetProblems(): void {
        this.problem.forget();
        this.template?.querySelector<Field>('[data-name="everyHours"]')?.reportValidity();
    }

    labels = labels;
    frequencies = frequencies;
    hours = hours;
    quietHours = quietHours;
    days = weekDays;
    private readonly problem = new FieldProblem();

    get hoursRange(): string {
        return fill(this.labels.outOfRange, 2, 12);
    }

    get isEveryHours(): boolean {
        return this.draft?.frequency === 'Every N hours';
    }

    get hasHour(): boolean {
        return this.draft?.frequency === 'Daily' || this.isWeekly;
    }

    get isWeekly(): boolean {
        return this.draft?.frequency === 'Weekly';
    }

    get startHour(): string {
        return String(this.draft?.startHour ?? 2);
    }

    get quietFrom(): string {
        return this.draft?.quietFromHour === null ? NEVER : String(this.draft?.quietFromHour ?? NEVER);
    }

    get quietTo(): string {
        return this.draft?.quietToHour === null ? NEVER : String(this.draft?.quietToHour ?? NEVER);
    }

    /** Salesforce runs a job as whoever scheduled it. */
    get runsAsOther(): string {
        return fill(this.labels.scheduleRunsAsOther, this.draft?.syncUserName ?? '');
    }

    get zoneNote(): string {
        return fill(this.labels.hoursInZone, this.draft?.timeZone ?? '');
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.tell(event, event.detail.value);
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        this.tell(event, event.detail.value === NEVER ? null : Number(event.detail.value));
    }

    private tell(event: CustomEvent, value: string | number | null): void {
        const name = (event.currentTarget as HTMLElement).dataset.name ?? '';
        this.problem.forget();
        this.dispatchEvent(new CustomEvent('schedulechange', { detail: { ...this.draft, [name]: value } }));
    }
}
