import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import confirmOutward from '@salesforce/apex/SettingsController.confirmOutward';
import getScreen from '@salesforce/apex/SettingsController.getScreen';
import saveGeneral from '@salesforce/apex/SettingsController.saveGeneral';
import saveSchedule from '@salesforce/apex/SettingsController.saveSchedule';
import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
import type { SettingsScreen } from '@salesforce/apex/SettingsScreen';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
import ConfirmTyped from 'c/confirmTyped';
import { messageOf } from 'c/errors';
import { fill } from 'c/format';
import * as catalog from './catalog';
import { labels } from './labels';

/** Settings for administrators: every choice with its consequence. What changes people or subscribers is saved only after a typed confirmation. */
export default class SettingsHome extends LightningElement {
    labels = labels;
    content = catalog.content;
    retention = catalog.retention;
    matching = catalog.matching;
    writing = catalog.writing;
    optIn = catalog.optIn;
    optOut = catalog.optOut;
    budget = catalog.budget;
    alerts = catalog.alerts;
    screen?: SettingsScreen;
    general?: GeneralSettings;
    schedule?: SyncSchedule;
    error?: unknown;
    isBusy = false;

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.screen === undefined && this.error === undefined;
    }

    get isUnchanged(): boolean {
        return !this.isGeneralChanged && !this.isScheduleChanged;
    }

    get isSaveDisabled(): boolean {
        return this.isBusy || this.isUnchanged;
    }

    get isToConfirm(): boolean {
        return this.screen?.isOutwardConfirmed === false;
    }

    get outwardNote(): string {
        return fill(this.isToConfirm ? this.labels.outwardNotYet : this.labels.outwardIsConfirmed, this.screen?.orgName ?? '');
    }

    private get isGeneralChanged(): boolean {
        return JSON.stringify(this.general) !== JSON.stringify(this.screen?.general);
    }

    private get isScheduleChanged(): boolean {
        return JSON.stringify(this.schedule) !== JSON.stringify(this.screen?.schedule);
    }

    /** Dangerous settings that differ from what is saved, and are not just switched off. */
    private get risks(): string[] {
        const before = this.screen?.general as unknown as Record<string, unknown>;
        const after = this.general as unknown as Record<string, unknown>;
        return catalog.dangerous.filter(({ name }) => before[name] !== after[name] && ![false, 'Never', 'Off'].includes(after[name] as string | boolean)).map(({ label }) => label);
    }

    handleRetry(): void {
        void this.load();
    }

    handleDiscard(): void {
        this.general = this.screen?.general;
        this.schedule = this.screen?.schedule;
    }

    handleGeneral(event: CustomEvent<{ name: string; value: unknown }>): void {
        const { name, value } = event.detail;
        this.general = { ...this.general, [name]: value } as GeneralSettings;
    }

    handleSchedule(event: CustomEvent<SyncSchedule>): void {
        this.schedule = event.detail;
    }

    async handleSave(): Promise<void> {
        const { risks } = this;
        if (risks.length > 0) {
            const isSure = await ConfirmTyped.open({ label: this.labels.confirmSettings, size: 'small', message: fill(this.labels.confirmSettingsMessage, risks.join(', ')), word: this.labels.confirmWord, action: this.labels.saveSettings });
            if (isSure !== true) {
                return;
            }
        }
        this.isBusy = true;
        try {
            if (this.isGeneralChanged && this.general !== undefined) {
                this.general = await saveGeneral({ settings: this.general });
            }
            if (this.isScheduleChanged && this.schedule !== undefined) {
                this.schedule = await saveSchedule({ schedule: this.schedule });
            }
            this.screen = { ...this.screen, general: this.general, schedule: this.schedule } as SettingsScreen;
            this.dispatchEvent(new ShowToastEvent({ title: this.labels.settingsSaved, variant: 'success' }));
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: this.labels.settingsNotSaved, message: messageOf(error), variant: 'error', mode: 'sticky' }));
        } finally {
            this.isBusy = false;
        }
    }

    async handleConfirmOrg(): Promise<void> {
        const word = this.screen?.orgName ?? '';
        const isSure = await ConfirmTyped.open({ label: this.labels.confirmOrg, size: 'small', message: this.labels.confirmOrgMessage, word, action: this.labels.confirmOrg });
        if (isSure !== true) {
            return;
        }
        try {
            await confirmOutward();
            this.screen = { ...this.screen, isOutwardConfirmed: true } as SettingsScreen;
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: this.labels.settingsNotSaved, message: messageOf(error), variant: 'error', mode: 'sticky' }));
        }
    }

    private async load(): Promise<void> {
        try {
            this.screen = await getScreen();
            this.general = this.screen.general;
            this.schedule = this.screen.schedule;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
