/** The words of this component. */
import loading from '@salesforce/label/c.Loading';
import noMatch from '@salesforce/label/c.NoMatch';
import noMatchHelp from '@salesforce/label/c.NoMatchHelp';

export const labels = { loading, noMatch, noMatchHelp };
