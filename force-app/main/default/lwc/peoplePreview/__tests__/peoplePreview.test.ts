import { createElement } from 'lwc';
import PeoplePreview from 'c/peoplePreview';

const sample = (part: object): object => ({
    email: 'ann@example.org',
    fullName: 'Ann Hale',
    recordId: null,
    changes: [],
    reason: null,
    fix: null,
    ...part,
});

describe('c-people-preview', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells each outcome with its number, and some of those whom it meets', async () => {
        const element = createElement('c-people-preview', { is: PeoplePreview });
        Object.assign(element, {
            preview: {
                concerned: 5000,
                tried: 200,
                note: 'This org is not confirmed',
                outcomes: [
                    {
                        kind: 'Create',
                        title: 'Contacts created',
                        count: 120,
                        samples: [
                            sample({
                                changes: [
                                    { field: 'City', before: null, after: 'Perth' },
                                    { field: 'Title', before: 'Editor', after: null },
                                ],
                            }),
                        ],
                    },
                    {
                        kind: 'Refuse',
                        title: 'Refused',
                        count: 1,
                        samples: [sample({ fullName: null, reason: 'A rule says no', fix: 'Change the rule' })],
                    },
                    { kind: 'Odd', title: 'Odd', count: 0, samples: [] },
                ],
            },
        });
        document.body.appendChild(element);
        const text = element.shadowRoot?.textContent ?? '';
        expect(element.shadowRoot?.querySelector('[data-id="summary"]')?.textContent).toBe('c.PreviewFirst');
        expect(element.shadowRoot?.querySelectorAll('[data-id="outcome"]')).toHaveLength(3);
        for (const word of [
            'This org is not confirmed',
            'Contacts created',
            '120',
            'Ann Hale',
            'c.PreviewSet',
            'c.PreviewChange',
            'A rule says no',
            'Change the rule',
            'c.PreviewSamples',
        ])
            expect(text).toContain(word);
        await expect(element).toBeAccessible();
    });

    it('says when nothing would change', async () => {
        const element = createElement('c-people-preview', { is: PeoplePreview });
        document.body.appendChild(element);
        expect(element.shadowRoot?.textContent).toBe('');
        Object.assign(element, { preview: { concerned: 3, tried: 3, note: null, outcomes: [] } });
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('[data-id="nothing"]')).not.toBeNull();
        expect(element.shadowRoot?.querySelector('[data-id="summary"]')?.textContent).toBe('c.PreviewAll');
        expect(element.shadowRoot?.querySelector('[data-id="note"]')).toBeNull();
    });
});
