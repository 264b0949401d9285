/** For the public pages, which have no classes: a quiet column, in light and dark, down to the smallest screen. */
export const styles = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 40rem; padding: 1.5rem 1.25rem 4rem; font: 1rem/1.6 'Segoe UI', system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; justify-content: space-between; align-items: baseline; }
header p { margin: 0; font-weight: 600; }
nav a { margin-right: 0.75rem; }
h1 { margin: 3rem 0 0.5rem; font-size: 2rem; line-height: 1.2; }
h1 + p { font-size: 1.125rem; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.25rem; }
ul { padding-left: 1.25rem; }
li { margin: 0.35rem 0; }
a { color: light-dark(#4b4fb8, #a6a9f5); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid; outline-offset: 3px; border-radius: 2px; }
`;
