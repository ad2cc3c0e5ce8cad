/** Base components that code imports. Source: Salesforce Component Library, the pages of these components. */
declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    export interface ModalOptions {
        label: string;
        size?: 'small' | 'medium' | 'large' | 'full';
        description?: string;
        disableClose?: boolean;
        /** Handlers of the modal's own events: `onsave` for `save`. */
        [handler: `on${string}`]: (event: CustomEvent<never>) => void;
    }
    export default class LightningModal extends LightningElement {
        static open<Modal extends LightningModal>(this: new () => Modal, options: ModalOptions & Partial<Omit<Modal, keyof LightningModal>>): Promise<unknown>;
        size: NonNullable<ModalOptions['size']>;
        label: string;
        description?: string;
        disableClose: boolean;
        close(result?: unknown): void;
    }
}

declare module 'lightning/alert' {
    export interface NoticeOptions {
        message: string;
        label?: string;
        theme?: string;
        variant?: 'header' | 'headerless';
    }
    const LightningAlert: { open(options: NoticeOptions): Promise<void> };
    export default LightningAlert;
}

declare module 'lightning/confirm' {
    import type { NoticeOptions } from 'lightning/alert';
    const LightningConfirm: { open(options: NoticeOptions): Promise<boolean> };
    export default LightningConfirm;
}

declare module 'lightning/prompt' {
    import type { NoticeOptions } from 'lightning/alert';
    const LightningPrompt: { open(options: NoticeOptions & { defaultValue?: string }): Promise<string | null> };
    export default LightningPrompt;
}

declare module 'lightning/toast' {
    const Toast: { show(options: { label: string; labelLinks?: object; message?: string; messageLinks?: object; mode?: 'dismissible' | 'sticky'; variant?: 'info' | 'success' | 'warning' | 'error' }, context?: unknown): void };
    export default Toast;
}

declare module 'lightning/datatable' {
    import { LightningElement } from 'lwc';
    export default class LightningDatatable extends LightningElement {
        static customTypes: Record<string, object>;
    }
}
