import { certificatePath } from '../../../shared/evaluation/rules.ts';
import { escaped } from '../../../shared/html.ts';
import { everyone, speak } from '../../texts.ts';
import type { CertificateWords } from './certificate.ts';
import { texts } from './texts.ts';

const say = speak<keyof typeof texts.en>(texts, everyone);

/** Whom and what a certificate certifies, for anyone who has its link. Its style is that of all public pages. */
export function drawPage({ code, name, program, from, to, issued }: CertificateWords): string {
  const title = escaped(say('page.title'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/pages.css">
</head>
<body>
<header>
<p>Pairwise</p>
</header>
<main>
<h1>${title}</h1>
<p dir="auto">${escaped(say('page.who', { name, program, from, to }))}</p>
<p>${escaped(say('page.issued', { at: issued, code }))}</p>
<p><a href="${certificatePath(encodeURIComponent(code))}">${escaped(say('page.pdf'))}</a></p>
</main>
</body>
</html>
`;
}
