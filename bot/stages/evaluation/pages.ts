import { certificatePath, verifyPath } from '../../../shared/evaluation/rules.ts';
import type { App } from '../../app.ts';
import type { PublicPage } from '../../stage.ts';
import { type CertificateWords, certificateOf } from './certificate.ts';
import { drawPage } from './page.ts';

/** So many are kept drawn: a link that is shared, or hammered, costs its fifth of a second once. */
const MOST_KEPT = 100;

const kept = new WeakMap<App, Map<string, Promise<Buffer>>>();

/** What sets type is large, and needed by few: it is loaded with the first certificate. */
async function drawn(words: CertificateWords, publicUrl: string): Promise<Buffer> {
  const { drawPaper } = await import('./paper.ts');
  return drawPaper(words, publicUrl);
}

/** The paper as it was drawn for the same words; the oldest one goes when there is no more room. */
function paperOf(app: App, words: CertificateWords): Promise<Buffer> {
  const papers = kept.get(app) ?? new Map<string, Promise<Buffer>>();
  kept.set(app, papers);
  const key = JSON.stringify(words);
  const paper = papers.get(key) ?? drawn(words, app.config.publicUrl);
  papers.delete(key);
  papers.set(key, paper);
  paper.catch(() => papers.delete(key));
  const [oldest = ''] = papers.keys();
  if (papers.size > MOST_KEPT) papers.delete(oldest);
  return paper;
}

export const certificatePages: PublicPage[] = [
  {
    path: verifyPath(':code'),
    async show(app, { code = '' }) {
      const words = await certificateOf(app, code);
      return words && { type: 'text/html', body: drawPage(words) };
    },
  },
  {
    path: certificatePath(':code'),
    async show(app, { code = '' }) {
      const words = await certificateOf(app, code);
      return words && { type: 'application/pdf', body: await paperOf(app, words) };
    },
  },
];
