import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
import '@fontsource/noto-sans/latin-ext-400.css';
import '@fontsource/noto-sans/latin-ext-700.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/createApi.ts';
import { createReachability } from './api/createReachability.ts';
import { App } from './app/App.tsx';
import { createAppRouter } from './app/createAppRouter.tsx';
import { createQueryClient } from './app/createQueryClient.ts';
import { startTheme } from './app/theme.ts';
import { createI18n } from './i18n/createI18n.ts';
import { createLive } from './live/createLive.ts';
import { createNotices } from './live/createNotices.ts';
import { openSocket } from './live/openSocket.ts';
import './look/tokens.css';
import './look/base.css';
import './look/buttons.css';
import './look/badges.css';
import './look/banners.css';
import './look/facts.css';
import './look/fields.css';
import './look/sheets.css';
import './look/rows.css';
import './look/deadline.css';
import './look/shared.css';
import './look/shell.css';
import { createClock } from './time/createClock.ts';

const ASK_EVERY_MS = 15_000;
const CLOCK_MS = 5000;

const reach = createReachability(window);
const api = createApi({ fetch: (input, init) => window.fetch(input, init), reach });
const services = {
  api,
  reach,
  notices: createNotices(),
  clock: createClock(CLOCK_MS),
  live: createLive({ events: (after) => api.events(after), openSocket, askEveryMs: ASK_EVERY_MS }),
};

startTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App words={createI18n()} services={services} queries={createQueryClient()} router={createAppRouter()} />
  </StrictMode>,
);
