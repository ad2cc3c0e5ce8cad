/* Made by scripts/generate (apexMethods) from the class PeoplePreview. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/PeoplePreview' {
    export interface PeoplePreview {
        /** How many subscribers or people the switch concerns. */
        concerned: number;
        /** How many of them were tried for this preview: the first ones, when there are too many for one look. */
        tried: number;
        /** What would keep all of it from happening yet; null when nothing does. */
        note: string | null;
        /** One for each kind of outcome, the weightiest first. */
        outcomes: Outcome[];
    }
    /** How many would end one way, with some of them. */
    export interface Outcome {
        /** Create, Update, Unsubscribe, Delete, Leave or Refuse. */
        kind: string;
        /** The same for people, such as "Contacts created". */
        title: string;
        count: number;
        /** At most ten. */
        samples: Sample[];
    }
    /** One subscriber or person. */
    export interface Sample {
        email: string;
        /** The name as it would be saved; null when it is not known. */
        fullName: string | null;
        /** The contact, lead, member or Salesforce campaign; null for one that does not exist yet. */
        recordId: string | null;
        /** Field by field, for those that would change. */
        changes: Change[];
        /** Why it would be refused or left; null otherwise. */
        reason: string | null;
        /** What to do about it; null when there is nothing to do. */
        fix: string | null;
    }
    /** One field. */
    export interface Change {
        field: string;
        /** Null when the field is empty. */
        before: string | null;
        /** Null when the field would be emptied. */
        after: string | null;
    }
}
