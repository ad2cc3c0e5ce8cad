/* Made by scripts/generate (apexMethods) from the class UserAccessPage. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/UserAccessPage' {
    import type { UserAccess } from '@salesforce/apex/UserAccess';
    export interface UserAccessPage {
        users: UserAccess[];
        /** Whether there are more than are listed: they are found by name. */
        hasMore: boolean;
    }
}
