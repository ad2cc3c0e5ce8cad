import { createElement } from 'lwc';
import EmptyState from 'c/emptyState';

describe('c-empty-state', () => {
    it('says what is missing and how it gets here', async () => {
        const element = createElement('c-empty-state', { is: EmptyState });
        element.heading = 'No imports yet';
        element.message = 'The import wizard makes one.';
        document.body.appendChild(element);
        expect(element.shadowRoot?.querySelector('h3')?.textContent).toBe('No imports yet');
        expect(element.shadowRoot?.querySelector('p')?.textContent).toBe('The import wizard makes one.');
        await expect(element).toBeAccessible();
    });
});
