import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { learnDemo } from './client/demo-host';
import { keeping, queryClient } from './client/query-cache';
import { keepPages } from './device/offline-shell';

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    keepPages();
    learnDemo().catch((cause: unknown) => {
      // Without a network the pages open from what is kept; the tag follows with the next answer.
      console.warn('the host did not say whether it is a demo', cause);
    });
  });
  return (
    <PersistQueryClientProvider client={queryClient} persistOptions={keeping}>
      {children}
    </PersistQueryClientProvider>
  );
};

export default App;
