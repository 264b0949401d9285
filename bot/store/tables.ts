import { agreementTable, signatureTable } from './agreements.ts';
import { assessmentTable, wishTable } from './assessments.ts';
import { meetingReplyTable } from './calendars.ts';
import { checkInTable, helpTable } from './check-ins.ts';
import { conversationTable } from './conversations.ts';
import { cursorTable, leaseTable } from './cursors.ts';
import { enrolmentTable } from './enrolments.ts';
import { certificateTable, evaluationTable } from './evaluations.ts';
import { figureTable } from './figures.ts';
import { goalStepTable, goalTable } from './goals.ts';
import { changeTable } from './history.ts';
import { holdTable } from './holds.ts';
import { meetingTable } from './meetings.ts';
import { noticeChoiceTable } from './notices.ts';
import { lessonTable, reflectionTable } from './orientation.ts';
import { archiveTable, outboxTable } from './outbox.ts';
import { pairingRunTable } from './pairing-runs.ts';
import { pairMemberTable, pairTable } from './pairs.ts';
import { personTable } from './person.ts';
import { programTable } from './programs.ts';
import { proposalTable } from './proposals.ts';
import { questionTable } from './questions.ts';
import { fitTable, shoutOutTable, storyTable, thanksTable } from './recognition.ts';
import { rhythmTable } from './rhythms.ts';
import { roundTable } from './rounds.ts';
import { rulingTable } from './rulings.ts';
import { runTable } from './runs.ts';
import { subscriptionTable } from './subscriptions.ts';
import { touchTable } from './touches.ts';
import { trialTable } from './trials.ts';

export const tables = [
  personTable,
  conversationTable,
  programTable,
  roundTable,
  enrolmentTable,
  assessmentTable,
  wishTable,
  proposalTable,
  pairingRunTable,
  rulingTable,
  pairTable,
  pairMemberTable,
  agreementTable,
  signatureTable,
  goalTable,
  goalStepTable,
  lessonTable,
  reflectionTable,
  meetingTable,
  meetingReplyTable,
  rhythmTable,
  subscriptionTable,
  checkInTable,
  helpTable,
  trialTable,
  evaluationTable,
  certificateTable,
  thanksTable,
  shoutOutTable,
  storyTable,
  fitTable,
  questionTable,
  outboxTable,
  archiveTable,
  holdTable,
  noticeChoiceTable,
  runTable,
  changeTable,
  cursorTable,
  leaseTable,
  touchTable,
  figureTable,
];
