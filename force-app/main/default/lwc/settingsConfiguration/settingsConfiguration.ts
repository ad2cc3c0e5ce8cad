import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import compareConfiguration from '@salesforce/apex/SettingsController.compareConfiguration';
import exportConfiguration from '@salesforce/apex/SettingsController.exportConfiguration';
import importConfiguration from '@salesforce/apex/SettingsController.importConfiguration';
import type { ConfigurationPlan } from '@salesforce/apex/ConfigurationPlan';
import { holdFocus } from 'c/attempt';
import ConfirmTyped from 'c/confirmTyped';
import { fill } from 'c/format';
import { isRisky } from 'c/settingsCatalog';
import { labels } from './labels';
import { inWords, type Change } from './words';

/** Carries the configuration to another org as text, and takes one over after its differences were seen, and confirmed where they change people. Fires `imported`. */
export default class SettingsConfiguration extends LightningElement {
    labels = labels;
    exported?: string;
    file = '';
    plan?: ConfigurationPlan;
    /** What the last import could not take over. */
    leftOut: string[] = [];
    /** Each is shown where it was met: what was exported is long. */
    exportError?: unknown;
    importError?: unknown;
    importHeading?: string;
    /** Looks or takes over: a second click would take over twice. */
    isBusy = false;

    get isCompareDisabled(): boolean {
        return this.isBusy || this.file.trim() === '';
    }

    get isSame(): boolean {
        return this.plan?.differences.length === 0;
    }

    get changes(): (Change & { key: number })[] {
        return this.plan?.differences.map((difference, key) => ({ ...inWords(difference), key })) ?? [];
    }

    private get risks(): Change[] {
        return (this.plan?.differences ?? [])
            .filter(({ path: [part, name = ''], after }) => part === 'general' && isRisky(name, after))
            .map(inWords);
    }

    handleFile(event: CustomEvent<{ value: string }>): void {
        this.file = event.detail.value;
        this.plan = undefined;
    }

    get hasRefusals(): boolean {
        return (this.plan?.refusals.length ?? 0) > 0;
    }

    get hasLeftOut(): boolean {
        return this.leftOut.length > 0;
    }

    async handleUpload(event: CustomEvent<{ files: File[] }>): Promise<void> {
        const [file] = event.detail.files;
        if (file !== undefined) {
            this.file = await file.text();
            this.plan = undefined;
        }
    }

    handleDownload(): void {
        const link = document.createElement('a');
        link.href = `data:application/json;charset=utf-8,${encodeURIComponent(this.exported ?? '')}`;
        link.download = 'campaign-monitor-configuration.json';
        link.click();
    }

    async handleExport(): Promise<void> {
        try {
            this.exported = await exportConfiguration();
            this.exportError = undefined;
        } catch (error) {
            this.exportError = error;
        }
    }

    async handleCompare(): Promise<void> {
        await this.attempt(this.labels.configurationNotCompared, async () => {
            const { file } = this;
            const plan = await compareConfiguration({ file });
            if (file === this.file) this.plan = plan;
        });
    }

    /** What changes people or subscribers is confirmed as in the rest of Settings. */
    async handleImport(): Promise<void> {
        const { risks } = this;
        if (risks.length > 0) {
            const isSure = await ConfirmTyped.open({
                label: this.labels.confirmSettings,
                size: 'small',
                message: risks.map(({ name, after }) => `${name}: ${after}`).join('. '),
                word: this.labels.confirmWord,
                action: this.labels.importColTitle,
            });
            if (isSure !== true) return;
        }
        await this.attempt(this.labels.configurationNotImported, async () => {
            const { differences, refusals } = await importConfiguration({ file: this.file });
            this.leftOut = refusals;
            this.plan = undefined;
            this.file = '';
            this.dispatchEvent(
                new ShowToastEvent({
                    title:
                        refusals.length === 0
                            ? fill(this.labels.settingsTakenOver, differences.length)
                            : this.labels.settingsTakenOverPartly,
                    variant: refusals.length === 0 ? 'success' : 'warning',
                }),
            );
            this.dispatchEvent(new CustomEvent('imported'));
        });
    }

    private async attempt(failed: string, command: () => Promise<void>): Promise<void> {
        const giveFocusBack = holdFocus(this);
        this.isBusy = true;
        try {
            await command();
            this.importError = undefined;
        } catch (error) {
            this.importError = error;
            this.importHeading = failed;
        } finally {
            this.isBusy = false;
            giveFocusBack();
        }
    }
}
