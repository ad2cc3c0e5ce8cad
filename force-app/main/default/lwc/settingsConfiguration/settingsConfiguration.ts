import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import compareConfiguration from '@salesforce/apex/SettingsController.compareConfiguration';
import exportConfiguration from '@salesforce/apex/SettingsController.exportConfiguration';
import importConfiguration from '@salesforce/apex/SettingsController.importConfiguration';
import type { SettingDifference } from '@salesforce/apex/SettingDifference';
import { fill } from 'c/format';
import { labels } from './labels';

/** Carries the configuration to another org as text, and takes one over after its differences were seen. Fires `imported`. */
export default class SettingsConfiguration extends LightningElement {
    labels = labels;
    exported?: string;
    file = '';
    differences?: SettingDifference[];
    error?: unknown;

    get isEmpty(): boolean {
        return this.file.trim() === '';
    }

    get isSame(): boolean {
        return this.differences?.length === 0;
    }

    handleFile(event: CustomEvent<{ value: string }>): void {
        this.file = event.detail.value;
        this.differences = undefined;
    }

    async handleExport(): Promise<void> {
        await this.attempt(async () => {
            this.exported = await exportConfiguration();
        });
    }

    async handleCompare(): Promise<void> {
        await this.attempt(async () => {
            this.differences = await compareConfiguration({ file: this.file });
        });
    }

    async handleImport(): Promise<void> {
        await this.attempt(async () => {
            const changed = await importConfiguration({ file: this.file });
            this.differences = undefined;
            this.file = '';
            this.dispatchEvent(new ShowToastEvent({ title: fill(this.labels.settingsTakenOver, changed), variant: 'success' }));
            this.dispatchEvent(new CustomEvent('imported'));
        });
    }

    private async attempt(command: () => Promise<void>): Promise<void> {
        try {
            await command();
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
