/** Salesforce Scheduler: what it is asked with, and what tests say that it answers. Source: Apex Reference Guide, "SchedulerResources Class" and the builders of the LxScheduler namespace. */
import type { ApexFunction, ApexValue } from '../core/contract.ts';
import { perTransaction, transaction } from '../core/current.ts';
import { NotImplemented, raise } from '../core/error.ts';
import { defineHolder, hold, Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';

const NAMESPACE = 'LxScheduler';

/** What each builder builds and may be told. */
const BUILT: Readonly<Record<string, string>> = {
  GetAppointmentCandidatesInput:
    'AccountId AllowConcurrent ApiVersion CorrelationId EndTime EngagementChannelTypeIds FilterByResources ResourceLimitApptDistribution SchedulingPolicyId StartTime TerritoryIds WorkType WorkTypeGroupId',
  GetAppointmentSlotsInput:
    'AccountId AllowConcurrentScheduling ApiVersion CorrelationId EndTime EngagementChannelTypeIds PrimaryResourceId RequiredResourceIds SchedulingPolicyId StartTime TerritoryIds WorkType WorkTypeGroupId',
  SkillRequirement: 'SkillId SkillLevel',
  WorkType:
    'BlockTimeAfterAppointmentInMinutes BlockTimeBeforeAppointmentInMinutes DurationInMinutes Id OperatingHoursId SkillRequirements TimeFrameEndInMinutes TimeFrameStartInMinutes',
};

for (const [name, fields] of Object.entries(BUILT)) {
  defineHolder(`${NAMESPACE}.${name}`);
  defineHolder(`${NAMESPACE}.${name}Builder`, {
    parts: {
      methods: {
        build: (self: Holder) => {
          const { typeName: _builder, ...values } = self;
          return new Holder(`${NAMESPACE}.${name}`, values);
        },
        ...Object.fromEntries(
          fields.split(' ').map((field) => [
            `set${field}`,
            (self: Holder, value: ApexValue) => {
              hold(self, field, value);
              return self;
            },
          ]),
        ),
      },
    },
  });
}

type Question = 'AppointmentCandidates' | 'AppointmentSlots';
const mocks = perTransaction('scheduler mocks', () => new Map<Question, string | null>());

/** Errors: outside of tests. The words are ours. */
const setMock =
  (question: Question) =>
  (answer: string | null): void => {
    if (!transaction().isTest) raise('System.UnsupportedOperationException', `set${question}Mock is for tests`);
    mocks().set(question, answer);
  };
/** Errors: what the scheduler itself answers is not built. */
const answerOf =
  (question: Question): ApexFunction =>
  () => {
    const answer = mocks().get(question);
    if (answer === undefined) throw new NotImplemented(`${NAMESPACE}.SchedulerResources.get${question} without set${question}Mock`);
    return answer;
  };

definePlatformClass({
  name: `${NAMESPACE}.SchedulerResources`,
  statics: {
    setAppointmentCandidatesMock: setMock('AppointmentCandidates'),
    setAppointmentSlotsMock: setMock('AppointmentSlots'),
    getAppointmentCandidates: answerOf('AppointmentCandidates'),
    getAppointmentSlots: answerOf('AppointmentSlots'),
  },
});
