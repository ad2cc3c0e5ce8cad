/** The words of this component. */
import apiKey from '@salesforce/label/c.ApiKey';
import apiKeyExplained from '@salesforce/label/c.ApiKeyExplained';
import apiKeyHelp from '@salesforce/label/c.ApiKeyHelp';
import connect from '@salesforce/label/c.Connect';
import connectByKey from '@salesforce/label/c.ConnectByKey';
import connectByOAuth from '@salesforce/label/c.ConnectByOAuth';
import connectFailed from '@salesforce/label/c.ConnectFailed';
import connectHow from '@salesforce/label/c.ConnectHow';
import goToCampaignMonitor from '@salesforce/label/c.GoToCampaignMonitor';
import oauthClientId from '@salesforce/label/c.OauthClientId';
import oauthClientSecret from '@salesforce/label/c.OauthClientSecret';
import oauthExplained from '@salesforce/label/c.OauthExplained';
import oauthStepCopy from '@salesforce/label/c.OauthStepCopy';
import oauthStepRegister from '@salesforce/label/c.OauthStepRegister';
import redirectUri from '@salesforce/label/c.RedirectUri';
import redirectUriHelp from '@salesforce/label/c.RedirectUriHelp';
import secretsStay from '@salesforce/label/c.SecretsStay';

export const labels = {
    apiKey,
    apiKeyExplained,
    apiKeyHelp,
    connect,
    connectByKey,
    connectByOAuth,
    connectFailed,
    connectHow,
    goToCampaignMonitor,
    oauthClientId,
    oauthClientSecret,
    oauthExplained,
    oauthStepCopy,
    oauthStepRegister,
    redirectUri,
    redirectUriHelp,
    secretsStay,
};
