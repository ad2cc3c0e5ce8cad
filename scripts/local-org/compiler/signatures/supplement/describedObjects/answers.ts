/** Questions of communities, and what users answer. Source: Object Reference, "Question", "Reply", "QuestionSubscription", "QuestionReportAbuse", "ReplyReportAbuse". */
import type { DescribedObjects } from './describedObject.ts';
import { all, COUNT, NUMBERED, VIEWED } from './words.ts';

const REASON = 'picklist!+~: Spam|Hateful|Inappropriate';
const CREATOR = all('text-', 'CreatorFullPhotoUrl', 'CreatorName', 'CreatorSmallPhotoUrl');

export const ANSWERS: DescribedObjects = {
  Question: {
    fields: {
      Title: 'text!',
      BestReplyId: 'ref^ > Reply',
      BestReplySelectedById: 'ref- > User',
      Body: 'area(32000)?',
      CommunityId: 'ref!+ > Community',
      ...CREATOR,
      HasSingleFieldForContent: 'bool-',
      LastReplyDate: 'datetime-',
      LastReplyId: 'ref- > Reply',
      ...all(COUNT, 'MostReportAbusesOnReply', 'NumReplies', 'NumReportAbuses', 'NumSubscriptions', 'UpVotes'),
      Origin: 'picklist',
      VoteScore: 'number-',
      ...VIEWED,
    },
  },
  Reply: {
    fields: {
      Name: 'text-',
      Body: 'area(32000)!?',
      CommunityId: 'ref- > Community',
      ...CREATOR,
      ...all(COUNT, 'DownVotes', 'NumReportAbuses', 'UpVotes'),
      QuestionId: 'ref!+ >> Question',
      VoteTotal: 'number-',
    },
  },
  QuestionSubscription: {
    fields: { Name: NUMBERED, QuestionCreatedDate: 'datetime-', QuestionId: 'ref! >> Question', SubscriberId: 'ref! > User' },
  },
  QuestionReportAbuse: { fields: { Name: NUMBERED, QuestionId: 'ref!+ >> Question', Reason: REASON } },
  ReplyReportAbuse: { fields: { Name: NUMBERED, ReplyId: 'ref!+ >> Reply', Reason: REASON } },
};
