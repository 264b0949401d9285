import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/shell.css';
import './styles/top.css';
import './styles/people.css';
import './styles/chat.css';
import './styles/card.css';
import './styles/calendar.css';
import './styles/sent.css';
import './styles/low.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element called root');
createRoot(root).render(<App />);
