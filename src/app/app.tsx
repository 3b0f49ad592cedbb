import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { learnDemo } from './client/demo-host';
import { cacheVersion, keepForMs, persister, queryClient } from './client/query-cache';

const kept = { persister, maxAge: keepForMs, buster: cacheVersion };

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    learnDemo().catch((cause: unknown) => {
      // Without a network the pages open from what is kept; the tag follows with the next answer.
      console.warn('the host did not say whether it is a demo', cause);
    });
  });
  return (
    <PersistQueryClientProvider client={queryClient} persistOptions={kept}>
      {children}
    </PersistQueryClientProvider>
  );
};

export default App;
