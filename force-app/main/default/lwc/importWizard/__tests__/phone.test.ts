import { createElement } from 'lwc';
import ImportWizard from 'c/importWizard';

jest.mock('@salesforce/client/formFactor', () => ({ default: 'Small' }), { virtual: true });

describe('c-import-wizard on a phone', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows its steps as dots, because their names are wider than the page', () => {
        const element = createElement('c-import-wizard', { is: ImportWizard });
        document.body.appendChild(element);
        const path = element.shadowRoot?.querySelector('lightning-progress-indicator') as unknown as { type: string };
        expect(path.type).toBe('base');
        expect(element.shadowRoot?.querySelectorAll('lightning-progress-step')).toHaveLength(6);
    });
});
