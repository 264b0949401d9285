import './first/turn.ts';
import './first/react.ts';
import './first/framework.ts';

import './first/fluent.ts';
import './first/contracts.ts';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element called root');
// A transition is drawn bit by bit: what is on screen stays, and the page answers, until all of it is there.
startTransition(() => createRoot(root).render(<App />));
