import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
import { fill, formatWeekday } from 'c/format';
import { labels } from './labels';

interface Option {
    label: string;
    value: string;
}
const NEVER = '';
const hourName = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** How often the sync runs by itself, and when it never does. Fires `schedulechange` (`change` is the base components' own, and comes up through here) with the schedule that is wanted; nothing is saved here. */
export default class SettingsSchedule extends LightningElement {
    @api draft?: SyncSchedule;

    labels = labels;

    get frequencies(): Option[] {
        return [
            { label: this.labels.everyQuarterHour, value: 'Quarter hour' },
            { label: this.labels.everyHour, value: 'Hourly' },
            { label: this.labels.everyNHours, value: 'Every N hours' },
            { label: this.labels.everyDay, value: 'Daily' },
            { label: this.labels.everyWeek, value: 'Weekly' },
            { label: this.labels.neverByItself, value: 'Off' },
        ];
    }

    get hours(): Option[] {
        return Array.from({ length: 24 }, (_none, hour) => ({ label: hourName.format(Date.UTC(2026, 0, 1, hour)), value: String(hour) }));
    }

    get quietHours(): Option[] {
        return [{ label: this.labels.noQuietHours, value: NEVER }, ...this.hours];
    }

    get days(): Option[] {
        return ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'].map((value, day) => ({ label: formatWeekday(day), value }));
    }

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
        this.dispatchEvent(new CustomEvent('schedulechange', { detail: { ...this.draft, [name]: value } }));
    }
}
