import { createElement } from 'lwc';
import HealthCheck from 'c/healthCheck';
import checkHealth from '@salesforce/apex/ConnectController.checkHealth';

jest.mock('@salesforce/apex/ConnectController.checkHealth', () => ({ default: jest.fn() }), { virtual: true });

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

describe('c-health-check', () => {
    afterEach(() => document.body.replaceChildren());

    it('keeps the button that was pressed while it asks again, and asks once at a time', async () => {
        const check = checkHealth as unknown as jest.Mock;
        check.mockResolvedValue([{ name: 'Campaign Monitor', severity: 'ok', sentence: 'Fine', fix: null }]);
        const element = createElement('c-health-check', { is: HealthCheck });
        document.body.appendChild(element);
        await settle();
        const button = element.shadowRoot?.querySelector('lightning-button');
        button?.dispatchEvent(new CustomEvent('click'));
        button?.dispatchEvent(new CustomEvent('click'));
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('lightning-button')).toBe(button);
        await settle();
        expect(check).toHaveBeenCalledTimes(2);
        await expect(element).toBeAccessible();
    });
});
