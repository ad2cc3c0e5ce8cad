/** Source: Lightning Web Components Developer Guide, "Navigate to Pages" and "PageReference Types". */
declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    export interface PageReference {
        type: string;
        attributes?: Record<string, unknown>;
        state?: Record<string, string | undefined>;
    }
    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;

    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    interface Navigation {
        [Navigate](reference: PageReference, replace?: boolean): void;
        [GenerateUrl](reference: PageReference): Promise<string>;
    }
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of a mixin's constructor
    type Constructor<Type = object> = new (...args: any[]) => Type;
    export const NavigationMixin: {
        <Base extends Constructor<LightningElement>>(base: Base): Base & Constructor<Navigation>;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
}

declare module 'lightning/pageReferenceUtils' {
    export function encodeDefaultFieldValues(values: Record<string, unknown>): string;
    export function decodeDefaultFieldValues(text: string): Record<string, string>;
}
