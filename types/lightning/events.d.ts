/** Toasts, refreshing, messages, platform events. Source: Lightning Web Components Developer Guide, the component reference's pages of these modules. */
declare module 'lightning/platformShowToastEvent' {
    export interface ToastOptions {
        title: string;
        message?: string;
        messageData?: (string | { url: string; label: string })[];
        variant?: 'info' | 'success' | 'warning' | 'error';
        mode?: 'dismissible' | 'pester' | 'sticky';
    }
    export const ShowToastEventName: string;
    export class ShowToastEvent extends CustomEvent<ToastOptions> {
        constructor(options: ToastOptions);
    }
}

declare module 'lightning/actions' {
    /** Closes the quick action that the component is. */
    export class CloseActionScreenEvent extends CustomEvent<void> {
        constructor(options?: CustomEventInit<void>);
    }
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends Event {
        constructor();
    }
    type RefreshHandler = () => Promise<unknown>;
    export const REFRESH_COMPLETE: string;
    export const REFRESH_COMPLETE_WITH_ERRORS: string;
    export const REFRESH_ERROR: string;
    export function registerRefreshContainer(contextElement: unknown, providerMethod: (refreshPromise: Promise<string>) => void): number;
    export function unregisterRefreshContainer(id: number): void;
    export function registerRefreshHandler(contextElement: unknown, providerMethod: RefreshHandler): number;
    export function unregisterRefreshHandler(id: number): void;
}

declare module 'lightning/messageService' {
    import type { WireAdapterConstructor } from 'lwc';
    export const MessageContext: WireAdapterConstructor<Record<string, never>, object>;
    export const APPLICATION_SCOPE: symbol;
    export function createMessageContext(): object;
    export function releaseMessageContext(context: object): void;
    export function publish(context: object | undefined, channel: object, message?: object): void;
    export function subscribe(context: object | undefined, channel: object, listener: (message: never) => void, options?: { scope?: symbol }): object;
    export function unsubscribe(subscription: object): void;
}

declare module 'lightning/empApi' {
    export interface EmpMessage {
        channel: string;
        data: { event: { replayId: number; EventUuid?: string }; payload: Record<string, unknown> };
    }
    export interface EmpSubscription {
        id: string;
        channel: string;
    }
    export function subscribe(channel: string, replayId: number, onMessage: (message: EmpMessage) => void): Promise<EmpSubscription>;
    export function unsubscribe(subscription: EmpSubscription, callback?: (response: unknown) => void): Promise<unknown>;
    export function onError(callback: (error: unknown) => void): void;
    export function setDebugFlag(flag: boolean): void;
    export function isEmpEnabled(): Promise<boolean>;
}

declare module 'lightning/platformResourceLoader' {
    export function loadScript(component: unknown, url: string): Promise<void>;
    export function loadStyle(component: unknown, url: string): Promise<void>;
}
