import type { InputOf } from '../../../shared/door.ts';
import type { pdf as contract, ExportedFile } from '../../../shared/office/report/contract.ts';
import { suggestionsFrom } from '../../../shared/office/report/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { figuresOf } from '../reckoning.ts';
import { fileName } from './file-name.ts';

/** The report as a document to hand on. */
export async function pdf(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<ExportedFile> {
  const { round, row } = await figuresOf(app, roundId);
  const earlier = await app.store.figures.earlier(round);
  // What sets type is large, and needed by few.
  const { drawReport } = await import('./paper.ts');
  const paper = await drawReport({ round, row, earlier, suggestions: suggestionsFrom(row.figures) });
  return { name: fileName(round, 'report', 'pdf'), type: 'application/pdf', body: paper.toString('base64') };
}
