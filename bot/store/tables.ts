import { agreementTable, signatureTable } from './agreements.ts';
import { assessmentTable, wishTable } from './assessments.ts';
import { checkInTable, helpTable } from './check-ins.ts';
import { conversationTable } from './conversations.ts';
import { cursorTable, leaseTable } from './cursors.ts';
import { enrolmentTable } from './enrolments.ts';
import { certificateTable, evaluationTable } from './evaluations.ts';
import { goalTable } from './goals.ts';
import { changeTable } from './history.ts';
import { meetingTable } from './meetings.ts';
import { pairMemberTable, pairTable } from './pairs.ts';
import { personTable } from './people.ts';
import { programTable } from './programs.ts';
import { proposalTable } from './proposals.ts';
import { questionTable } from './questions.ts';
import { roundTable } from './rounds.ts';
import { runTable } from './runs.ts';
import { outboxTable } from './sendings.ts';
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
  pairTable,
  pairMemberTable,
  agreementTable,
  signatureTable,
  goalTable,
  meetingTable,
  checkInTable,
  helpTable,
  trialTable,
  evaluationTable,
  certificateTable,
  questionTable,
  outboxTable,
  runTable,
  changeTable,
  cursorTable,
  leaseTable,
];
