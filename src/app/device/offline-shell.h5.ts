const isLocal = () => ['localhost', '127.0.0.1'].includes(window.location.hostname);

/**
 * Lets the browser keep the pages, so that they open without a network. Only a secure address may;
 * WeChat's own browser on an iPhone cannot, and there the pages need a network to open.
 */
export const keepPages = (): void => {
  if (!('serviceWorker' in navigator)) return;
  if (window.location.protocol !== 'https:' && !isLocal()) return;
  navigator.serviceWorker.register('./service-worker.js').catch((cause: unknown) => {
    console.warn('the pages are not kept for opening without a network', cause);
  });
};
