import * as contract from '../../../shared/office/report/contract.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { csv } from './csv.ts';
import { digest, digestKey, digests } from './digest.ts';
import { drawDigest } from './digest-card.ts';
import { pdf } from './pdf.ts';
import { report } from './report.ts';

export const reports: Stage = {
  name: 'report',
  doors: [door(contract.report, report), door(contract.pdf, pdf), door(contract.csv, csv)],
  timers: [timer({ name: 'report.digest', due: digests, key: digestKey, act: digest })],
  postings: [{ name: 'report.digest', draw: drawDigest }],
};
