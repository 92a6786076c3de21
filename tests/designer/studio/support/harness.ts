const rooms: Readonly<Record<string, () => Promise<unknown>>> = {
  check: () => import('../check/harness.ts'),
  form: () => import('../form/harness.tsx'),
  pathway: () => import('../pathway/harness.tsx'),
  tables: () => import('../tables/harness.tsx'),
};

// The page of one editor by itself: `harness.html?room=form`.
await rooms[new URLSearchParams(window.location.search).get('room') ?? '']?.();
