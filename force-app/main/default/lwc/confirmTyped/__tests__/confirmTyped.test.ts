import { createElement } from 'lwc';
import ConfirmTyped from 'c/confirmTyped';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('c-confirm-typed', () => {
    afterEach(() => document.body.replaceChildren());

    it('confirms only when the word is typed', async () => {
        const element = createElement('c-confirm-typed', { is: ConfirmTyped }) as HTMLElement & { closedWith?: unknown };
        Object.assign(element, { label: 'Sure?', message: 'It changes people', word: 'change', action: 'Save' });
        document.body.appendChild(element);
        const confirm = (): HTMLElement & { disabled: boolean } => element.shadowRoot?.querySelector('[data-id="confirm"]') as never;
        expect(confirm().disabled).toBe(true);
        element.shadowRoot?.querySelector('[data-id="word"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: ' Change ' } }));
        await settle();
        expect(confirm().disabled).toBe(false);
        confirm().dispatchEvent(new CustomEvent('click'));
        expect(element.closedWith).toBe(true);
        element.shadowRoot?.querySelector('[data-id="cancel"]')?.dispatchEvent(new CustomEvent('click'));
        expect(element.closedWith).toBe(false);
    });
});
