import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { fill, formatWeekday, timeZone } from 'c/format';
import { labels } from './labels';
import type { Draft, ImportSteps } from 'c/importWizard/importSteps';

interface Option {
    label: string;
    value: string;
}
const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

/** Step 6: names the import and says when it runs. Fires `choose`. */
export default class ImportSchedule extends LightningElement {
    @api steps!: ImportSteps;

    labels = labels;

    get draft(): Draft {
        return this.steps.draft;
    }

    get when(): string {
        return this.draft.isActive ? (this.draft.isStartingAtOnce ? 'both' : 'schedule') : 'now';
    }

    get whenOptions(): Option[] {
        return [
            { value: 'now', label: labels.now },
            { value: 'schedule', label: labels.schedule },
            { value: 'both', label: labels.both },
        ];
    }

    get hoursLabel(): string {
        return fill(labels.hours, timeZone);
    }

    get hourOptions(): Option[] {
        const format = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: 'UTC' });
        return Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: format.format(hour * 3_600_000) }));
    }

    get dayOptions(): Option[] {
        return DAYS.map((value, index) => ({ value, label: formatWeekday(index + 1) }));
    }

    get hours(): string[] {
        return this.draft.scheduleHours.map(String);
    }

    handleTitle(event: CustomEvent<{ value: string }>): void {
        this.choose({ title: event.detail.value });
    }

    handleWhen(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.choose({ isActive: value !== 'now', isStartingAtOnce: value === 'both' });
    }

    handleHours(event: CustomEvent<{ value: string[] }>): void {
        this.choose({ scheduleHours: event.detail.value.map(Number).sort((one, other) => one - other) });
    }

    handleDays(event: CustomEvent<{ value: string[] }>): void {
        this.choose({ scheduleDays: DAYS.filter((day) => event.detail.value.includes(day)) });
    }

    private choose(patch: Partial<Draft>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: patch }));
    }
}
