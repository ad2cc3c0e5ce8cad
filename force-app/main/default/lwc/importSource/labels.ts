/** The words of this component. */
import allFolders from '@salesforce/label/c.ImportAllFolders';
import campaign from '@salesforce/label/c.ImportKindCampaign';
import campaignHint from '@salesforce/label/c.ImportHintCampaign';
import choicesNotRead from '@salesforce/label/c.ImportChoicesNotRead';
import findHint from '@salesforce/label/c.FindListsHint';
import findSource from '@salesforce/label/c.ImportFindSource';
import folder from '@salesforce/label/c.ImportFolder';
import heading from '@salesforce/label/c.ImportSourceHeading';
import kind from '@salesforce/label/c.ImportStepSource';
import listView from '@salesforce/label/c.ImportKindListView';
import listViewHint from '@salesforce/label/c.ImportHintListView';
import loading from '@salesforce/label/c.Loading';
import noChoice from '@salesforce/label/c.ImportNoChoice';
import noMatch from '@salesforce/label/c.NoMatch';
import notUsable from '@salesforce/label/c.ImportSourceNotUsable';
import object from '@salesforce/label/c.ImportObject';
import query from '@salesforce/label/c.ImportQuery';
import queryHelp from '@salesforce/label/c.ImportQueryHelp';
import report from '@salesforce/label/c.ImportKindReport';
import otherSource from '@salesforce/label/c.ImportOtherSource';
import reportHint from '@salesforce/label/c.ImportHintReport';
import selected from '@salesforce/label/c.ImportSelected';
import soql from '@salesforce/label/c.ImportKindSoql';
import soqlHint from '@salesforce/label/c.ImportHintSoql';
import statuses from '@salesforce/label/c.ImportStatuses';
import validate from '@salesforce/label/c.ImportValidate';

export const labels = {
    allFolders,
    campaign,
    campaignHint,
    choicesNotRead,
    findHint,
    findSource,
    folder,
    heading,
    kind,
    listView,
    listViewHint,
    loading,
    noChoice,
    noMatch,
    notUsable,
    object,
    query,
    queryHelp,
    report,
    otherSource,
    reportHint,
    selected,
    soql,
    soqlHint,
    statuses,
    validate,
};
