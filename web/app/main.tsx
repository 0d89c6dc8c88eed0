import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { provideChineseFont } from '#web/kit/fonts.ts';
import '#web/kit/kit.css';
import { PanelsProvider } from '#web/kit/slot.tsx';
import { ThemeProvider } from '#web/kit/theme-provider.tsx';
import { panels } from './panels.ts';
import { queryClient } from './queries.ts';
import { router } from './router.tsx';

void provideChineseFont();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ThemeProvider>
          <PanelsProvider panels={panels}>
            <RouterProvider router={router} />
          </PanelsProvider>
        </ThemeProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
