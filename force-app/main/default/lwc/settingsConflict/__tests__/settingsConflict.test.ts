import { createElement } from 'lwc';
import SettingsConflict from 'c/settingsConflict';

jest.mock('@salesforce/label/c.SettingsConflict', () => ({ default: 'Saved by {0}, {1}.' }), { virtual: true });

const ANSWER = {
    choices: {
        general: { isSyncingMembers: false, skippedActivities: ['Sent', 'Bounced'], alertAddresses: null },
        schedule: { frequency: 'Off' },
    },
    taken: ['isSyncingMembers', 'skippedActivities', 'alertAddresses', 'frequency'],
    savedBy: 'Kim',
    savedAt: '2026-11-30T09:00:00Z',
};
const CHOSEN = { isSyncingMembers: true, skippedActivities: [], alertAddresses: 'ops@example.com', frequency: 'Hourly' };

function show(): HTMLElement {
    const element = createElement('c-settings-conflict', { is: SettingsConflict });
    Object.assign(element, { answer: ANSWER, chosen: CHOSEN });
    document.body.appendChild(element);
    return element;
}
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe('c-settings-conflict', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells who saved, and both choices in the words of their page', () => {
        const element = show();
        expect((all(element, 'c-ask-box')[0] as unknown as { question: string }).question).toMatch(/^Saved by Kim, Nov 30, 2026/);
        expect(all(element, '[data-id="row"]').map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
            ['c.SyncMembers', 'c.Off', 'c.On'],
            ['c.SkipActivities', 'c.ActivitySent, c.Bounced', 'c.NothingChosen'],
            ['c.AlertAddresses', 'c.NothingChosen', 'ops@example.com'],
            ['c.Frequency', 'c.NeverByItself', 'c.EveryHour'],
        ]);
    });

    it.each(['keep', 'insist'])('says what shall hold: %s', (answer) => {
        const element = show();
        const told = jest.fn();
        element.addEventListener(answer, told);
        all(element, `[data-id="${answer}"]`)[0]?.click();
        expect(told).toHaveBeenCalledTimes(1);
    });

    it('is accessible', async () => {
        await expect(show()).toBeAccessible();
    });
});
