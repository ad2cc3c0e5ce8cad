/** The words of this component. */
import chartUnavailable from '@salesforce/label/c.ChartUnavailable';
import showAsChart from '@salesforce/label/c.ShowAsChart';
import showAsTable from '@salesforce/label/c.ShowAsTable';

export const labels = { chartUnavailable, showAsChart, showAsTable };
