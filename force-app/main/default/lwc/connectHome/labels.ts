/** The words of this component. */
import askAdministrator from '@salesforce/label/c.AskAdministrator';
import askAnyAdministrator from '@salesforce/label/c.AskAnyAdministrator';
import bringIn from '@salesforce/label/c.BringIn';
import bringInAgain from '@salesforce/label/c.BringInAgain';
import clientsExplained from '@salesforce/label/c.ClientsExplained';
import connectDataStays from '@salesforce/label/c.ConnectDataStays';
import connectionLine from '@salesforce/label/c.ConnectionLine';
import connectionState from '@salesforce/label/c.ConnectionState';
import connectStepAccount from '@salesforce/label/c.ConnectStepAccount';
import connectStepClients from '@salesforce/label/c.ConnectStepClients';
import connectStepHealth from '@salesforce/label/c.ConnectStepHealth';
import connectStepSync from '@salesforce/label/c.ConnectStepSync';
import connectStepSyncAgain from '@salesforce/label/c.ConnectStepSyncAgain';
import connectTitle from '@salesforce/label/c.ConnectTitle';
import firstSyncExplained from '@salesforce/label/c.FirstSyncExplained';
import goToHome from '@salesforce/label/c.GoToHome';
import healthCheckTitle from '@salesforce/label/c.HealthCheckTitle';
import healthExplained from '@salesforce/label/c.HealthExplained';
import importBack from '@salesforce/label/c.ImportBack';
import importNext from '@salesforce/label/c.ImportNext';
import loading from '@salesforce/label/c.Loading';
import notConnectedTitle from '@salesforce/label/c.NotConnectedTitle';
import notConnectedYet from '@salesforce/label/c.NotConnectedYet';
import oauthDenied from '@salesforce/label/c.OauthDenied';
import syncAgainExplained from '@salesforce/label/c.SyncAgainExplained';

export const labels = {
    askAdministrator,
    askAnyAdministrator,
    bringIn,
    bringInAgain,
    clientsExplained,
    connectDataStays,
    connectionLine,
    connectionState,
    connectStepAccount,
    connectStepClients,
    connectStepHealth,
    connectStepSync,
    connectStepSyncAgain,
    connectTitle,
    firstSyncExplained,
    goToHome,
    healthCheckTitle,
    healthExplained,
    importBack,
    importNext,
    loading,
    notConnectedTitle,
    notConnectedYet,
    oauthDenied,
    syncAgainExplained,
};
