import { escaped } from '../../../shared/html.ts';
import type { PublicPage } from '../../stage.ts';
import { about, privacyNotice, terms } from './page-texts.ts';
import { styles } from './styles.ts';

interface Notice {
  title: string;
  lead: string;
  sections: readonly { title: string; lines: readonly string[] }[];
}

const list = (lines: readonly string[]): string =>
  lines.length === 1
    ? `<p>${escaped(lines[0] ?? '')}</p>`
    : `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`;

const page = ({ title, lead, sections }: Notice): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – Pairwise</title>
<link rel="stylesheet" href="/pages.css">
</head>
<body>
<header>
<p>Pairwise</p>
<nav aria-label="Pages"><a href="/about">About</a> <a href="/privacy">Privacy</a> <a href="/terms">Terms</a></nav>
</header>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(lead)}</p>
${sections.map((section) => `<h2>${escaped(section.title)}</h2>\n${list(section.lines)}`).join('\n')}
</main>
</body>
</html>
`;

const shown = (path: string, type: string, body: string): PublicPage => ({
  path,
  show: async () => ({ type, body }),
});

export const pages: PublicPage[] = [
  shown('/about', 'html', page(about)),
  shown('/privacy', 'html', page(privacyNotice)),
  shown('/terms', 'html', page(terms)),
  shown('/pages.css', 'css', styles),
];
