import { certificatePath, verifyPath } from '../../../shared/evaluation/rules.ts';
import type { PublicPage } from '../../stage.ts';
import { certificateOf } from './certificate.ts';
import { drawPage } from './page.ts';
import { drawPaper } from './paper.ts';

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
      return words && { type: 'application/pdf', body: await drawPaper(words, app.config.publicUrl) };
    },
  },
];
