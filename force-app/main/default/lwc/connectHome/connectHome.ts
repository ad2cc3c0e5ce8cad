import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import completeOAuth from '@salesforce/apex/ConnectController.completeOAuth';
import getScreen from '@salesforce/apex/ConnectController.getScreen';
import type { ConnectScreen } from '@salesforce/apex/ConnectScreen';
import type { PageReference } from 'lightning/navigation';
import { fill, formatMoment } from 'c/format';
import { parameter } from 'c/pageState';
import { connectionMethodName } from 'c/valueNames';
import { labels } from './labels';

/** `done`: it is connected and has synced; its state is shown instead of steps. */
type Step = 'account' | 'health' | 'clients' | 'sync' | 'done';

/** A new connection goes on to its health check; one that had been cut and has no schedule any more, too. */
function stepOf({ status, hasRun }: ConnectScreen, isBack: boolean): Step {
    if (!status.isConnected) {
        return 'account';
    }
    return hasRun && !(isBack && status.syncUserName === null) ? 'done' : 'health';
}

/** From no connection to the first sync, in four steps: account, health check, clients, progress; afterwards the state of the connection. Also takes up what Campaign Monitor sends back (see OAuthCallbackController). Fires `connected` when all is done. */
export default class ConnectHome extends NavigationMixin(LightningElement) {
    labels = labels;
    screen?: ConnectScreen;
    step: Step = 'account';
    error?: unknown;
    isBusy = true;
    isHealthBad = true;
    private answer?: { code?: string; state?: string; error?: string };
    private isFocusDue = false;
    private hasStarted = false;
    /** The org was connected before: what was copied is still here. Told before the sync of these steps starts. */
    private isAgain = false;

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | undefined): void {
        const state = page?.state ?? {};
        this.answer = { code: parameter(state, 'code'), state: parameter(state, 'state'), error: parameter(state, 'error') };
        if (this.hasStarted && (this.answer.code ?? this.answer.error) !== undefined) {
            void this.load();
        }
    }

    /** Campaign Monitor opens in a tab of its own: whoever comes back to this one sees what became of it. */
    private readonly handleVisibility = (): void => {
        if (!document.hidden && !this.isBusy && this.step === 'account') {
            void this.lookAgain();
        }
    };

    connectedCallback(): void {
        document.addEventListener('visibilitychange', this.handleVisibility);
        this.hasStarted = true;
        void this.load();
    }

    disconnectedCallback(): void {
        document.removeEventListener('visibilitychange', this.handleVisibility);
    }

    renderedCallback(): void {
        if (this.isFocusDue) {
            this.isFocusDue = false;
            this.template?.querySelector<HTMLElement>('[data-id="step"]')?.focus();
        }
    }

    get note(): string {
        const { status, hasRun } = this.screen ?? {};
        if (status?.isConnected !== true) {
            return hasRun === true ? this.labels.connectDataStays : this.labels.notConnectedYet;
        }
        const method = connectionMethodName(status.method ?? '');
        return fill(this.labels.connectionLine, method, status.connectedByName ?? '', formatMoment(status.connectedAt));
    }

    get redirectUri(): string {
        return this.screen?.redirectUri ?? '';
    }

    get whomToAsk(): string {
        const names = this.screen?.administrators ?? [];
        const whom = names.length === 0 ? this.labels.askAnyAdministrator : fill(this.labels.askAdministrator, names.join(', '));
        return this.screen?.hasRun === true ? `${whom} ${this.labels.connectDataStays}` : whom;
    }

    get stepTitle(): string {
        const titles: Readonly<Record<Step, string>> = {
            account: this.labels.connectStepAccount,
            health: this.labels.connectStepHealth,
            clients: this.labels.connectStepClients,
            sync: this.syncTitle,
            done: this.labels.connectionState,
        };
        return this.isAsking ? '' : titles[this.step];
    }

    get syncTitle(): string {
        return this.isAgain ? this.labels.connectStepSyncAgain : this.labels.connectStepSync;
    }

    get syncExplained(): string {
        return this.isAgain ? this.labels.syncAgainExplained : this.labels.firstSyncExplained;
    }

    get bringIn(): string {
        return this.isAgain ? this.labels.bringInAgain : this.labels.bringIn;
    }

    get isAsking(): boolean {
        return this.screen !== undefined && !this.screen.isAdmin;
    }

    get isAccount(): boolean {
        return this.shows('account');
    }

    get isHealth(): boolean {
        return this.shows('health');
    }

    get isClients(): boolean {
        return this.shows('clients');
    }

    get isSync(): boolean {
        return this.shows('sync');
    }

    get isDone(): boolean {
        return this.shows('done');
    }

    get hasSteps(): boolean {
        return this.screen?.isAdmin === true && !this.isDone;
    }

    handleHealed(): void {
        void this.refresh();
        void this.template?.querySelector<HTMLElement & { check(): Promise<void> }>('c-health-check')?.check();
    }

    handleReload(): void {
        void this.load();
    }

    handleConnected(): void {
        this.go('health');
        void this.refresh();
    }

    handleLeave(event: CustomEvent<{ url: string }>): void {
        this[NavigationMixin.Navigate]({ type: 'standard__webPage', attributes: { url: event.detail.url } }, true);
    }

    handleChecked(event: CustomEvent<{ errors: number }>): void {
        this.isHealthBad = event.detail.errors > 0;
    }

    handleBack(): void {
        this.go('account');
    }

    handleToHealth(): void {
        this.go('health');
    }

    handleToClients(): void {
        this.go('clients');
    }

    handleStarted(): void {
        this.go('sync');
    }

    handleFinished(): void {
        void this.refresh();
    }

    handleHome(): void {
        this.dispatchEvent(new CustomEvent('connected'));
        this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName: `${this.screen?.prefix ?? ''}SyncHome` } });
    }

    private shows(step: Step): boolean {
        return this.screen?.isAdmin === true && this.step === step;
    }

    private go(step: Step): void {
        this.step = step;
        this.error = undefined;
        this.isFocusDue = true;
    }

    private async load(): Promise<void> {
        this.isBusy = true;
        try {
            const isBack = await this.takeAnswer();
            this.screen = await getScreen();
            this.isAgain = this.screen.hasRun;
            this.step = stepOf(this.screen, isBack);
        } catch (error) {
            this.error = error;
            await this.refresh();
        } finally {
            this.isBusy = false;
        }
    }

    /** Back from Campaign Monitor: the code is exchanged once, and leaves the address. @return whether somebody came back. */
    private async takeAnswer(): Promise<boolean> {
        const { code, state, error } = this.answer ?? {};
        this.answer = undefined;
        if (error !== undefined) {
            throw new Error(this.labels.oauthDenied);
        }
        if (code === undefined || state === undefined) {
            return false;
        }
        await completeOAuth({ code, state });
        const { prefix } = await getScreen();
        this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName: `${prefix}Connect` } }, true);
        return true;
    }

    private async lookAgain(): Promise<void> {
        await this.refresh();
        if (this.screen?.status.isConnected === true) {
            this.go(stepOf(this.screen, true));
        }
    }

    private async refresh(): Promise<void> {
        try {
            this.screen = await getScreen();
        } catch (error) {
            this.error = error;
        }
    }
}
