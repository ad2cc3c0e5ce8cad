/** The words of this component. */
import reconnect from '@salesforce/label/c.Reconnect';
import syncIsPaused from '@salesforce/label/c.SyncIsPaused';

export const labels = { reconnect, syncIsPaused };
