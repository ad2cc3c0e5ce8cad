import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import previewCampaigns from '@salesforce/apex/SettingsController.previewCampaigns';
import previewChangedAddresses from '@salesforce/apex/SettingsController.previewChangedAddresses';
import previewDeletions from '@salesforce/apex/SettingsController.previewDeletions';
import previewOptOut from '@salesforce/apex/SettingsController.previewOptOut';
import previewPeople from '@salesforce/apex/SettingsController.previewPeople';
import previewUnsubscribes from '@salesforce/apex/SettingsController.previewUnsubscribes';
import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
import type { PeoplePreview } from '@salesforce/apex/PeoplePreview';
import { fill, isSameWord } from 'c/format';
import { labels } from './labels';

/** A setting that is about to change people or subscribers. */
export interface Risk {
    name: string;
    label: string;
    /** The consequence, in plain words. */
    help: string;
}
interface Shown extends Risk {
    preview?: PeoplePreview;
    error?: unknown;
    isLoading: boolean;
}
type Read = (settings: GeneralSettings) => Promise<PeoplePreview>;
/** A bounce only counts where an unsubscribe does. */
const isWithoutEffect = (name: string, { optOutFromService }: GeneralSettings): boolean =>
    name === 'isBounceOptingOut' && optOutFromService === 'Never';
const OPT_OUT: Read = (settings) => previewOptOut({ settings });
/** What each would do before it is on. What people do later (tick, change, delete) is tried as if they did it now. */
const PREVIEWS: Readonly<Record<string, Read>> = {
    isChangingAddresses: () => previewChangedAddresses(),
    isDeletingSubscribers: () => previewDeletions(),
    isUpdatingPeople: () => previewPeople(),
    optOutFromService: OPT_OUT,
    isBounceOptingOut: OPT_OUT,
    isOptOutUnsubscribing: () => previewUnsubscribes(),
    salesforceCampaigns: ({ salesforceCampaigns }) => previewCampaigns({ choice: salesforceCampaigns }),
};

/** Tries the settings that are about to change people, shows what they would do, and asks to type a word before they are saved. Without a word it only shows. Closes with true when confirmed. */
export default class SettingsPreview extends LightningModal {
    @api risks: Risk[] = [];
    /** The settings as they would be. */
    @api settings!: GeneralSettings;
    /** What to type; empty for a look without a question. */
    @api word = '';

    labels = labels;
    shown: Shown[] = [];
    private typed = '';

    connectedCallback(): void {
        this.shown = this.risks.map((risk) => ({ ...risk, isLoading: this.previewOf(risk.name) !== undefined }));
        for (const { name } of this.risks) {
            void this.read(name);
        }
    }

    get question(): string {
        return fill(this.labels.typeToConfirm, this.word);
    }

    get isAsking(): boolean {
        return this.word !== '';
    }

    get isDisabled(): boolean {
        return !isSameWord(this.typed, this.word);
    }

    get closeLabel(): string {
        return this.isAsking ? this.labels.importCancel : this.labels.closeDialog;
    }

    handleWord(event: CustomEvent<{ value: string }>): void {
        this.typed = event.detail.value;
    }

    handleCancel(): void {
        this.close(false);
    }

    handleConfirm(): void {
        this.close(true);
    }

    private previewOf(name: string): Read | undefined {
        return isWithoutEffect(name, this.settings) ? undefined : PREVIEWS[name];
    }

    private async read(name: string): Promise<void> {
        const preview = this.previewOf(name);
        if (preview === undefined) {
            return;
        }
        try {
            this.keep(name, { preview: await preview(this.settings) });
        } catch (error) {
            this.keep(name, { error });
        }
    }

    private keep(name: string, part: Partial<Shown>): void {
        this.shown = this.shown.map((one) => (one.name === name ? { ...one, ...part, isLoading: false } : one));
    }
}
