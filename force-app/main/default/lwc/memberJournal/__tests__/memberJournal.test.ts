import { createElement } from 'lwc';
import MemberJournal from 'c/memberJournal';
import getJournal from '@salesforce/apex/RecordController.getJournal';

jest.mock('@salesforce/apex/RecordController.getJournal', () => ({ default: jest.fn() }), { virtual: true });

const ROW = { changedAt: '2026-03-04T04:06:00.000Z', source: 'Sync', causeName: 'Run 000002', userName: null, reason: null };

describe('c-member-journal', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows no change where the status stayed, as when the opt-out rule ticked a box', async () => {
        (getJournal as unknown as jest.Mock).mockResolvedValue([
            { ...ROW, id: 'c2', before: 'Unsubscribed', after: 'Unsubscribed', source: 'Opt-out' },
            { ...ROW, id: 'c1', before: 'Active', after: 'Unsubscribed' },
        ]);
        const element = createElement('c-member-journal', { is: MemberJournal });
        Object.assign(element, { memberId: 'm' });
        document.body.appendChild(element);
        await new Promise((resolve) => setTimeout(resolve, 0));
        const rows = [...(element.shadowRoot?.querySelectorAll('[data-id="change"]') ?? [])];
        const badges = rows.map((row) => [...row.querySelectorAll('c-status-badge')].map((each) => (each as { status?: string }).status));
        expect(badges).toEqual([['Unsubscribed'], ['Active', 'Unsubscribed']]);
        await expect(element).toBeAccessible();
    });
});
