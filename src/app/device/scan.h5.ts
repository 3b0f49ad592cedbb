import type { Scan } from './types';

/** A browser scans inside the page (CameraReader); there is no camera screen to call. */
export const scan: Scan = { native: null };
