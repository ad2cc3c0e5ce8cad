import { createElement } from 'lwc';
import StorageForecast from 'c/storageForecast';

describe('c-storage-forecast', () => {
    it('marks the choice that is made, and warns when storage runs out', async () => {
        const element = createElement('c-storage-forecast', { is: StorageForecast });
        element.forecast = {
            usedMb: 90,
            limitMb: 100,
            rowsAMonth: 1000,
            mbAMonth: 2,
            choices: [
                { months: 12, detailMb: 24, mbAMonthAfter: 0.5, isChosen: false },
                { months: 24, detailMb: 48, mbAMonthAfter: 0.5, isChosen: true },
            ],
        };
        document.body.appendChild(element);
        const rows = element.shadowRoot?.querySelectorAll('[data-id="choice"]');
        expect(rows?.[0]?.className).toBe('');
        expect(rows?.[1]?.className).toBe('slds-is-selected');
        expect((element.shadowRoot?.querySelector('lightning-progress-bar') as unknown as { variant: string }).variant).toBe('warning');
        await expect(element).toBeAccessible();
    });
});
