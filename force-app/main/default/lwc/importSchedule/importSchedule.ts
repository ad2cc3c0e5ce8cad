import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { fill, formatWeekday, timeZone } from 'c/format';
import { labels } from './labels';
import type { Draft, ImportSteps } from 'c/importWizard/importSteps';

interface Option {
    label: string;
    value: string;
}
interface DayPart {
    label: string;
    index: number;
    options: Option[];
    value: string[];
}
const HOURS_OF_PART = 6;
const partOf = (hour: number): number => Math.floor(hour / HOURS_OF_PART);
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

    /** A day in four columns: 24 hours below each other are a page of their own. */
    get dayParts(): DayPart[] {
        const format = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: 'UTC' });
        return [labels.night, labels.morning, labels.afternoon, labels.evening].map((label, index) => {
            const hours = Array.from({ length: HOURS_OF_PART }, (_, hour) => index * HOURS_OF_PART + hour);
            return {
                label,
                index,
                options: hours.map((hour) => ({ value: String(hour), label: format.format(hour * 3_600_000) })),
                value: this.draft.scheduleHours.filter((hour) => partOf(hour) === index).map(String),
            };
        });
    }

    get dayOptions(): Option[] {
        return DAYS.map((value, index) => ({ value, label: formatWeekday(index + 1) }));
    }

    handleTitle(event: CustomEvent<{ value: string }>): void {
        this.choose({ title: event.detail.value });
    }

    handleWhen(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.choose({ isActive: value !== 'now', isStartingAtOnce: value === 'both' });
    }

    handleHours(event: CustomEvent<{ value: string[] }>): void {
        const index = Number((event.currentTarget as HTMLElement).dataset.part);
        const others = this.draft.scheduleHours.filter((hour) => partOf(hour) !== index);
        this.choose({ scheduleHours: [...others, ...event.detail.value.map(Number)].sort((one, other) => one - other) });
    }

    handleDays(event: CustomEvent<{ value: string[] }>): void {
        this.choose({ scheduleDays: DAYS.filter((day) => event.detail.value.includes(day)) });
    }

    private choose(patch: Partial<Draft>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: patch }));
    }
}
