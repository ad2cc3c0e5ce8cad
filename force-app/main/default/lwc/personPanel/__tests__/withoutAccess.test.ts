import { createElement } from 'lwc';
import PersonPanel from 'c/personPanel';
import getPerson from '@salesforce/apex/RecordController.getPerson';

jest.mock('@salesforce/apex/RecordController.getPerson', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/customPermission/ViewCampaignMonitor', () => ({ default: undefined }), { virtual: true });

describe('c-person-panel, for somebody without a permission set', () => {
    it('says what is missing, and asks Apex for nothing', async () => {
        const element = createElement('c-person-panel', { is: PersonPanel });
        element.recordId = 'p1';
        document.body.appendChild(element);
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('[data-id="hidden"]')?.textContent).toBe('c.NoViewPermission');
        expect(element.shadowRoot?.querySelector('lightning-spinner')).toBeNull();
        expect(getPerson).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });
});
