import { createElement } from 'lwc';
import MemberPanel from 'c/memberPanel';
import getJournal from '@salesforce/apex/RecordController.getJournal';

jest.mock('@salesforce/label/c.ChangedBy', () => ({ default: 'By {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.JournalInSalesforce', () => ({ default: 'In Salesforce' }), { virtual: true });
jest.mock('@salesforce/apex/RecordController.getJournal', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RecordController.getMemberFields', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function journal(): Promise<HTMLElement> {
    const element = createElement('c-member-panel', { is: MemberPanel });
    element.recordId = 'm1';
    document.body.appendChild(element);
    await settle();
    return element.shadowRoot?.querySelector('c-member-journal') as HTMLElement;
}

describe('c-member-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('says that the status never changed', async () => {
        (getJournal as unknown as jest.Mock).mockResolvedValue([]);
        expect((await journal()).shadowRoot?.querySelector('[data-id="empty"]')).not.toBeNull();
    });

    it('names who asked for a change in Salesforce, and not what the software calls it', async () => {
        const change = {
            id: 'j',
            before: 'Active',
            after: 'Unsubscribed',
            changedAt: '2026-03-04T04:06:00.000Z',
            causeId: null,
            causeName: null,
        };
        (getJournal as unknown as jest.Mock).mockResolvedValue([
            { ...change, source: 'Rule', userName: 'Ann Admin', reason: 'Unsubscribe: Email Opt Out was ticked on the Contact' },
            { ...change, id: 'k', source: 'User', userName: null, reason: null },
        ]);
        const words = [...((await journal()).shadowRoot?.querySelectorAll('[data-id="cause"]') ?? [])].map(
            ({ textContent }) => textContent,
        );
        expect(words).toEqual(['By Ann Admin · Unsubscribe: Email Opt Out was ticked on the Contact', 'In Salesforce']);
    });

    it('shows a refusal and can try again', async () => {
        (getJournal as unknown as jest.Mock).mockRejectedValue(new Error('No access'));
        const element = await journal();
        (getJournal as unknown as jest.Mock).mockResolvedValue([]);
        element.shadowRoot?.querySelector('c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(element.shadowRoot?.querySelector('[data-id="empty"]')).not.toBeNull();
    });
});
